namespace EGov.Portal.Payments;

/// <summary>Takes money.</summary>
internal interface IPaymentGateway
{
    /// <summary>
    /// Takes the amount once for the reference, however often it is asked; null when it declines. What it has answered for a reference, it
    /// answers for ever: a new try needs a new reference.
    /// </summary>
    /// <param name="reference">Ours; at most one charge is ever made for it.</param>
    /// <param name="amount">In VND.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<Charge?> ChargeAsync(string reference, long amount, CancellationToken cancellation);
}

/// <param name="Transaction">The gateway's number of the charge.</param>
/// <param name="Amount">In VND.</param>
internal sealed record Charge(string Transaction, long Amount, DateTimeOffset At);
