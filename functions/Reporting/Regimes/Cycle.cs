using EGov.Platform.Calendar;
using EGov.Reporting.Periods;

namespace EGov.Reporting.Regimes;

/// <summary>How a regime comes round (<c>tần suất</c>).</summary>
/// <param name="Code">Its code in the regime.</param>
/// <param name="PeriodKind">What its periods are.</param>
/// <param name="Only">The numbers in the year of those that are reported, such as quarters 1 and 3; null for all.</param>
/// <param name="OpensDaysBeforeCutOff">So many days before the cut-off reports are opened.</param>
/// <param name="Deadlines">Until when which level reports, the lowest first. A level that is left out does not report in this cycle.</param>
/// <param name="LockWorkingDays">So many working days after the last deadline nothing is written any more.</param>
/// <param name="PlanYears">The years of the five-year plan, 1 to 5, in which it is due; null for all. Plans begin in 2021, 2026 and so on.</param>
/// <param name="Once">The only period, for what is asked once; its code is the day of the cut-off.</param>
internal sealed record Cycle(
    string Code,
    string PeriodKind,
    IReadOnlyList<int>? Only,
    int OpensDaysBeforeCutOff,
    IReadOnlyList<LevelDeadline> Deadlines,
    int LockWorkingDays,
    IReadOnlyList<int>? PlanYears = null,
    OncePeriod? Once = null)
{
    private const int PlanLength = 5;

    /// <summary>The period with its days; null when the cycle does not collect for it.</summary>
    public Period? PeriodOf(PeriodBook periods, PeriodCode code) =>
        periods.Find(PeriodKind) is { } kind && Collects(code) && PeriodBook.Of(kind, code) is { } period
            ? Once is { } once ? period with { From = once.From } : period
            : null;

    /// <summary>When its reports are opened.</summary>
    public DateOnly OpensOn(Period period) => period.To.AddDays(-OpensDaysBeforeCutOff);

    /// <summary>When the level has to report; null when it does not report in this cycle.</summary>
    public DateOnly? DueOn(string level, Period period, WorkingCalendar calendar) =>
        Deadlines.FirstOrDefault(deadline => deadline.Level == level)?.Rule.DueOn(period, calendar);

    /// <summary>The last day on which something may be written.</summary>
    public DateOnly LocksOn(Period period, WorkingCalendar calendar) =>
        calendar.AddWorkingDays(Deadlines.Max(deadline => deadline.Rule.DueOn(period, calendar)), LockWorkingDays);

    private bool Collects(PeriodCode code) => Once is { } once
        ? code == PeriodCode.OfDay(once.To)
        : Only?.Contains(code.Number) is not false && PlanYears?.Contains(((code.Year - 1) % PlanLength) + 1) is not false;
}

/// <summary>Until when a level reports.</summary>
/// <param name="Level">The level.</param>
/// <param name="Rule">The rule.</param>
internal sealed record LevelDeadline(string Level, DeadlineRule Rule);

/// <summary>The days of what is reported once.</summary>
/// <param name="From">The first.</param>
/// <param name="To">The last: the cut-off.</param>
internal sealed record OncePeriod(DateOnly From, DateOnly To);
