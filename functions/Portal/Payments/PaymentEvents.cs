using EGov.Platform.Aggregates;

namespace EGov.Portal.Payments;

/// <summary>What happens to a payment.</summary>
internal abstract record PaymentEvent(DateTimeOffset At, string By) : IDomainEvent;

/// <summary>A payment was begun.</summary>
/// <param name="Dossier">The dossier's code.</param>
/// <param name="Amount">In VND.</param>
[EventType("vn.egov.portal.payment.requested.v1")]
internal sealed record PaymentRequested(DateTimeOffset At, string By, string Dossier, long Amount) : PaymentEvent(At, By);

/// <summary>The payer is sent to the gateway.</summary>
/// <param name="Attempt">Counted from 1 within the payment.</param>
[EventType("vn.egov.portal.payment.attempted.v1")]
internal sealed record PaymentAttempted(DateTimeOffset At, string By, int Attempt) : PaymentEvent(At, By);

/// <summary>The gateway has taken the money.</summary>
/// <param name="Transaction">The gateway's number.</param>
[EventType("vn.egov.portal.payment.confirmed.v1")]
internal sealed record PaymentConfirmed(DateTimeOffset At, string By, string Transaction, int Attempt = 1) : PaymentEvent(At, By);

/// <summary>An attempt ended without money, for good.</summary>
[EventType("vn.egov.portal.payment.failed.v1")]
internal sealed record PaymentFailed(DateTimeOffset At, string By, int Attempt, PaymentFailure Reason) : PaymentEvent(At, By);

/// <summary>The gateway has taken money that pays nothing.</summary>
/// <param name="Amount">In VND.</param>
[EventType("vn.egov.portal.payment.incident.v1")]
internal sealed record PaymentIncidentNoted(
    DateTimeOffset At, string By, int Attempt, string Transaction, long Amount, PaymentIncidentKind Incident) : PaymentEvent(At, By);

internal enum PaymentFailure
{
    /// <summary>The payer or the payer's bank refused.</summary>
    Refused,

    /// <summary>Nothing came of it in time.</summary>
    Expired,
}

internal enum PaymentIncidentKind
{
    /// <summary>The amount or the currency is not what was asked for: dong are to be given back, another currency an official must look into.</summary>
    WrongAmount,

    /// <summary>It came after the attempt had ended, or beside another that paid: it is to be given back.</summary>
    Surplus,
}
