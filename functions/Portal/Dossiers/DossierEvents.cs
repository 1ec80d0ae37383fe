using EGov.Platform.Aggregates;

namespace EGov.Portal.Dossiers;

/// <summary>What happens to a dossier.</summary>
internal abstract record DossierEvent(DateTimeOffset At, string By) : IDomainEvent;

/// <summary>An application came in.</summary>
/// <param name="Terms">What the dossier keeps of the law of its filing day.</param>
[EventType("vn.egov.portal.dossier.submitted.v1", Private = ["form"])]
internal sealed record DossierSubmitted(
    DateTimeOffset At,
    string By,
    string Code,
    DossierTerms Terms,
    string Channel,
    IReadOnlyDictionary<string, string> Form,
    IReadOnlyList<DossierPaper> Papers) : DossierEvent(At, By);

/// <summary>A payment of the fee was begun; until it ends, the dossier cannot be refused.</summary>
/// <param name="Attempt">Counted from 1.</param>
/// <param name="Amount">In VND.</param>
[EventType("vn.egov.portal.dossier.payment-begun.v1")]
internal sealed record DossierPaymentBegun(DateTimeOffset At, string By, int Attempt, long Amount) : DossierEvent(At, By);

/// <summary>The gateway declined the payment, for good: the next one is another attempt.</summary>
[EventType("vn.egov.portal.dossier.payment-declined.v1")]
internal sealed record DossierPaymentDeclined(DateTimeOffset At, string By, int Attempt) : DossierEvent(At, By);

/// <summary>The fee was paid.</summary>
/// <param name="Amount">In VND.</param>
[EventType("vn.egov.portal.dossier.fee-paid.v1")]
internal sealed record DossierFeePaid(DateTimeOffset At, string By, string Transaction, long Amount) : DossierEvent(At, By);

/// <summary>The dossier was accepted, and its time limit began (<c>tiếp nhận</c>).</summary>
/// <param name="DueProvisional">Whether the limit was counted with a calendar that was not whole yet.</param>
[EventType("vn.egov.portal.dossier.accepted.v1")]
internal sealed record DossierAccepted(DateTimeOffset At, string By, DateTimeOffset DueAt, bool DueProvisional = false)
    : DossierEvent(At, By);

/// <summary>The dossier was not accepted (<c>từ chối tiếp nhận</c>).</summary>
[EventType("vn.egov.portal.dossier.refused.v1", Private = ["reason"])]
internal sealed record DossierRefused(DateTimeOffset At, string By, string Reason) : DossierEvent(At, By);

/// <summary>A step of the procedure was opened.</summary>
[EventType("vn.egov.portal.dossier.step-opened.v1")]
internal sealed record DossierStepOpened(DateTimeOffset At, string By, int Index, string Step, DateTimeOffset DueAt) : DossierEvent(At, By);

/// <summary>A step of the procedure was done.</summary>
[EventType("vn.egov.portal.dossier.step-completed.v1", Private = ["note"])]
internal sealed record DossierStepCompleted(DateTimeOffset At, string By, int Index, string Step, string? Note) : DossierEvent(At, By);

/// <summary>The applicant was asked, once, for all that is missing (<c>yêu cầu bổ sung, hoàn thiện hồ sơ</c>).</summary>
[EventType("vn.egov.portal.dossier.supplement-requested.v1", Private = ["reason"])]
internal sealed record DossierSupplementRequested(DateTimeOffset At, string By, string Reason, IReadOnlyList<string> Components)
    : DossierEvent(At, By);

/// <summary>The applicant supplied what was asked for; the time limit of an accepted dossier began again.</summary>
/// <param name="DueProvisional">As in <see cref="DossierAccepted"/>.</param>
[EventType("vn.egov.portal.dossier.supplemented.v1")]
internal sealed record DossierSupplemented(
    DateTimeOffset At, string By, IReadOnlyList<DossierPaper> Papers, DateTimeOffset? DueAt, bool DueProvisional = false) : DossierEvent(At, By);

/// <summary>The time limit passed before the dossier was done (<c>quá hạn</c>).</summary>
[EventType("vn.egov.portal.dossier.overdue.v1")]
internal sealed record DossierBecameOverdue(DateTimeOffset At, string By, DateTimeOffset DueAt) : DossierEvent(At, By);

/// <summary>The result was given to the applicant (<c>trả kết quả</c>).</summary>
[EventType("vn.egov.portal.dossier.result-returned.v1")]
internal sealed record DossierResultReturned(DateTimeOffset At, string By, string ResultCode, IReadOnlyList<string> Files)
    : DossierEvent(At, By);
