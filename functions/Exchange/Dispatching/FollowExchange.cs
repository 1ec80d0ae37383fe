using Azure.Messaging.ServiceBus;
using EGov.Exchange.Deliveries;
using EGov.Exchange.Documents;
using EGov.Exchange.Drafts;
using EGov.Exchange.Drafts.Reminding;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Orchestrations;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace EGov.Exchange.Dispatching;

/// <summary>Starts the orchestration of a document that is not dispatched and of a delivery that is not at rest, and wakes it when something changed.</summary>
internal sealed class FollowExchange(
    AggregateStore<Document, DocumentEvent> documents, AggregateStore<Delivery, DeliveryEvent> deliveries, DraftFollower drafts)
{
    /// <summary>What the orchestration itself brings about need not wake it.</summary>
    private static readonly HashSet<string> Own =
        new([EventTypes.NameOf(typeof(DeliveryTold)), EventTypes.NameOf(typeof(DeliveryUntold)), EventTypes.NameOf(typeof(DeliveryReminded))], StringComparer.Ordinal);

    private static readonly string RecallAsked = EventTypes.NameOf(typeof(DocumentRecallAsked));

    [Function(nameof(FollowExchange))]
    [Allow(Callers.Host)]
    public Task RunAsync(
        [ServiceBusTrigger("exchange-events", "exchange-orchestrations", IsSessionsEnabled = true)] ServiceBusReceivedMessage message,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var notice = CloudEventMessages.Read(message);
        return notice.Kind switch
        {
            _ when notice.Kind == Document.Kind => FollowDocumentAsync(notice, client, cancellation),
            _ when notice.Kind == Delivery.Kind => FollowDeliveryAsync(notice, client, cancellation),
            _ when notice.Kind == OutgoingDocument.Kind => drafts.FollowAsync(notice, client, cancellation),
            _ => Task.CompletedTask,
        };
    }

    private async Task FollowDocumentAsync(EventNotice notice, DurableTaskClient client, CancellationToken cancellation)
    {
        if (notice.Type == RecallAsked)
        {
            if (await documents.FindAsync(notice.Aggregate, cancellation) is { State.Accepted.Id: var recalled })
            {
                await StartAsync(client, nameof(RecallOrchestrator), RecallOrchestrator.InstanceId(notice.Aggregate, notice.Sequence), new RecallBatch(recalled, notice.Sequence, 0), cancellation);
            }
        }
        else if (await documents.FindAsync(notice.Aggregate, cancellation) is { State: { Dispatched: null, Accepted.Id: var id } })
        {
            // Whatever is told of a document that was not dispatched makes up for the first notice, should that have been lost.
            await StartAsync(client, nameof(DocumentOrchestrator), notice.Aggregate, id, cancellation);
        }
    }

    /// <summary>Each round of a delivery, the first and one for each time that it is asked back, has an orchestration of its own.</summary>
    private async Task FollowDeliveryAsync(EventNotice notice, DurableTaskClient client, CancellationToken cancellation)
    {
        if (Own.Contains(notice.Type) || await deliveries.FindAsync(notice.Aggregate, cancellation) is not { State: var delivery })
        {
            return;
        }

        var instance = DeliveryOrchestrator.InstanceId(notice.Aggregate, delivery.Round);
        if (!await client.WakeAsync(instance, notice.Sequence, cancellation) && !delivery.IsAtRest)
        {
            await client.StartOnceAsync(nameof(DeliveryOrchestrator), instance, new DeliveryRound(notice.Aggregate, delivery.Round), cancellation);
        }
    }

    /// <summary>A notice that comes again finds it.</summary>
    private static async Task StartAsync(DurableTaskClient client, string orchestrator, string instance, object input, CancellationToken cancellation)
    {
        if (await client.GetInstanceAsync(instance, cancellation) is null)
        {
            await client.StartOnceAsync(orchestrator, instance, input, cancellation);
        }
    }
}
