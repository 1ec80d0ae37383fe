using EGov.Platform.Calendar;
using EGov.Platform.Results;
using EGov.Reporting.Errors;
using EGov.Reporting.Periods;

namespace EGov.Reporting.Regimes.Checking;

/// <summary>Whether, in the first years, each level reports after the one below it and nobody on the cut-off or before it.</summary>
internal static class DeadlineCheck
{
    private const int YearsLookedAt = 2;

    public static IEnumerable<FieldError> FaultsOf(Regime regime, PeriodBook periods, WorkingCalendar calendar) =>
        regime.Cycles.SelectMany((cycle, index) => FaultsOf(regime, cycle, $"/cycles/{index}/deadlines", periods, calendar));

    private static IEnumerable<FieldError> FaultsOf(Regime regime, Cycle cycle, string place, PeriodBook periods, WorkingCalendar calendar)
    {
        foreach (var period in PeriodsOf(regime, cycle, periods))
        {
            var before = DateOnly.MinValue;
            foreach (var level in regime.Levels)
            {
                if (cycle.Deadlines.FirstOrDefault(deadline => deadline.Level == level.Code)?.Rule is not { } rule)
                {
                    continue;
                }

                if (rule.On <= period.To)
                {
                    return [ReportingErrors.DeadlineOnCutOff.At(place)];
                }

                var due = rule.DueOn(period, calendar);
                if (due < before)
                {
                    return [ReportingErrors.DeadlineBeforeLowerLevel.At(place, period.Code, level.Name, due)];
                }

                before = due;
            }
        }

        return [];
    }

    private static IEnumerable<Period> PeriodsOf(Regime regime, Cycle cycle, PeriodBook periods)
    {
        if (cycle.Once is { } once)
        {
            return cycle.PeriodOf(periods, PeriodCode.OfDay(once.To)) is { } only ? [only] : [];
        }

        var first = PeriodBook.Containing(periods.Find(cycle.PeriodKind)!, regime.From).Code;
        return Enumerable.Range(0, first.PerYear * YearsLookedAt).Select(next => cycle.PeriodOf(periods, first.Offset(next))).OfType<Period>();
    }
}
