using EGov.Platform.Results;
using EGov.Reporting.Errors;

namespace EGov.Reporting.Regimes.Checking;

/// <summary>What is wrong with the levels.</summary>
internal static class LevelCheck
{
    public static IEnumerable<FieldError> FaultsOf(Regime regime) =>
    [
        .. PartCheck.FaultsOfCount(regime.Levels, RegimeLimits.RegimeLevels, "/levels"),
        .. PartCheck.FaultsOfCodes([.. regime.Levels.Select((level, index) => (level.Code, $"/levels/{index}/code"))]),
        .. regime.Levels.SelectMany((level, index) => FaultsOf(regime, level, index)),
    ];

    private static IEnumerable<FieldError> FaultsOf(Regime regime, ReportingLevel level, int index)
    {
        var (place, wanted) = ($"/levels/{index}", level.Reporters);
        foreach (var fault in PartCheck.FaultsOfText(level.Name, $"{place}/name"))
        {
            yield return fault;
        }

        var isNamed = wanted.Agencies is { Count: > 0 };
        var isFound = wanted.Kind is not null || wanted.ChildrenOf is not null || wanted.ChildrenOfLevel is not null;
        if (isNamed == isFound || (wanted.ChildrenOf is not null && wanted.ChildrenOfLevel is not null))
        {
            yield return ReportingErrors.RegimeReportersUnsaid.At($"{place}/reporters");
        }

        if (wanted.ChildrenOfLevel is { } above && !regime.Levels.Skip(index + 1).Any(higher => higher.Code == above))
        {
            yield return ReportingErrors.RegimeLevelUnknown.At($"{place}/reporters/childrenOfLevel", above);
        }
    }
}
