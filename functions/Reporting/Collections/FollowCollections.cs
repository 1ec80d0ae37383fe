using Azure.Messaging.ServiceBus;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Orchestrations;
using EGov.Reporting.Reports;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace EGov.Reporting.Collections;

/// <summary>Starts the orchestrations of collections that are not closed, wakes them, and gives on what follows from reports and regimes.</summary>
internal sealed class FollowCollections(AggregateStore<Collection, CollectionEvent> collections, ReportFollower reports, RegimeFollower regimes)
{
    [Function(nameof(FollowCollections))]
    [Allow(Callers.Host)]
    public async Task RunAsync(
        [ServiceBusTrigger("reporting-events", "reporting-orchestrations", IsSessionsEnabled = true)] ServiceBusReceivedMessage message,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var notice = CloudEventMessages.Read(message);
        if (notice.Kind == Report.Kind)
        {
            await reports.FollowAsync(notice, cancellation);
        }
        else if (notice.Kind != Collection.Kind)
        {
            await regimes.FollowAsync(notice, cancellation);
        }
        else if (!await client.WakeAsync(notice.Aggregate, notice.Sequence, cancellation)
            && await collections.FindAsync(notice.Aggregate, cancellation) is { State.Stage: not CollectionStage.Closed })
        {
            await client.StartOnceAsync(nameof(CollectionOrchestrator), notice.Aggregate, new CollectionWatch(notice.Aggregate, false), cancellation);
        }
    }
}
