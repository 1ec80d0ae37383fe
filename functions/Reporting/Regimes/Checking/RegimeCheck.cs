using System.Text.RegularExpressions;
using EGov.Platform.Calendar;
using EGov.Platform.Results;
using EGov.Platform.Storage;
using EGov.Reporting.Errors;
using EGov.Reporting.Periods;

namespace EGov.Reporting.Regimes.Checking;

/// <summary>What is wrong with a regime in itself; who its agencies are is for others to look at.</summary>
internal sealed partial class RegimeCheck(PeriodBook periods, WorkingCalendar calendar)
{
    private const int LeastCode = 2;
    private const int MostCode = 30;

    /// <summary>All that is wrong.</summary>
    public IReadOnlyList<FieldError> FaultsOf(Regime regime)
    {
        IEnumerable<FieldError> own = IsCode(regime.Code) ? [] : [ReportingErrors.RegimeCodeShape.At("/code", LeastCode, MostCode)];
        var faults = own.Concat(regime.To < regime.From ? [ReportingErrors.RegimeEndsTooEarly.At("/to")] : [])
            .Concat(TableCheck.FaultsOf(regime))
            .Concat(RuleCheck.FaultsOf(regime))
            .Concat(LevelCheck.FaultsOf(regime))
            .Concat(CycleCheck.FaultsOf(regime, periods))
            .ToList();
        return faults.Count > 0 ? faults
            : PlatformJson.Write(regime).Length > RegimeLimits.RegimeSize ? [ReportingErrors.RegimeTooLarge.At(string.Empty, RegimeLimits.RegimeSize)]
            : [.. DeadlineCheck.FaultsOf(regime, periods, calendar)];
    }

    /// <summary>Whether the text can be the code of a regime; with the code of an element behind it, it is the code of a measure.</summary>
    public static bool IsCode(string text) => CodeShape().IsMatch(text);

    [GeneratedRegex(@"\A[a-z][a-z0-9-]{1,29}\z")]
    private static partial Regex CodeShape();
}
