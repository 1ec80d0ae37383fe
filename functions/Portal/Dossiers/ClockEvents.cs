using EGov.Platform.Aggregates;

namespace EGov.Portal.Dossiers;

/// <summary>The processing was suspended (<c>dừng xử lý</c>); the time limit stands still.</summary>
/// <param name="Until">When the processing goes on by itself at the latest; left out where the terms set no bound.</param>
[EventType("vn.egov.portal.dossier.suspended.v1", Private = ["reason"])]
[ToldTo(Audience.Applicant)]
internal sealed record DossierSuspended(DateTimeOffset At, string By, string Reason, DateTimeOffset? Until = null) : DossierEvent(At, By);

/// <summary>The processing went on.</summary>
/// <param name="DueAt">When the time limit ends now; left out where none runs.</param>
/// <param name="PromisedAt">When it would end now had it not been put off; left out where it was not.</param>
/// <param name="SuspendedDays">How many working days all suspensions took so far.</param>
[EventType("vn.egov.portal.dossier.resumed.v1")]
[ToldTo(Audience.Applicant)]
internal sealed record DossierResumed(
    DateTimeOffset At,
    string By,
    DateTimeOffset? DueAt,
    bool DueProvisional = false,
    DateTimeOffset? PromisedAt = null,
    int? SuspendedDays = null) : DossierEvent(At, By);

/// <summary>The limit is near: the unit was asked for a reason and a new date.</summary>
/// <param name="DueAt">When the limit ends.</param>
[EventType("vn.egov.portal.dossier.reason-requested.v1")]
[ToldTo(Audience.Officials)]
internal sealed record DossierReasonRequested(DateTimeOffset At, string By, DateTimeOffset DueAt) : DossierEvent(At, By);

/// <summary>The return of the result was put off, with an apology (<c>hẹn lại ngày trả kết quả</c>).</summary>
/// <param name="From">When the limit ended before.</param>
/// <param name="DueAt">When it ends now.</param>
[EventType("vn.egov.portal.dossier.rescheduled.v1", Private = ["reason"])]
[ToldTo(Audience.Applicant)]
internal sealed record DossierRescheduled(DateTimeOffset At, string By, string Reason, DateTimeOffset From, DateTimeOffset DueAt)
    : DossierEvent(At, By);

/// <summary>The limit for accepting, refusing or sending back what had come in passed without any of these.</summary>
/// <param name="DueAt">When that limit ended.</param>
[EventType("vn.egov.portal.dossier.intake-overdue.v1")]
[ToldTo(Audience.Applicant)]
internal sealed record DossierIntakeOverdue(DateTimeOffset At, string By, DateTimeOffset DueAt) : DossierEvent(At, By);

/// <summary>The time limit passed before the dossier was done (<c>quá hạn</c>).</summary>
[EventType("vn.egov.portal.dossier.overdue.v1")]
[ToldTo(Audience.Applicant)]
internal sealed record DossierBecameOverdue(DateTimeOffset At, string By, DateTimeOffset DueAt) : DossierEvent(At, By);

/// <summary>
/// The time limit passed: the leaders of the agency are to be told. It changes nothing of the dossier and of no list; officials see it in the
/// history, and what sends notices may take it from the topic.
/// </summary>
/// <param name="DueAt">When the limit ended.</param>
[EventType("vn.egov.portal.dossier.escalated.v1")]
[ToldTo(Audience.Officials)]
internal sealed record DossierEscalated(DateTimeOffset At, string By, DateTimeOffset DueAt) : DossierEvent(At, By);

/// <summary>
/// What a dossier waits for (papers of the applicant, money, or another decision) did not come within its time; the dossier goes on waiting, and
/// its agency is told.
/// </summary>
/// <param name="Status">The national status in which it waits: 5, 6 or 8.</param>
/// <param name="DueAt">When that time ended.</param>
[EventType("vn.egov.portal.dossier.wait-overdue.v1")]
[ToldTo(Audience.Applicant)]
internal sealed record DossierWaitOverdue(DateTimeOffset At, string By, int Status, DateTimeOffset DueAt) : DossierEvent(At, By);
