using EGov.Reporting.Collections;
using EGov.Reporting.Reports;

namespace EGov.Reporting.Completeness;

/// <summary>
/// What counts as come and as come in time. A report has come while it stands as sent; it was in time when it was first sent by its last day. One
/// that was sent back and not sent again has not come; one that was accepted and opened again has, for what was accepted counts meanwhile.
/// </summary>
internal static class Punctuality
{
    private const string Expected = "expected";
    private const string Actual = "actual";
    private const string OnTime = "onTime";
    private const string Accepted = "accepted";
    private const string Missing = "missing";

    /// <summary>Counts the reports of a level.</summary>
    public static LevelCount Count(string level, IEnumerable<Report> reports) => reports.Aggregate(
        new LevelCount(level, 0, 0, 0, 0, 0),
        (count, report) => new(
            level,
            count.Expected + 1,
            count.Actual + (report.HasCome ? 1 : 0),
            count.OnTime + (report is { HasCome: true, IsLate: false } ? 1 : 0),
            count.Accepted + (report.AcceptedAt is not null ? 1 : 0),
            count.Missing + (report.Missing is null ? 0 : 1)));

    /// <summary>What a report adds to the counts of its level.</summary>
    public static SortedDictionary<string, long> AmountsOf(ReportSummary report) => new(StringComparer.Ordinal)
    {
        [Expected] = 1,
        [Actual] = report.HasCome() ? 1 : 0,
        [OnTime] = report.HasCome() && !report.IsLate() ? 1 : 0,
        [Accepted] = report.AcceptedAt is not null ? 1 : 0,
        [Missing] = report.Missing ? 1 : 0,
    };

    /// <summary>The counts of a level that were added up.</summary>
    public static LevelCount CountOf(string level, IReadOnlyDictionary<string, long> amounts)
    {
        int Of(string name) => (int)amounts.GetValueOrDefault(name);
        return new(level, Of(Expected), Of(Actual), Of(OnTime), Of(Accepted), Of(Missing));
    }

    /// <summary>A share in percent, to two places; null of nothing.</summary>
    public static decimal? Rate(long part, long whole) => whole == 0 ? null : Math.Round(100m * part / whole, 2, MidpointRounding.AwayFromZero);
}
