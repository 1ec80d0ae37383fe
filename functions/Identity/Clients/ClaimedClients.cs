using EGov.Platform.Aggregates;
using EGov.Platform.Claims;

namespace EGov.Identity.Clients;

/// <summary>Looks for clients that were registered under claims.</summary>
internal sealed class ClaimedClients(AggregateStore<Client, ClientEvent> clients) : IClaimedAggregates
{
    public string Kind => Client.AggregateKind;

    public async Task<bool> ExistsAsync(Reservation reserved, CancellationToken cancellation) =>
        reserved.Subject?.Within is { } id
        && (await clients.FindAsync(Client.AggregateId(id), cancellation))?.State.Registration == reserved.Id;
}
