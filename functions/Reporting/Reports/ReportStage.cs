namespace EGov.Reporting.Reports;

/// <summary>How far a report is.</summary>
internal enum ReportStage
{
    /// <summary>Its agency works on it.</summary>
    Draft,

    /// <summary>Before a leader of its agency.</summary>
    Submitted,

    /// <summary>Approved by a leader of its agency, and with that sent to the receiver.</summary>
    Approved,

    /// <summary>Taken by the receiver.</summary>
    Accepted,

    /// <summary>Sent back with a reason, by its own leader or by the receiver.</summary>
    Returned,

    /// <summary>Opened again by the receiver who had taken it.</summary>
    Reopened,
}

/// <summary>What an agency is told of a report that it has not sent.</summary>
internal enum ReportReminder
{
    /// <summary>The deadline comes soon.</summary>
    DueSoon,

    /// <summary>It has passed.</summary>
    Overdue,

    /// <summary>It has passed for so long that the receiver is told too.</summary>
    Escalated,
}
