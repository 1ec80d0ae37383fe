using EGov.Platform.Access;
using EGov.Platform.Claims;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Reporting.Errors;
using EGov.Reporting.Indicators.Catalogue;
using EGov.Reporting.Periods;
using EGov.Reporting.Values.Folding;
using EGov.Reporting.Values.Sheets;

namespace EGov.Reporting.Values.Intakes;

/// <summary>Takes what the agency that is responsible for a dataset sends as it observes: all of a request or nothing.</summary>
internal sealed class ObservationDesk(
    IMeasures measures, MeasureBook book, ObservationCheck check, ValueReader values, IdempotencyClaims claims, ValueIntake intake)
{
    /// <summary>Takes a request's values; asked again with the same key and body, gives the first answer.</summary>
    public async Task<Result<IntakeReceipt>> TakeAsync(
        Caller caller, IdempotencyKey key, JsonBody<ObservationsBody> body, CancellationToken cancellation)
    {
        var wanted = body.Value;
        if (book.Datasets.FirstOrDefault(known => known.Code == wanted.Dataset) is not { } dataset)
        {
            return ReportingErrors.NoSuchDataset.With(wanted.Dataset);
        }

        if (caller.Agency != dataset.Agency)
        {
            return ReportingErrors.NotYourDataset.With(dataset.Code, dataset.Agency);
        }

        if (!(await CheckAsync(wanted, cancellation)).Succeeded(out var observed, out var wrong))
        {
            return wrong;
        }

        return (await claims.ReserveAsync(caller.KeyHolder, key, "POST reporting/observations", body.Bytes, cancellation)).Succeeded(out var reserved, out var error)
            ? await intake.TakeAsync(dataset.Code, $"feed-{reserved.Id}", new(IntakeSource.Feed, dataset.Agency, caller.Id), observed, cancellation)
            : error;
    }

    private async Task<Result<List<Observation>>> CheckAsync(ObservationsBody body, CancellationToken cancellation)
    {
        var (map, observed, wrong) = (await measures.CurrentAsync(cancellation), new List<Observation>(body.Observations.Count), new List<FieldError>());
        var seen = new HashSet<(string, PeriodCode, CellKey)>();
        foreach (var (item, place) in body.Observations.Select((item, index) => (item, $"/observations/{index}")))
        {
            if (!PeriodCode.Read(item.Period).Succeeded(out var period, out var error))
            {
                wrong.Add(FieldOf(error, place));
                continue;
            }

            var value = item.In(period);
            if (await check.FaultOfAsync(map, body.Dataset, value, cancellation) is { } fault)
            {
                wrong.Add(FieldOf(fault, place));
            }
            else if (!seen.Add((value.Measure, value.Period, value.Cell)))
            {
                wrong.Add(ReportingErrors.ValueTwice.At(place, value.Measure, value.Period, value.Cell.Area, value.Cell.Category));
            }

            observed.Add(value);
        }

        return wrong.Count > 0 ? PlatformErrors.InvalidFields.For(wrong)
            : await RefusalAsync(observed, cancellation) is { } refusal ? refusal
            : observed;
    }

    /// <summary>What does not go with the values that stand.</summary>
    private async Task<Error?> RefusalAsync(List<Observation> observed, CancellationToken cancellation)
    {
        foreach (var sheet in observed.GroupBy(static value => (value.Measure, value.Period)))
        {
            var known = (await values.FindAsync(sheet.Key.Measure, sheet.Key.Period, cancellation))?.Cells;
            var more = sheet.Count(value => known?.ContainsKey(value.Cell) != true);
            if (more > 0 && (known?.Count ?? 0) + more > SheetPlaces.MostCells)
            {
                return ReportingErrors.SheetFull.With(SheetPlaces.MostCells);
            }

            if (sheet.Any(value => value is { Value: not null, Status: < ValueStatus.Official }
                && known?.GetValueOrDefault(value.Cell) is { Value: not null, Status: ValueStatus.Official }))
            {
                return ReportingErrors.LessFinal.With(sheet.Key.Measure, sheet.Key.Period);
            }
        }

        return null;
    }

    private static FieldError FieldOf(Error error, string place) => error.Definition.At(place, [.. error.Arguments]);
}
