using EGov.Platform.Aggregates;
using EGov.Platform.Results;
using EGov.Reporting.Periods;
using EGov.Reporting.Values;

namespace EGov.Reporting.Reports;

/// <summary>What happens to a report.</summary>
internal abstract record ReportEvent(DateTimeOffset At, string By) : IDomainEvent;

/// <summary>Its period was opened.</summary>
/// <param name="Regime">The regime's code.</param>
/// <param name="RegimeName">Its name.</param>
/// <param name="Period">The period.</param>
/// <param name="Agency">The registry id of the agency that reports.</param>
/// <param name="AgencyName">What it was called when the period was opened.</param>
/// <param name="Level">The level at which it reports.</param>
/// <param name="Receiver">The registry id of the agency that takes the report.</param>
/// <param name="Area">The area that its values are of.</param>
/// <param name="Due">The last day to send it.</param>
/// <param name="LocksAt">When nothing of it changes any more.</param>
/// <param name="Consolidates">Whether it sums up the reports of those below.</param>
/// <param name="Feeds">Whether what is accepted of it becomes values of measures.</param>
/// <param name="Upward">Whether the receiver reports in its turn.</param>
[EventType("vn.egov.reporting.report.opened.v1")]
internal sealed record ReportOpened(
    DateTimeOffset At,
    string By,
    string Regime,
    Text RegimeName,
    PeriodCode Period,
    string Agency,
    Text AgencyName,
    string Level,
    string Receiver,
    string Area,
    DateOnly Due,
    DateTimeOffset LocksAt,
    bool Consolidates,
    bool Feeds,
    bool Upward) : ReportEvent(At, By);

/// <summary>Cells were entered, changed or emptied.</summary>
/// <param name="Cells">They.</param>
/// <param name="ByFile">Whether they came with an uploaded file.</param>
[EventType("vn.egov.reporting.report.cells-changed.v1", Private = ["cells"])]
internal sealed record ReportCellsChanged(DateTimeOffset At, string By, IReadOnlyList<CellChange> Cells, bool ByFile) : ReportEvent(At, By);

/// <summary>Sections of the text were written.</summary>
/// <param name="Sections">What they say now.</param>
[EventType("vn.egov.reporting.report.text-changed.v1", Private = ["sections"])]
internal sealed record ReportTextChanged(DateTimeOffset At, string By, IReadOnlyList<SectionText> Sections) : ReportEvent(At, By);

/// <summary>It was put before a leader of its agency.</summary>
/// <param name="Status">How final its numbers are.</param>
/// <param name="Explanations">Why findings are as they are.</param>
[EventType("vn.egov.reporting.report.submitted.v1", Private = ["explanations"])]
internal sealed record ReportSubmitted(DateTimeOffset At, string By, ValueStatus Status, IReadOnlyList<Explanation> Explanations) : ReportEvent(At, By);

/// <summary>A leader of its agency approved it, and with that it was sent.</summary>
/// <param name="Late">Whether the deadline had passed.</param>
[EventType("vn.egov.reporting.report.approved.v1")]
internal sealed record ReportApproved(DateTimeOffset At, string By, bool Late) : ReportEvent(At, By);

/// <summary>It was sent back.</summary>
/// <param name="ByReceiver">Whether by the receiver; else by a leader of its own agency.</param>
/// <param name="Reason">Why.</param>
[EventType("vn.egov.reporting.report.returned.v1", Private = ["reason"])]
internal sealed record ReportReturned(DateTimeOffset At, string By, bool ByReceiver, string Reason) : ReportEvent(At, By);

/// <summary>The receiver took it.</summary>
[EventType("vn.egov.reporting.report.accepted.v1")]
internal sealed record ReportAccepted(DateTimeOffset At, string By) : ReportEvent(At, By);

/// <summary>The receiver opened it again.</summary>
/// <param name="Reason">Why.</param>
[EventType("vn.egov.reporting.report.reopened.v1", Private = ["reason"])]
internal sealed record ReportReopened(DateTimeOffset At, string By, string Reason) : ReportEvent(At, By);

/// <summary>The receiver goes on without it.</summary>
/// <param name="Reason">Why.</param>
[EventType("vn.egov.reporting.report.declared-missing.v1", Private = ["reason"])]
internal sealed record ReportDeclaredMissing(DateTimeOffset At, string By, string Reason) : ReportEvent(At, By);

/// <summary>Its agency was told that it is wanted.</summary>
/// <param name="Reminder">What it was told.</param>
[EventType("vn.egov.reporting.report.reminded.v1")]
internal sealed record ReportReminded(DateTimeOffset At, string By, ReportReminder Reminder) : ReportEvent(At, By);

/// <summary>Nothing of it changes any more.</summary>
[EventType("vn.egov.reporting.report.locked.v1")]
internal sealed record ReportLocked(DateTimeOffset At, string By) : ReportEvent(At, By);
