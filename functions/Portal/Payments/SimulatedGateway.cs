using EGov.Platform.Storage;

namespace EGov.Portal.Payments;

/// <summary>A gateway that takes no real money. Like a real one it remembers every reference and charges none twice.</summary>
internal sealed class SimulatedGateway(AppStores stores, TimeProvider clock) : IPaymentGateway
{
    internal const string Partition = "simulated-gateway";

    public async Task<Charge?> ChargeAsync(string reference, long amount, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var charge = new Charge($"SIM{Guid.CreateVersion7(now):N}", amount, now);
        var content = PlatformJson.Write(new ChargeDocument(reference, Partition, charge));
        if (await stores.Claims.CreateAsync(Partition, reference, content, cancellation) is not null)
        {
            return charge;
        }

        var stored = await stores.Claims.GetAsync(Partition, reference, cancellation)
            ?? throw new InvalidOperationException($"The charge {reference} was there and is gone.");
        return PlatformJson.Read<ChargeDocument>(stored.Content).Charge;
    }

    private sealed record ChargeDocument(string Id, string PartitionKey, Charge Charge);
}
