namespace EGov.Reporting.Reports;

/// <summary>What waits at a desk.</summary>
internal enum DeskTask
{
    /// <summary>A report to be drawn up, or mended.</summary>
    Report,

    /// <summary>One to be approved by a leader.</summary>
    Approve,

    /// <summary>One that was sent and is not accepted yet.</summary>
    Sent,

    /// <summary>One of another agency to be accepted.</summary>
    Accept,

    /// <summary>One of another agency that is two working days late.</summary>
    Late,
}

/// <summary>At whose desks a report waits, and for what.</summary>
internal static class DeskTasks
{
    public static IEnumerable<(string Agency, DeskTask Task)> Of(ReportSummary report)
    {
        if ((!report.Locked || report.Lifted) && report.Stage is not ReportStage.Accepted)
        {
            yield return (report.Agency, report.Stage switch
            {
                ReportStage.Submitted => DeskTask.Approve,
                ReportStage.Approved => DeskTask.Sent,
                _ => DeskTask.Report,
            });
        }

        if (report.Stage is ReportStage.Approved)
        {
            yield return (report.Receiver, DeskTask.Accept);
        }
        else if (report is { Locked: false, Missing: false, Reminded: ReportReminder.Escalated } && !report.HasCome())
        {
            yield return (report.Receiver, DeskTask.Late);
        }
    }
}
