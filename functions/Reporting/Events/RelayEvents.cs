using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Azure;
using EGov.Platform.Events;
using EGov.Platform.Storage;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Events;

/// <summary>Publishes what aggregates have decided. A failure holds up the feed and is tried again for ever: no event is skipped.</summary>
internal sealed class RelayEvents(EventRelay relay)
{
    [Function(nameof(RelayEvents))]
    [Allow(Callers.Host)]
    [ExponentialBackoffRetry(-1, "00:00:01", "00:05:00")]
    public Task RunAsync(
        [CosmosDBTrigger(
            ReportingApp.Name,
            AppStores.AggregatesContainer,
            LeaseContainerName = CosmosContainers.Leases,
            CreateLeaseContainerIfNotExists = true,
            StartFromBeginning = true)]
        IReadOnlyList<PendingEvents> changed,
        CancellationToken cancellation) =>
        relay.RelayAsync(changed, cancellation);
}
