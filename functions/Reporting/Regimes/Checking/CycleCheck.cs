using EGov.Platform.Results;
using EGov.Reporting.Errors;
using EGov.Reporting.Periods;

namespace EGov.Reporting.Regimes.Checking;

/// <summary>What is wrong with the cycles, apart from the days on which they fall due.</summary>
internal static class CycleCheck
{
    private const int MostInYear = 366;
    private const int PlanYears = 5;

    public static IEnumerable<FieldError> FaultsOf(Regime regime, PeriodBook periods) =>
    [
        .. PartCheck.FaultsOfCount(regime.Cycles, RegimeLimits.RegimeCycles, "/cycles"),
        .. PartCheck.FaultsOfCodes([.. regime.Cycles.Select((cycle, index) => (cycle.Code, $"/cycles/{index}/code"))]),
        .. regime.Cycles.SelectMany((cycle, index) => FaultsOf(regime, cycle, $"/cycles/{index}", periods)),
        .. FaultsOfOverlap(regime, periods),
    ];

    private static IEnumerable<FieldError> FaultsOf(Regime regime, Cycle cycle, string place, PeriodBook periods) =>
    [
        .. periods.Find(cycle.PeriodKind) is null ? [ReportingErrors.PeriodKindUnknown.At($"{place}/periodKind", cycle.PeriodKind)] : Enumerable.Empty<FieldError>(),
        .. (cycle.Only ?? []).SelectMany((number, index) => PartCheck.FaultsOfNumber(number, 1, MostInYear, $"{place}/only/{index}")),
        .. (cycle.PlanYears ?? []).SelectMany((year, index) => PartCheck.FaultsOfNumber(year, 1, PlanYears, $"{place}/planYears/{index}")),
        .. PartCheck.FaultsOfNumber(cycle.OpensDaysBeforeCutOff, 0, RegimeLimits.OpenedDaysBefore, $"{place}/opensDaysBeforeCutOff"),
        .. PartCheck.FaultsOfNumber(cycle.LockWorkingDays, 0, RegimeLimits.LockedAfterDays, $"{place}/lockWorkingDays"),
        .. PartCheck.FaultsOfNumber(cycle.Deadlines.Count, 1, RegimeLimits.RegimeLevels, $"{place}/deadlines"),
        .. cycle.Deadlines.SelectMany((deadline, index) => FaultsOf(regime, cycle, deadline, $"{place}/deadlines/{index}")),
    ];

    private static IEnumerable<FieldError> FaultsOf(Regime regime, Cycle cycle, LevelDeadline deadline, string place)
    {
        if (regime.FindLevel(deadline.Level) is null)
        {
            yield return ReportingErrors.RegimeLevelUnknown.At($"{place}/level", deadline.Level);
        }
        else if (cycle.Deadlines.First(each => each.Level == deadline.Level) != deadline)
        {
            yield return ReportingErrors.RegimePartTwice.At($"{place}/level", deadline.Level);
        }

        if (!deadline.Rule.IsWhole() || (deadline.Rule.On is null) != (cycle.Once is null))
        {
            yield return ReportingErrors.DeadlineShape.At($"{place}/rule");
        }
    }

    /// <summary>A report is known by its regime and its period: no two cycles may have one period.</summary>
    private static IEnumerable<FieldError> FaultsOfOverlap(Regime regime, PeriodBook periods)
    {
        for (var index = 0; index < regime.Cycles.Count; index++)
        {
            var cycle = regime.Cycles[index];
            if (periods.Find(cycle.PeriodKind) is { } kind
                && regime.Cycles.Take(index).Any(earlier => periods.Find(earlier.PeriodKind)?.Frequency == kind.Frequency && Overlap(earlier, cycle)))
            {
                yield return ReportingErrors.CyclesOverlap.At($"/cycles/{index}", kind.Name);
            }
        }
    }

    private static bool Overlap(Cycle one, Cycle other) =>
        (one.Only is null || other.Only is null || one.Only.Intersect(other.Only).Any())
        && (one.PlanYears is null || other.PlanYears is null || one.PlanYears.Intersect(other.PlanYears).Any());
}
