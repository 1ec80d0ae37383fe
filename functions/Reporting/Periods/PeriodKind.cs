using EGov.Platform.Results;

namespace EGov.Reporting.Periods;

/// <summary>
/// Which days a period code means (<c>kỳ báo cáo</c>), as data: the same <c>2020-08</c> ends on 14 August where Decree 09/2019/NĐ-CP counts and on
/// 31 August where statistics do.
/// </summary>
/// <param name="Code">What regimes name it by.</param>
/// <param name="Name">Its name.</param>
/// <param name="Frequency">The frequency of its codes.</param>
/// <param name="Basis">The instrument and article.</param>
/// <param name="Confirmed">False where the text was not read.</param>
/// <param name="MonthsBefore">A period begins in the month that lies so many before its first month of the calendar.</param>
/// <param name="FirstDay">On this day of that month.</param>
/// <param name="DaysBefore">For weeks and days: it begins so many days before the calendar's.</param>
/// <param name="MonthsOver">It goes on for so many months after the next has begun.</param>
/// <param name="Beginnings">Where its periods differ in length: the first day of each of a year, in order.</param>
internal sealed record PeriodKind(
    string Code,
    Text Name,
    Frequency Frequency,
    string Basis,
    bool Confirmed,
    int MonthsBefore = 0,
    int FirstDay = 1,
    int DaysBefore = 0,
    int MonthsOver = 0,
    IReadOnlyList<YearDay>? Beginnings = null)
{
    /// <summary>The first day of the period.</summary>
    public DateOnly BeginOf(PeriodCode code) => Frequency switch
    {
        Frequency.Day => DateOnly.FromDayNumber(code.Ordinal - DaysBefore),
        Frequency.Week => DateOnly.FromDayNumber((code.Ordinal * 7) - DaysBefore),
        _ when Beginnings is { } days => days[code.Number - 1].In(code.Year),
        _ => FirstOfMonth((code.Year * 12) + ((code.Number - 1) * MonthsIn(Frequency)) - MonthsBefore).AddDays(FirstDay - 1),
    };

    /// <summary>The last day of the period: its cut-off.</summary>
    public DateOnly EndOf(PeriodCode code) => EndBeforeNext(code).AddDays(1).AddMonths(MonthsOver).AddDays(-1);

    /// <summary>The last day that is no other period's.</summary>
    internal DateOnly EndBeforeNext(PeriodCode code) => Frequency is Frequency.NineMonths
        ? BeginOf(code).AddMonths(MonthsIn(Frequency)).AddDays(-1)
        : BeginOf(code.Offset(1)).AddDays(-1);

    private static DateOnly FirstOfMonth(int months) => new(months / 12, (months % 12) + 1, 1);

    private static int MonthsIn(Frequency frequency) => frequency switch
    {
        Frequency.Annual => 12,
        Frequency.HalfYear => 6,
        Frequency.NineMonths => 9,
        Frequency.Quarter => 3,
        _ => 1,
    };
}

/// <summary>A day of each year.</summary>
/// <param name="Month">The month.</param>
/// <param name="Day">The day.</param>
/// <param name="YearsBefore">So many years before the period's.</param>
internal sealed record YearDay(int Month, int Day, int YearsBefore = 0)
{
    public DateOnly In(int year) => new(year - YearsBefore, Month, Day);
}
