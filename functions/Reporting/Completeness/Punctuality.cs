using EGov.Reporting.Collections;
using EGov.Reporting.Reports;

namespace EGov.Reporting.Completeness;

/// <summary>
/// What counts as come and as come in time. A report has come while it stands as sent; it was in time when it was first sent by its last day. One
/// that was sent back and not sent again has not come.
/// </summary>
internal static class Punctuality
{
    /// <summary>Counts the reports of a level.</summary>
    public static LevelCount Count(string level, IEnumerable<Report> reports) => reports.Aggregate(
        new LevelCount(level, 0, 0, 0, 0, 0),
        (count, report) => new(
            level,
            count.Expected + 1,
            count.Actual + (report.IsSent ? 1 : 0),
            count.OnTime + (report is { IsSent: true, IsLate: false } ? 1 : 0),
            count.Accepted + (report.Stage is ReportStage.Accepted ? 1 : 0),
            count.Missing + (report.Missing is null ? 0 : 1)));

    /// <summary>A share in percent, to two places; null of nothing.</summary>
    public static decimal? Rate(long part, long whole) => whole == 0 ? null : Math.Round(100m * part / whole, 2, MidpointRounding.AwayFromZero);
}
