using EGov.Platform.Results;

namespace EGov.Portal.Payments;

/// <summary>
/// Takes money, as the National payment platform does: the payer is sent to the gateway's page (INIT), the gateway tells what came of it (IPN),
/// and is asked about what it did not tell (QUERY).
/// </summary>
internal interface IPaymentGateway
{
    /// <summary>The segment of the route that the gateway's notices come to.</summary>
    string Name { get; }

    /// <summary>Where the payer goes to pay. An order that was made before is the same order: at most one charge is asked for a reference.</summary>
    Task<Result<string>> BeginAsync(PaymentOrder order, CancellationToken cancellation);

    /// <summary>What came of an order so far.</summary>
    Task<GatewayAnswer> QueryAsync(string reference, CancellationToken cancellation);

    /// <summary>The check value (<c>MaXacThuc</c>) over values in their order, in lower hexadecimal digits.</summary>
    string Seal(IEnumerable<string> values);
}

/// <summary>What a gateway is asked to take.</summary>
/// <param name="Reference">Ours; see <see cref="PaymentReference"/>.</param>
/// <param name="Amount">In VND.</param>
/// <param name="ReturnUrl">Where the payer goes afterwards: a path of this site.</param>
/// <param name="ExpiresAt">After it the gateway takes nothing.</param>
internal sealed record PaymentOrder(string Reference, string Dossier, long Amount, string ReturnUrl, DateTimeOffset ExpiresAt);

/// <param name="Charge">What was taken, where it is paid.</param>
internal sealed record GatewayAnswer(GatewayState State, Charge? Charge = null);

internal enum GatewayState
{
    /// <summary>The gateway knows no such order.</summary>
    Unknown,

    /// <summary>The payer has not decided.</summary>
    Pending,

    Paid,

    /// <summary>The payer or the payer's bank refused, for good.</summary>
    Refused,
}

/// <param name="Transaction">The gateway's number of the charge.</param>
/// <param name="Amount">In VND.</param>
internal sealed record Charge(string Transaction, long Amount, DateTimeOffset At);
