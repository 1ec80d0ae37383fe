using EGov.Platform.Calendar;
using EGov.Reporting.Periods;

namespace EGov.Reporting.Regimes;

/// <summary>
/// Until when a report is sent (<c>thời hạn gửi báo cáo</c>), in one of five ways: a day of a month counted from that of the cut-off; a day of the
/// week on or after the cut-off; working days after it; a date of a year counted from the period's; or one day.
/// </summary>
/// <param name="Months">With <paramref name="Day"/>: so many months after the month of the cut-off.</param>
/// <param name="Day">The day of that month; its last where it has no such day.</param>
/// <param name="Weekday">The first such day on or after the cut-off.</param>
/// <param name="Weeks">And so many weeks later.</param>
/// <param name="WorkingDays">So many working days after the cut-off.</param>
/// <param name="Years">With <paramref name="Month"/> and <paramref name="Day"/>: so many years after the period's.</param>
/// <param name="Month">The month of that year.</param>
/// <param name="On">The one day.</param>
/// <param name="MayBeCutOff">Whether the instrument lets the cut-off itself be the last day, which the decree does not.</param>
internal sealed record DeadlineRule(
    int? Months = null,
    int? Day = null,
    DayOfWeek? Weekday = null,
    int? Weeks = null,
    int? WorkingDays = null,
    int? Years = null,
    int? Month = null,
    DateOnly? On = null,
    bool MayBeCutOff = false)
{
    private const int MostMonths = 24;
    private const int MostWeeks = 26;
    private const int MostWorkingDays = 250;
    private const int MostYears = 2;

    /// <summary>
    /// The last day to report: never before the first working day after the cut-off (Decree 09/2019/NĐ-CP, article 8.5), and moved to the next
    /// working day from a day off (Circular 02/2019/TT-BTC).
    /// </summary>
    public DateOnly DueOn(Period period, WorkingCalendar calendar)
    {
        var (due, earliest) = (calendar.WorkingDayFrom(Stated(period, calendar)), calendar.AddWorkingDays(period.To, 1));
        return due >= earliest || MayBeCutOff ? due : earliest;
    }

    /// <summary>Whether it says exactly one of the five things.</summary>
    public bool IsWhole() => this switch
    {
        { On: not null } => this == new DeadlineRule(On: On, MayBeCutOff: MayBeCutOff),
        { WorkingDays: >= 0 and <= MostWorkingDays } => this == new DeadlineRule(WorkingDays: WorkingDays, MayBeCutOff: MayBeCutOff),
        { Weekday: not null, Weeks: null or (>= 0 and <= MostWeeks) } => this == new DeadlineRule(Weekday: Weekday, Weeks: Weeks, MayBeCutOff: MayBeCutOff),
        { Years: >= 0 and <= MostYears, Month: >= 1 and <= 12, Day: >= 1 and <= 31 } =>
            this == new DeadlineRule(Years: Years, Month: Month, Day: Day, MayBeCutOff: MayBeCutOff),
        { Months: >= 0 and <= MostMonths, Day: >= 1 and <= 31 } => this == new DeadlineRule(Months: Months, Day: Day, MayBeCutOff: MayBeCutOff),
        _ => false,
    };

    private DateOnly Stated(Period period, WorkingCalendar calendar) => this switch
    {
        { On: { } day } => day,
        { WorkingDays: { } days } => calendar.AddWorkingDays(period.To, days),
        { Weekday: { } weekday } => period.To.AddDays((((int)weekday - (int)period.To.DayOfWeek + 7) % 7) + (7 * (Weeks ?? 0))),
        { Years: { } years, Month: { } month, Day: { } day } => InMonth(period.Code.Year + years, month, day),
        { Months: { } months, Day: { } day } => period.To.AddDays(1 - period.To.Day).AddMonths(months) is var first ? InMonth(first.Year, first.Month, day) : default,
        _ => throw new InvalidOperationException("A deadline says nothing."),
    };

    private static DateOnly InMonth(int year, int month, int day) => new(year, month, Math.Min(day, DateTime.DaysInMonth(year, month)));
}
