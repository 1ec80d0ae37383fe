using System.Diagnostics;
using System.Globalization;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;

namespace EGov.Portal.Payments;

/// <summary>
/// The one payment of a dossier's request. Its id is made of both, so that a second one cannot come to be. An attempt ends once, paid or failed;
/// at most one transaction is ever counted.
/// </summary>
/// <param name="Transaction">The gateway's number of the charge that counts.</param>
/// <param name="ConfirmedAt">When it was made.</param>
/// <param name="Attempts">Those begun since release 0.2.0; an earlier one is known to the dossier alone.</param>
internal sealed record Payment(
    string Dossier,
    long Amount,
    DateTimeOffset RequestedAt,
    string? Transaction,
    DateTimeOffset? ConfirmedAt,
    IReadOnlyList<PaymentAttempt>? Attempts = null,
    IReadOnlyList<PaymentIncident>? Incidents = null)
    : IAggregateState<Payment, PaymentEvent>
{
    public static string Kind => "payment";

    public static string AggregateId(string dossier, int request) =>
        request == 1 ? $"{Kind}-{dossier}" : string.Create(CultureInfo.InvariantCulture, $"{Kind}-{dossier}-r{request}");

    public static Payment Fold(Payment? state, PaymentEvent happened) => happened switch
    {
        PaymentRequested requested => new(requested.Dossier, requested.Amount, requested.At, null, null),
        PaymentAttempted attempted => state! with { Attempts = [.. state.Attempts ?? [], new(attempted.Attempt, attempted.At, PaymentState.Pending)] },
        PaymentConfirmed confirmed => state!.Ended(confirmed.Attempt, PaymentState.Paid, confirmed.At) with
        {
            Transaction = confirmed.Transaction,
            ConfirmedAt = confirmed.At,
        },
        PaymentFailed failed => state!.Ended(
            failed.Attempt, failed.Reason is PaymentFailure.Refused ? PaymentState.Refused : PaymentState.Expired, failed.At),
        PaymentIncidentNoted noted => state! with
        {
            Incidents = [.. state.Incidents ?? [], new(noted.Attempt, noted.Transaction, noted.Amount, noted.Incident, noted.At)],
        },
        _ => throw new UnreachableException($"A payment does not know {happened.GetType()}."),
    };

    /// <summary>Sends the payer to the gateway; an attempt is begun once.</summary>
    public Result<IReadOnlyList<PaymentEvent>> Begin(string by, int attempt, DateTimeOffset at) =>
        Transaction is null && AttemptOf(attempt) is null ? Happened(new PaymentAttempted(at, by, attempt)) : Nothing;

    /// <summary>Takes note of money that the gateway took for an attempt: it counts, or it is an incident. A transaction is noted once.</summary>
    public Result<IReadOnlyList<PaymentEvent>> Take(string by, int attempt, Charge charge, bool isInDong)
    {
        if (Transaction == charge.Transaction || IncidentOf(charge.Transaction) is not null)
        {
            return Nothing;
        }

        if (!isInDong || charge.Amount != Amount)
        {
            return Happened(new PaymentIncidentNoted(charge.At, by, attempt, charge.Transaction, charge.Amount, PaymentIncidentKind.WrongAmount));
        }

        return Transaction is null && AttemptOf(attempt) is null or { State: PaymentState.Pending }
            ? Happened(new PaymentConfirmed(charge.At, by, charge.Transaction, attempt))
            : Happened(new PaymentIncidentNoted(charge.At, by, attempt, charge.Transaction, charge.Amount, PaymentIncidentKind.Surplus));
    }

    /// <summary>Ends an attempt without money, unless it has ended.</summary>
    public Result<IReadOnlyList<PaymentEvent>> Fail(string by, int attempt, PaymentFailure reason, DateTimeOffset at) =>
        Transaction is null && AttemptOf(attempt) is null or { State: PaymentState.Pending }
            ? Happened(new PaymentFailed(at, by, attempt, reason))
            : Nothing;

    public PaymentAttempt? AttemptOf(int ordinal) => Attempts?.FirstOrDefault(attempt => attempt.Ordinal == ordinal);

    public PaymentIncident? IncidentOf(string transaction) => Incidents?.FirstOrDefault(incident => incident.Transaction == transaction);

    private static Result<IReadOnlyList<PaymentEvent>> Nothing => Array.Empty<PaymentEvent>();

    private static Result<IReadOnlyList<PaymentEvent>> Happened(PaymentEvent happened) => new[] { happened };

    private Payment Ended(int ordinal, PaymentState state, DateTimeOffset at)
    {
        var ended = AttemptOf(ordinal) is { } known ? known with { State = state, EndedAt = at } : new(ordinal, RequestedAt, state, at);
        return this with { Attempts = [.. (Attempts ?? []).Where(attempt => attempt.Ordinal != ordinal), ended] };
    }
}
