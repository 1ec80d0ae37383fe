using EGov.Platform.Access;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Reporting.Errors;
using EGov.Reporting.Periods;
using EGov.Reporting.Values.Sheets;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Values;

/// <summary>Gives the values of a measure, period by period, with how fresh each is. A page is of so many periods.</summary>
internal sealed class GetValues(ValueAccess access, ValueReader values, ValueLag lag)
{
    [Function(nameof(GetValues))]
    [Allow(Callers.Anyone, Callers.Official, Callers.Leader, Callers.System)]
    [Query("from", "The first period; the first that there is when left out. Periods are of its kind, else of the measure's.")]
    [Query("to", "The last period; the last that there is when left out.")]
    [Query("area", "Of one area only: VN, a province's statistics code, an agency's id.")]
    [Query("category", "Of one category only; _T is all together.")]
    [Query("limit", "How many periods at most: 1 to 100, 20 when left out.", Type = typeof(int))]
    [Query("cursor", "Where the list goes on, as the answer before said.")]
    public async Task<Results<Ok<ValueListing>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "reporting/indicators/{code}/values")] HttpRequest request,
        string code,
        CancellationToken cancellation)
    {
        if (!(await access.ReadAsync(request, code, cancellation)).Succeeded(out var measure, out var error)
            || !ValueFilter.Of(request).Succeeded(out var filter, out error)
            || !PeriodOf(request, "from").Succeeded(out var from, out error)
            || !PeriodOf(request, "to").Succeeded(out var to, out error)
            || !ListPosition.Of(request).Succeeded(out var position, out error))
        {
            return error.ToProblem(request);
        }

        if (from.Code is { } first && to.Code is { } last && (first.Frequency != last.Frequency || first.Ordinal > last.Ordinal))
        {
            return ReportingErrors.NoSuchStretch.With(first, last).ToProblem(request);
        }

        var freshness = await lag.OfAsync(measure.Datasets, cancellation);
        var head = await values.HeadAsync(code, cancellation);
        var sheets = new List<ValueSheet>();
        var frequency = from.Code?.Frequency ?? to.Code?.Frequency ?? measure.Measure.Frequency;
        await foreach (var sheet in values.WalkAsync(code, PeriodCode.Parse(position.FromId) ?? from.Code, to.Code, cancellation))
        {
            if (sheet.Period.Frequency != frequency)
            {
                continue;
            }

            sheets.Add(sheet);
            if (sheets.Count > position.Limit)
            {
                break;
            }
        }

        return TypedResults.Ok(new ValueListing(
            code,
            measure.Measure.Unit,
            [.. sheets.Take(position.Limit).SelectMany(filter.Of)],
            sheets.Count > position.Limit ? position.CursorAt(sheets[^1].Period.ToString()) : null,
            head?.Sequence ?? 0,
            freshness.AsOf?.InVietnam(),
            freshness.Seconds));
    }

    private static Result<NamedPeriod> PeriodOf(HttpRequest request, string name) => request.Query[name].ToString() is { Length: > 0 } text
        ? PeriodCode.Read(text).Select(static code => new NamedPeriod(code))
        : new NamedPeriod(null);

    private sealed record NamedPeriod(PeriodCode? Code);
}

/// <summary>Values of a measure.</summary>
/// <param name="Measure">Its code.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Items">The values, by period, area and category.</param>
/// <param name="Cursor">Where the list goes on; left out at its end.</param>
/// <param name="Sequence">The place from which a stream tells all that comes after this.</param>
/// <param name="AsOf">When the latest batch was received that is shown; left out where nothing ever was.</param>
/// <param name="LagSeconds">For how long the oldest batch waits that is not shown yet; 0 when none does.</param>
internal sealed record ValueListing(
    string Measure, string Unit, IReadOnlyList<ValueItem> Items, string? Cursor, long Sequence, DateTimeOffset? AsOf, decimal LagSeconds);
