using EGov.Platform.Aggregates;

namespace EGov.Portal.Dossiers;

/// <summary>Fees were demanded. Those that are due before acceptance need no event: submitting demands them.</summary>
/// <param name="Request">Counted from 1 within the dossier.</param>
/// <param name="Fees">The codes of the terms' fees.</param>
/// <param name="Amount">Their sum, in VND.</param>
/// <param name="Exemption">Why the applicant has nothing to pay; left out where it is to be paid.</param>
[EventType("vn.egov.portal.dossier.fee-requested.v1", Private = ["exemption"])]
[ToldTo(Audience.Applicant)]
internal sealed record DossierFeeRequested(
    DateTimeOffset At, string By, int Request, IReadOnlyList<string> Fees, long Amount, string? Exemption = null) : DossierEvent(At, By);

/// <summary>A payment of a request was begun; until it ends, the dossier cannot end.</summary>
/// <param name="Attempt">Counted from 1 within the request.</param>
/// <param name="Amount">In VND.</param>
[EventType("vn.egov.portal.dossier.payment-begun.v1")]
[ToldTo(Audience.Applicant)]
internal sealed record DossierPaymentBegun(DateTimeOffset At, string By, int Attempt, long Amount, int Request = 1) : DossierEvent(At, By);

/// <summary>The gateway declined the payment, for good: the next one is another attempt.</summary>
[EventType("vn.egov.portal.dossier.payment-declined.v1")]
[ToldTo(Audience.Applicant)]
internal sealed record DossierPaymentDeclined(DateTimeOffset At, string By, int Attempt, int Request = 1) : DossierEvent(At, By);

/// <summary>A request was paid.</summary>
/// <param name="Transaction">The gateway's number, or that of the desk's receipt.</param>
/// <param name="Amount">In VND.</param>
/// <param name="PaidAt">When the gateway took the money, where that was not the moment at which the dossier learnt of it.</param>
[EventType("vn.egov.portal.dossier.fee-paid.v1")]
[ToldTo(Audience.Applicant)]
internal sealed record DossierFeePaid(
    DateTimeOffset At,
    string By,
    string Transaction,
    long Amount,
    int Request = 1,
    PaymentMeans Means = PaymentMeans.Online,
    DateTimeOffset? PaidAt = null)
    : DossierEvent(At, By);

/// <summary>Money is to be given back (<c>hoàn phí</c>): it came when nothing was owed any more, was a wrong amount, or paid what was not accepted.</summary>
/// <param name="Transaction">The gateway's number, or that of the desk's receipt.</param>
/// <param name="Amount">In VND.</param>
[EventType("vn.egov.portal.dossier.refund-due.v1")]
[ToldTo(Audience.Applicant)]
internal sealed record DossierRefundDue(
    DateTimeOffset At, string By, string Transaction, long Amount, int Request, RefundReason Reason = RefundReason.Surplus) : DossierEvent(At, By);

/// <summary>Money that was to be given back was given back (<c>đã hoàn phí</c>), all of it.</summary>
/// <param name="Request">The request that it was meant for.</param>
/// <param name="Transaction">The transaction that took it.</param>
/// <param name="Amount">In VND.</param>
/// <param name="Reference">The number of the payment order or of the receipt.</param>
/// <param name="PaidOn">The day on which it was given back, in Vietnam.</param>
[EventType("vn.egov.portal.dossier.refund-paid.v1")]
[ToldTo(Audience.Applicant)]
internal sealed record DossierRefundPaid(
    DateTimeOffset At, string By, int Request, string Transaction, long Amount, string Reference, DateOnly PaidOn) : DossierEvent(At, By);
