using Azure.Messaging.ServiceBus;
using EGov.Platform.Aggregates;
using EGov.Platform.Audit;
using EGov.Platform.Storage;

namespace EGov.Platform.Events;

/// <summary>
/// Copies the pending events of changed aggregates into the event log, enters them into the audit trail, publishes them to the app's topic, then notes how far it came.
/// Each step may be repeated: the log takes an event once, and consumers read the log, not the message.
/// </summary>
public sealed class EventRelay(AppStores stores, ServiceBusClient bus, EventRelayOptions options, TimeProvider? clock = null)
    : IAsyncDisposable
{
    private readonly ServiceBusSender sender = bus.CreateSender(options.Topic);
    private readonly AuditTrail trail = new(stores, options.App, clock ?? TimeProvider.System);
    private readonly Watermark watermark = EventJournal.WatermarkOf(stores, clock ?? TimeProvider.System);

    /// <summary>Relays what the aggregates hold that is not published yet: each in its order, different ones at once.</summary>
    public async Task RelayAsync(IReadOnlyList<PendingEvents> changed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(changed);
        await Task.WhenAll(changed.GroupBy(aggregate => aggregate.Id, StringComparer.Ordinal).Select(RelayAllAsync)).ConfigureAwait(false);

        async Task RelayAllAsync(IEnumerable<PendingEvents> versions)
        {
            foreach (var aggregate in versions)
            {
                await RelayAsync(aggregate, cancellation).ConfigureAwait(false);
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => sender.DisposeAsync();

    private async Task RelayAsync(PendingEvents aggregate, CancellationToken cancellation)
    {
        var published = await EventJournal.PublishedMarkAsync(stores, aggregate.Id, cancellation).ConfigureAwait(false);
        var fresh = aggregate.Pending.Where(record => record.Sequence > published.Sequence).ToList();
        if (fresh.Count == 0)
        {
            return;
        }

        // Nobody is told of any of them before all are there, so they need not come one after another.
        await Task.WhenAll(fresh.SelectMany(record => new[]
        {
            EventJournal.AppendAsync(stores, aggregate.Id, aggregate.Kind, record, cancellation),
            trail.RecordAsync(aggregate.Id, record, cancellation),
        })).ConfigureAwait(false);
        await PublishAsync(aggregate, fresh, cancellation).ConfigureAwait(false);
        await EventJournal.MarkPublishedAsync(stores, aggregate.Id, published, fresh[^1].Sequence, cancellation).ConfigureAwait(false);
        await watermark.AdvanceAsync(fresh[^1].Time, cancellation).ConfigureAwait(false);
    }

    /// <summary>As many messages to a batch as the bus takes, one batch after the other: the session keeps the order.</summary>
    private async Task PublishAsync(PendingEvents aggregate, List<EventRecord> fresh, CancellationToken cancellation)
    {
        var messages = new Queue<ServiceBusMessage>(
            fresh.Select(record => CloudEventMessages.ToMessage(options.Source, aggregate.Id, aggregate.Kind, record)));
        while (messages.Count > 0)
        {
            using var batch = await sender.CreateMessageBatchAsync(cancellation).ConfigureAwait(false);
            while (messages.TryPeek(out var next) && batch.TryAddMessage(next))
            {
                messages.Dequeue();
            }

            if (batch.Count == 0)
            {
                throw new InvalidOperationException($"The event {messages.Peek().MessageId} does not fit into a message.");
            }

            await sender.SendMessagesAsync(batch, cancellation).ConfigureAwait(false);
        }
    }
}

/// <summary>Where an app's events go.</summary>
/// <param name="App">The app's name.</param>
public sealed record EventRelayOptions(string App)
{
    /// <summary>The topic: <c>portal-events</c>.</summary>
    public string Topic => $"{App}-events";

    /// <summary>The CloudEvents source: <c>/api/portal</c>.</summary>
    public string Source => $"/api/{App}";
}
