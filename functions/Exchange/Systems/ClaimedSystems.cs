using EGov.Platform.Aggregates;
using EGov.Platform.Claims;

namespace EGov.Exchange.Systems;

/// <summary>Looks for systems that were registered under claims.</summary>
internal sealed class ClaimedSystems(AggregateStore<ConnectedSystem, SystemEvent> systems) : IClaimedAggregates
{
    public string Kind => ConnectedSystem.Kind;

    public async Task<bool> ExistsAsync(Reservation reserved, CancellationToken cancellation) =>
        reserved.Subject?.Within is { } id
        && (await systems.FindAsync(ConnectedSystem.AggregateId(id), cancellation))?.State.Registration == reserved.Id;
}
