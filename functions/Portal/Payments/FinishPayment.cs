using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;
using EGov.Portal.Dossiers;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Payments;

/// <summary>Finishes a payment that was begun and left, so that no dossier stays held by it and no notice of the gateway is missed.</summary>
internal sealed class FinishPayment(PaymentDesk payments, AggregateStore<Dossier, DossierEvent> dossiers)
{
    [Function(nameof(FinishPayment))]
    [Allow(Callers.Host)]
    public async Task RunAsync([ActivityTrigger] string code, CancellationToken cancellation)
    {
        var aggregate = await dossiers.FindAsync(Dossier.AggregateId(code), cancellation)
            ?? throw new InvalidOperationException($"There is no dossier {code}.");
        if (aggregate.State.PaymentLeft is { Paying: { } paying } fee
            && !(await payments.FinishAsync(new(code, fee.Ordinal, paying.Attempt), cancellation)).Succeeded(out _, out var error))
        {
            throw new InvalidOperationException($"The payment of {code} cannot be finished: {error.DetailIn(Language.English)}");
        }
    }
}
