using EGov.Platform.Calendar;
using EGov.Reporting.Periods;

namespace EGov.Reporting.Regimes;

/// <summary>Lays the periods of a regime out over a year, each by the version that is in force at its cut-off.</summary>
internal sealed class RegimeYears(PeriodBook periods, WorkingCalendar calendar)
{
    public IReadOnlyList<CalendarPeriod> Of(IReadOnlyList<Regime> versions, int year) =>
    [
        .. from version in versions
           from cycle in version.Cycles
           from period in PeriodsOf(cycle, year)
           where version.IsInForceOn(period.To)
           orderby period.To, period.From descending
           select Of(version, cycle, period),
    ];

    private IEnumerable<Period> PeriodsOf(Cycle cycle, int year)
    {
        if (cycle.Once is { } once)
        {
            return once.To.Year == year && cycle.PeriodOf(periods, PeriodCode.OfDay(once.To)) is { } only ? [only] : [];
        }

        var first = PeriodCode.Of(periods.Find(cycle.PeriodKind)!.Frequency, year, 1)!.Value;
        return Enumerable.Range(0, first.PerYear).Select(next => cycle.PeriodOf(periods, first.Offset(next))).OfType<Period>();
    }

    private CalendarPeriod Of(Regime version, Cycle cycle, Period period)
    {
        var locks = cycle.LocksOn(period, calendar);
        return new(
            period.Code.ToString(),
            cycle.Code,
            version.Instrument,
            period.From,
            period.To,
            cycle.OpensOn(period),
            [
                .. from level in version.Levels
                   let due = cycle.DueOn(level.Code, period, calendar)
                   where due is not null
                   select new CalendarDeadline(level.Code, due.Value),
            ],
            locks,
            !calendar.IsDecided(period.To, locks));
    }
}
