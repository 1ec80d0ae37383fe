using System.Diagnostics;
using Azure.Messaging.ServiceBus;
using EmbeddedFunctions.Invocation;
using EmbeddedFunctions.Scheduling;
using EmbeddedFunctions.ServiceBus.Client;
using EmbeddedFunctions.ServiceBus.Log;
using EmbeddedFunctions.ServiceBus.Messages;
using EmbeddedFunctions.ServiceBus.Queues;
using EmbeddedFunctions.Storage;
using EmbeddedFunctions.Telemetry;

namespace EmbeddedFunctions.ServiceBus.Trigger;

/// <summary>
/// One message, or one batch, on its way through a function. As an entry of the log it counts the deliveries; once that is on disk it runs.
/// </summary>
internal sealed class Delivery(Listener listener, SessionHold? hold) : WorkItem, ILogEntry
{
    private readonly List<HandedOut> messages = new(1);
    private readonly List<DeliveryCountWrite> counts = new(1);
    private ServiceBusReceivedMessage?[]? received;
    private int settled;

    internal override string Title => $"message {Queue}/{messages[0].Sequence} to {listener.Settings.Function}";

    internal MessageQueue Queue => listener.Settings.Queue;

    /// <summary>The session that the messages belong to, or null.</summary>
    internal SessionHold? Hold => hold;

    internal int Count => messages.Count;

    internal IReadOnlyList<HandedOut> Messages => messages;

    internal EmbeddedMessageActions MessageActions => field ??= new EmbeddedMessageActions(this, listener.Broker);

    internal EmbeddedSessionActions? SessionActions => hold is null ? null : field ??= new EmbeddedSessionActions(this, hold, listener.Broker);

    /// <summary>How many messages the function has settled itself.</summary>
    internal int Settled => settled;

    /// <summary>Claims up to so many messages; the caller holds the gate.</summary>
    internal bool Claim(int most, DateTimeOffset now)
    {
        var settings = listener.Settings;
        var until = settings.LongestLock > DateTimeOffset.MaxValue - now ? DateTimeOffset.MaxValue : now + settings.LongestLock;
        while (messages.Count < most && TryNext(out var message))
        {
            counts.Add(Queue.Locks.Take(message, until));
            messages.Add(HandedOut.Of(message, Queue.LockEnd(now)));
        }

        return messages.Count > 0;
    }

    internal void NoteSettled() => Interlocked.Increment(ref settled);

    internal byte[] Body(int index) => messages[index].Body!;

    internal ServiceBusReceivedMessage Received(int index) =>
        (received ??= new ServiceBusReceivedMessage[messages.Count])[index] ??= ReceivedMessages.Make(messages[index]);

    internal override Task RunAsync() => listener.RunAsync(this);

    /// <summary>Reads the bodies that are not in memory; false when a message has gone meanwhile.</summary>
    internal bool TryLoad(DataStore store)
    {
        for (var index = 0; index < messages.Count; index++)
        {
            if (messages[index].WithBody(store) is not { } whole)
            {
                return false;
            }

            messages[index] = whole;
        }

        return true;
    }

    internal InvocationContext Context() => new(listener.Settings.Replica, listener.Settings.Function, this)
    {
        ParentSpan = ParentSpan(),
        BindingData = new MessageData(this),
    };

    void ILogEntry.Write(StoreConnection connection)
    {
        foreach (var count in counts)
        {
            count.Write(connection);
        }
    }

    void ILogEntry.Announce() => listener.Broker.Core.Host.Scheduler.Post(this);

    private bool TryNext([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Message? message) =>
        hold is null ? Queue.TryNext(out message) : Queue.TryNext(hold.Session, out message);

    private ActivityContext ParentSpan() =>
        messages.Count == 1
        && HostTelemetry.Spans.HasListeners()
        && EnvelopeBlob.Read(messages[0].Properties).Properties.GetValueOrDefault(Envelope.SpanProperty) is string span
        && ActivityContext.TryParse(span, null, isRemote: true, out var parent)
            ? parent
            : default;
}
