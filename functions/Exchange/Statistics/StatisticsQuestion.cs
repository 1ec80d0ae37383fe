using EGov.Exchange.Errors;
using EGov.Exchange.Registers;
using EGov.Platform.Access;
using EGov.Platform.Agencies;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;

namespace EGov.Exchange.Statistics;

/// <summary>By what sums are told apart.</summary>
internal enum StatisticsBy
{
    Day,
    Month,
    Year,

    /// <summary>The kind of document.</summary>
    Kind,
}

/// <summary>Which statistics are asked for.</summary>
/// <param name="Agency">The registry id of an agency; null for the whole axis.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="By">By what.</param>
internal sealed record StatisticsQuestion(string? Agency, DateOnly From, DateOnly To, StatisticsBy By)
{
    /// <summary>The longest period: a year and the leap day.</summary>
    public const int MostDays = 366;

    /// <summary>Whether it begins and ends with months.</summary>
    public bool IsOfWholeMonths => From.Day == 1 && To.AddDays(1).Day == 1;
}

/// <summary>Reads which statistics are asked for. An agency's people ask about it and those from which it took over, operators about all.</summary>
internal sealed class StatisticsQuestions(RegisterQuestions registers, IAgencyRegistry registry, TimeProvider clock)
{
    public const string From = "The first day, such as 2026-02-01; the first of this month when it is left out.";
    public const string To = "The last day; today when it is left out. At most 366 days.";
    public const string By = "day, month, year or kind; month when it is left out. Of the whole axis, kinds are counted by whole months.";
    public const string Agency = "The registry id of an agency. Left out, it is the caller's; for an operator, the whole axis.";

    /// <summary>The parameters <c>from</c>, <c>to</c>, <c>by</c> and <c>agency</c>.</summary>
    public async Task<Result<StatisticsQuestion>> OfAsync(HttpRequest request, CancellationToken cancellation)
    {
        var today = clock.GetUtcNow().DateInVietnam();
        if (!QueryDay.Of(request, "from").Succeeded(out var from, out var error)
            || !QueryDay.Of(request, "to").Succeeded(out var to, out error)
            || !ByOf(request).Succeeded(out var by, out error)
            || !(await AgencyOfAsync(request, cancellation)).Succeeded(out var scope, out error))
        {
            return error;
        }

        var last = to.Date ?? today;
        var first = from.Date ?? new DateOnly(last.Year, last.Month, 1);
        var question = new StatisticsQuestion(scope.Agency, first, last, by);
        return first > last ? PlatformErrors.InvalidFields.For(ExchangeErrors.InvalidRange.At("to"))
            : last.DayNumber - first.DayNumber >= StatisticsQuestion.MostDays
                ? PlatformErrors.InvalidFields.For(ExchangeErrors.RangeTooLong.At("to", StatisticsQuestion.MostDays))
            : question is { Agency: null, By: StatisticsBy.Kind, IsOfWholeMonths: false } ? ExchangeErrors.WholeMonthsOnly.With()
            : question;
    }

    private async Task<Result<Scope>> AgencyOfAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!request.Caller().Is(Callers.Operator))
        {
            return (await registers.AgencyOfAsync(request, cancellation)).Select(agency => new Scope(agency));
        }

        return request.Query["agency"].ToString() is not { Length: > 0 } named ? new Scope(null)
            : await registry.FindAsync(named, cancellation) is { } found ? new Scope(found.Id)
            : PlatformErrors.NotFound.With(named);
    }

    private static Result<StatisticsBy> ByOf(HttpRequest request) => request.Query["by"].ToString() switch
    {
        "" or "month" => StatisticsBy.Month,
        "day" => StatisticsBy.Day,
        "year" => StatisticsBy.Year,
        "kind" => StatisticsBy.Kind,
        _ => PlatformErrors.InvalidFields.For(PlatformErrors.FieldChoice.At("by")),
    };

    private sealed record Scope(string? Agency);
}
