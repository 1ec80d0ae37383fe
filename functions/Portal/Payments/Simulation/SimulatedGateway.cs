using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using EGov.Platform.Results;
using EGov.Platform.Storage;
using Microsoft.Extensions.Configuration;

namespace EGov.Portal.Payments.Simulation;

/// <summary>A gateway that takes no real money. Like a real one it remembers every reference and charges none twice.</summary>
internal sealed class SimulatedGateway(AppStores stores, byte[] key) : IPaymentGateway
{
    internal const string Partition = "simulated-gateway";

    public string Name => "simulated";

    /// <summary>The simulator where it has a key, which is in development only; else none.</summary>
    public static IPaymentGateway Of(IConfiguration configuration, bool isDevelopment, AppStores stores) =>
        isDevelopment && configuration[PortalApp.SimulatorKeySetting] is { Length: > 0 } key
            ? new SimulatedGateway(stores, Convert.FromBase64String(key))
            : new NoGateway();

    public async Task<Result<string>> BeginAsync(PaymentOrder order, CancellationToken cancellation)
    {
        var content = PlatformJson.Write(new SimulatedOrder(order.Reference, Partition, Order: order));
        await stores.Claims.CreateAsync(Partition, order.Reference, content, cancellation);
        return $"/api/payments/simulator/{order.Reference}";
    }

    public async Task<GatewayAnswer> QueryAsync(string reference, CancellationToken cancellation) => await FindAsync(reference, cancellation) switch
    {
        null => new(GatewayState.Unknown),
        { Charge: { } charge } => new(GatewayState.Paid, charge),
        { IsRefused: true } => new(GatewayState.Refused),
        _ => new(GatewayState.Pending),
    };

    public string Seal(IEnumerable<string> values) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(string.Join('|', values))));

    public async Task<SimulatedOrder?> FindAsync(string reference, CancellationToken cancellation) =>
        await stores.Claims.GetAsync(Partition, reference, cancellation) is { } stored ? PlatformJson.Read<SimulatedOrder>(stored.Content) : null;

    /// <summary>Ends an order that is open; whoever comes second gets what the first made of it.</summary>
    public async Task<SimulatedOrder> EndAsync(string reference, Func<SimulatedOrder, SimulatedOrder> end, CancellationToken cancellation)
    {
        while (true)
        {
            var stored = await stores.Claims.GetAsync(Partition, reference, cancellation)
                ?? throw new InvalidOperationException($"The order {reference} was there and is gone.");
            var order = PlatformJson.Read<SimulatedOrder>(stored.Content);
            var ended = order.IsOpen ? end(order) : order;
            if (ended == order || await stores.Claims.ReplaceAsync(Partition, reference, stored.Tag, PlatformJson.Write(ended), cancellation) is not null)
            {
                return ended;
            }
        }
    }
}

/// <summary>An order as the simulator keeps it.</summary>
/// <param name="Charge">What was taken.</param>
/// <param name="Order">What was asked for; release 0.1.0 kept the charge alone.</param>
internal sealed record SimulatedOrder(
    string Id, string PartitionKey, Charge? Charge = null, PaymentOrder? Order = null, bool IsRefused = false)
{
    [JsonIgnore]
    public bool IsOpen => Charge is null && !IsRefused;
}
