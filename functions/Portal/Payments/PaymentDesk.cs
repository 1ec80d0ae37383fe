using EGov.Platform.Aggregates;
using EGov.Platform.Results;
using EGov.Portal.Dossiers;
using EGov.Portal.Errors;

namespace EGov.Portal.Payments;

/// <summary>
/// Pays the fee of a dossier in steps that may each be cut and done again: the dossier notes that a payment has begun and cannot be refused
/// from then on, the gateway charges once per attempt, the payment is confirmed, and the dossier notes that it is paid, or that the gateway
/// declined.
/// </summary>
internal sealed class PaymentDesk(
    AggregateStore<Payment, PaymentEvent> payments, AggregateStore<Dossier, DossierEvent> dossiers, IPaymentGateway gateway, TimeProvider clock)
{
    /// <summary>Begins the payment of what a dossier owes, or joins the one that is open, and finishes it.</summary>
    public async Task<Result<Payment>> PayAsync(string code, CancellationToken cancellation)
    {
        var begun = await dossiers.ChangeAsync(
            Dossier.AggregateId(code),
            null,
            dossier => FeeOf(dossier) is { } fee ? dossier.BeginPayment(fee.Ordinal, clock.GetUtcNow()) : PortalErrors.NoFeeDue.With(),
            cancellation);
        return begun.Succeeded(out var changed, out var error) ? await FinishAsync(changed.State, cancellation) : error;
    }

    /// <summary>Finishes the payment that the dossier has begun; one that is finished is given as it is.</summary>
    public async Task<Result<Payment>> FinishAsync(Dossier dossier, CancellationToken cancellation)
    {
        if (FeeOf(dossier) is not { } fee)
        {
            return PortalErrors.NoFeeDue.With();
        }

        var requested = new PaymentRequested(clock.GetUtcNow(), dossier.Owner, dossier.Code, fee.Amount);
        var created = await payments.CreateAsync(Payment.AggregateId(dossier.Code, fee.Ordinal), [requested], cancellation);
        if (!created.Succeeded(out var payment, out var error)
            || !(await ChargeAsync(dossier, fee, payment, cancellation)).Succeeded(out var charged, out error))
        {
            return error;
        }

        var noted = await dossiers.ChangeAsync(
            Dossier.AggregateId(dossier.Code),
            null,
            state => state.Pay(fee.Ordinal, charged.Transaction!, charged.Amount, charged.ConfirmedAt!.Value),
            cancellation);
        return noted.Succeeded(out _, out error) ? charged : error;
    }

    /// <summary>The request that is being paid, else the one to be paid, else the last that was.</summary>
    private static FeeRequest? FeeOf(Dossier dossier) =>
        dossier.PaymentLeft ?? dossier.OpenFee ?? dossier.Fees.LastOrDefault(fee => fee.Payment?.Means is PaymentMeans.Online);

    private async Task<Result<Payment>> ChargeAsync(
        Dossier dossier, FeeRequest fee, Aggregate<Payment> payment, CancellationToken cancellation)
    {
        if (payment.State.Transaction is not null)
        {
            return payment.State;
        }

        var attempt = fee.Paying?.Attempt ?? fee.Attempts;
        var reference = Payment.ReferenceOf(dossier.Code, fee.Ordinal, attempt);
        if (await gateway.ChargeAsync(reference, payment.State.Amount, cancellation) is not { } charge)
        {
            var declined = await dossiers.ChangeAsync(
                Dossier.AggregateId(dossier.Code), null, state => state.DeclinePayment(fee.Ordinal, attempt, clock.GetUtcNow()), cancellation);
            return declined.Succeeded(out _, out var error) ? PortalErrors.PaymentRefused.With() : error;
        }

        var confirmed = await payments.ChangeAsync(
            payment.Id, null, state => state.Confirm(dossier.Owner, charge.Transaction, charge.At), cancellation);
        return confirmed.Select(settled => settled.State);
    }
}
