using EGov.Reporting.Periods;
using EGov.Reporting.Reports;

namespace EGov.Reporting.Completeness;

/// <summary>Where the reports of a collection are listed and counted: all of them, those of a level, those to a receiver.</summary>
internal static class CompletenessPlaces
{
    public static string All(string regime, PeriodCode period) => $"completeness-{regime}-{period}";

    public static string OfLevel(string regime, PeriodCode period, string level) => $"completeness-level-{regime}-{period}-{level}";

    public static string OfReceiver(string regime, PeriodCode period, string receiver) => $"completeness-receiver-{regime}-{period}-{receiver}";

    /// <summary>Where the counts of a list are.</summary>
    public static string SumsOf(string list) => $"counts-{list}";

    /// <summary>The lists in which a report stands.</summary>
    public static IEnumerable<string> Of(ReportSummary report) =>
    [
        All(report.Regime, report.Period),
        OfLevel(report.Regime, report.Period, report.Level),
        OfReceiver(report.Regime, report.Period, report.Receiver),
    ];

    /// <summary>Where it is counted; a level's counts are among those of all.</summary>
    public static IEnumerable<string> SumsOf(ReportSummary report) =>
        [SumsOf(All(report.Regime, report.Period)), SumsOf(OfReceiver(report.Regime, report.Period, report.Receiver))];
}
