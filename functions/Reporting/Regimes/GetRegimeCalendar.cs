using System.Globalization;
using EGov.Platform.Access;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Regimes;

/// <summary>Shows what a regime asks for in a year: each period with its cut-off and the days on which each level has to report.</summary>
internal sealed class GetRegimeCalendar(RegimeCatalogue regimes, RegimeYears years, TimeProvider clock)
{
    private const int FirstYear = 2016;
    private const int YearsAhead = 10;

    [Function(nameof(GetRegimeCalendar))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    [Query("year", "The year of the periods; this year when left out.", Type = typeof(int))]
    public async Task<Results<Ok<RegimeCalendarView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "reporting/regimes/{code}/calendar")] HttpRequest request,
        string code,
        CancellationToken cancellation)
    {
        var (thisYear, asked) = (clock.GetUtcNow().DateInVietnam().Year, request.Query["year"].ToString());
        var year = thisYear;
        if (asked.Length > 0
            && (!int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out year) || year < FirstYear || year > thisYear + YearsAhead))
        {
            return PlatformErrors.InvalidFields.For(PlatformErrors.FieldNoNumber.At("year")).ToProblem(request);
        }

        return await regimes.VersionsAsync(code, cancellation) is { Count: > 0 } versions
            ? TypedResults.Ok(new RegimeCalendarView(code, year, years.Of(versions, year)))
            : PlatformErrors.NotFound.With(code).ToProblem(request);
    }
}

/// <summary>What a regime asks for in a year.</summary>
/// <param name="Code">The regime.</param>
/// <param name="Year">The year of the periods.</param>
/// <param name="Periods">They, by cut-off.</param>
internal sealed record RegimeCalendarView(string Code, int Year, IReadOnlyList<CalendarPeriod> Periods);

/// <summary>A period with its days.</summary>
/// <param name="Period">Its code.</param>
/// <param name="Cycle">The code of the cycle.</param>
/// <param name="Instrument">The instrument in force at the cut-off.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last: the cut-off.</param>
/// <param name="OpensOn">When reports are opened.</param>
/// <param name="Deadlines">When each level has to report, the lowest first.</param>
/// <param name="LocksOn">The last day on which anything may be written.</param>
/// <param name="Provisional">Whether days off of that time are not decided yet: it may fall due later than this.</param>
internal sealed record CalendarPeriod(
    string Period,
    string Cycle,
    string Instrument,
    DateOnly From,
    DateOnly To,
    DateOnly OpensOn,
    IReadOnlyList<CalendarDeadline> Deadlines,
    DateOnly LocksOn,
    bool Provisional);

/// <param name="Level">The code of the level.</param>
/// <param name="Due">The last day, moved from days off.</param>
internal sealed record CalendarDeadline(string Level, DateOnly Due);
