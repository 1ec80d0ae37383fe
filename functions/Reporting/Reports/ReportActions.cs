using EGov.Platform.Calendar;

namespace EGov.Reporting.Reports;

/// <summary>What can be done with a report.</summary>
internal enum ReportAction
{
    /// <summary>Enter cells and texts, also by a file.</summary>
    Save,

    /// <summary>Put it before a leader.</summary>
    Submit,

    /// <summary>Approve it.</summary>
    Approve,

    /// <summary>Send it back.</summary>
    Return,

    /// <summary>Take it.</summary>
    Accept,

    /// <summary>Open it again.</summary>
    Reopen,

    /// <summary>Go on without it.</summary>
    DeclareMissing,
}

/// <summary>Which actions a caller would not be refused.</summary>
internal static class ReportActions
{
    /// <param name="seen">The report and its reader.</param>
    /// <param name="higherStands">Whether the report above stands on this one.</param>
    /// <param name="now">When.</param>
    public static IReadOnlyList<ReportAction> Of(SeenReport seen, bool higherStands, DateTimeOffset now) =>
        [.. Enum.GetValues<ReportAction>().Where(action => Allows(action, seen, higherStands, now))];

    private static bool Allows(ReportAction action, SeenReport seen, bool higherStands, DateTimeOffset now)
    {
        var (report, standing) = (seen.State, seen.Standing);
        var open = report.LockLifted || (report.LockedAt is null && now < report.LocksAt);
        return action switch
        {
            ReportAction.Save or ReportAction.Submit => standing.Writes && report.RefuseEntry(now) is null,
            ReportAction.Approve => standing.Leads && report.Approve(seen.Children, standing.Caller.Id, now).Succeeded(out var events, out _) && events.Count > 0,
            ReportAction.Return => (open && standing.Leads && report.Stage is ReportStage.Submitted) || (standing.Receives && report.Stage is ReportStage.Approved),
            ReportAction.Accept => standing.Receives && report.Stage is ReportStage.Approved,
            ReportAction.Reopen => standing.Receives && report.Stage is ReportStage.Accepted && !higherStands,
            _ => standing.Receives && !report.IsSent && report.Missing is null && now.DateInVietnam() > report.Due,
        };
    }
}
