using EGov.Reporting.Periods;

namespace EGov.Reporting.Reports;

/// <summary>Which report it is: of which regime, for which period, by whom.</summary>
/// <param name="Regime">The regime's code.</param>
/// <param name="Period">The period.</param>
/// <param name="Agency">The registry id of the agency that reports.</param>
internal sealed record ReportPlace(string Regime, PeriodCode Period, string Agency)
{
    /// <summary>The report's aggregate id.</summary>
    public string AggregateId => $"{Report.Kind}-{Regime}-{Period}-{Agency}";

    /// <summary>The same agency's report for another period.</summary>
    public ReportPlace For(PeriodCode period) => this with { Period = period };

    /// <summary>The report of another agency for the same period.</summary>
    public ReportPlace Of(string agency) => this with { Agency = agency };
}
