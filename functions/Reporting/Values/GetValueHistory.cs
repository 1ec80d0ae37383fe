using EGov.Platform.Access;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Series;
using EGov.Reporting.Errors;
using EGov.Reporting.Periods;
using EGov.Reporting.Values.Intakes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Values;

/// <summary>Gives all that was ever received for a measure in a period, oldest first, with whence it came.</summary>
internal sealed class GetValueHistory(ValueAccess access, ValueReader values, ISeriesStore series, TimeProvider clock)
{
    /// <summary>So many pages of the series are looked through at once; then the list goes on at its cursor, with or without values.</summary>
    private const int MostPages = 50;

    [Function(nameof(GetValueHistory))]
    [Allow(Callers.Anyone, Callers.Official, Callers.Leader, Callers.System)]
    [Query("period", "The period.", Required = true)]
    [Query("area", "Of one area only.")]
    [Query("category", "Of one category only.")]
    [Query("limit", "How many at most: 1 to 100, 20 when left out.", Type = typeof(int))]
    [Query("cursor", "Where the list goes on, as the answer before said.")]
    public async Task<Results<Ok<Listing<ReceivedValue>>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "reporting/indicators/{code}/history")] HttpRequest request,
        string code,
        CancellationToken cancellation)
    {
        if (!(await access.ReadAsync(request, code, cancellation)).Succeeded(out var measure, out var error)
            || !PeriodCode.Read(request.Query["period"].ToString()).Succeeded(out var period, out error)
            || !ValueFilter.Of(request).Succeeded(out var filter, out error)
            || !ListPosition.Of(request).Succeeded(out var position, out error))
        {
            return error.ToProblem(request);
        }

        if (measure.Measure.Dataset is not { } dataset)
        {
            return ReportingErrors.ComputedHasNoHistory.With(code).ToProblem(request);
        }

        if (await values.FindAsync(code, period, cancellation) is not { } sheet)
        {
            return TypedResults.Ok(new Listing<ReceivedValue>([], null));
        }

        var range = new SeriesRange(IntakePoint.StreamOf(code, period), sheet.Since, clock.GetUtcNow().AddTicks(TimeSpan.TicksPerMicrosecond));
        var (shown, place) = (new List<ReceivedValue>(), position.FromId.Length > 0 ? position.FromId : null);
        for (var looked = 0; looked < MostPages; looked++)
        {
            var page = await series.ReadAsync(dataset, range, place, position.Limit - shown.Count, cancellation);
            shown.AddRange(page.Points
                .Select(static point => (point.At, Value: IntakePoint.Of(point)))
                .Where(point => (filter.Area is null || point.Value.A == filter.Area) && (filter.Category is null || point.Value.Cell.Category == filter.Category))
                .Select(static point => ReceivedValue.Of(point.At, point.Value)));
            place = page.Cursor;
            if (place is null || shown.Count == position.Limit)
            {
                break;
            }
        }

        return TypedResults.Ok(new Listing<ReceivedValue>(shown, place is null ? null : position.CursorAt(place)));
    }
}

/// <summary>A value as it was received.</summary>
/// <param name="ReceivedAt">When.</param>
/// <param name="Area">Its area.</param>
/// <param name="Category">Its category.</param>
/// <param name="Value">The value; left out when it withdrew the one before.</param>
/// <param name="Status">How final it was.</param>
/// <param name="Source">Whence it came: the id of an import or a report, or the agency whose systems feed it.</param>
internal sealed record ReceivedValue(DateTimeOffset ReceivedAt, string Area, string Category, decimal? Value, ValueStatus Status, string Source)
{
    public static ReceivedValue Of(DateTimeOffset at, IntakePoint point) =>
        new(at.InVietnam(), point.A, point.Cell.Category, point.Value, point.S, point.O);
}
