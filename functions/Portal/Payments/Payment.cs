using System.Diagnostics;
using System.Globalization;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;

namespace EGov.Portal.Payments;

/// <summary>What happens to a payment.</summary>
internal abstract record PaymentEvent(DateTimeOffset At, string By) : IDomainEvent;

/// <summary>A payment was begun.</summary>
/// <param name="Dossier">The dossier's code.</param>
/// <param name="Amount">In VND.</param>
[EventType("vn.egov.portal.payment.requested.v1")]
internal sealed record PaymentRequested(DateTimeOffset At, string By, string Dossier, long Amount) : PaymentEvent(At, By);

/// <summary>The gateway has taken the money.</summary>
[EventType("vn.egov.portal.payment.confirmed.v1")]
internal sealed record PaymentConfirmed(DateTimeOffset At, string By, string Transaction) : PaymentEvent(At, By);

/// <summary>The one payment of a dossier's request. Its id is made of both, so that a second one cannot come to be.</summary>
internal sealed record Payment(string Dossier, long Amount, DateTimeOffset RequestedAt, string? Transaction, DateTimeOffset? ConfirmedAt)
    : IAggregateState<Payment, PaymentEvent>
{
    public static string Kind => "payment";

    public static string AggregateId(string dossier, int request) =>
        request == 1 ? $"{Kind}-{dossier}" : string.Create(CultureInfo.InvariantCulture, $"{Kind}-{dossier}-r{request}");

    /// <summary>What the gateway knows an attempt to pay by.</summary>
    /// <param name="dossier">The dossier's code.</param>
    /// <param name="request">The ordinal of the dossier's request.</param>
    /// <param name="attempt">Counted from 1.</param>
    public static string ReferenceOf(string dossier, int request, int attempt) =>
        attempt == 1 ? AggregateId(dossier, request) : string.Create(CultureInfo.InvariantCulture, $"{AggregateId(dossier, request)}-{attempt}");

    public static Payment Fold(Payment? state, PaymentEvent happened) => happened switch
    {
        PaymentRequested requested => new(requested.Dossier, requested.Amount, requested.At, null, null),
        PaymentConfirmed confirmed => state! with { Transaction = confirmed.Transaction, ConfirmedAt = confirmed.At },
        _ => throw new UnreachableException($"A payment does not know {happened.GetType()}."),
    };

    public Result<IReadOnlyList<PaymentEvent>> Confirm(string by, string transaction, DateTimeOffset at) =>
        Transaction is null ? new PaymentEvent[] { new PaymentConfirmed(at, by, transaction) } : Array.Empty<PaymentEvent>();
}
