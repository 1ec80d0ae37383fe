using EmbeddedFunctions.ServiceBus.Log;
using EmbeddedFunctions.Storage;

namespace EmbeddedFunctions.ServiceBus.Queues;

/// <summary>Hands out messages to callers that ask for them.</summary>
internal sealed class Receiving(Broker broker)
{
    private readonly BrokerCore core = broker.Core;

    /// <summary>Locks up to so many messages. Waits for the first one; a deterministic host does its work instead and then gives what is there.</summary>
    internal async Task<IReadOnlyList<HandedOut>> ReceiveAsync(string path, int most, TimeSpan wait, CancellationToken cancellation)
    {
        var queue = Open(path);
        if (core.Host.Scheduler.IsDeterministic)
        {
            await core.Host.Scheduler.WaitForAsync(Task.FromResult(true), cancellation).ConfigureAwait(false);
            wait = TimeSpan.Zero;
        }

        var receive = new PendingReceive(core, most);
        lock (core.Gate)
        {
            if (!receive.Take(queue))
            {
                if (wait > TimeSpan.Zero)
                {
                    receive.Wait(queue, core.Now + wait);
                }
                else
                {
                    receive.End();
                }
            }
        }

        core.Log.Flush();
        using var registration = cancellation.Register(() => receive.Cancel(cancellation));
        return Whole(await receive.Messages.ConfigureAwait(false));
    }

    /// <exception cref="Azure.Messaging.ServiceBus.ServiceBusException">One of the numbers is not that of a deferred message.</exception>
    internal async Task<IReadOnlyList<HandedOut>> ReceiveDeferredAsync(string path, IEnumerable<long> sequences)
    {
        var queue = Open(path);
        var deferred = new DeferredReceive(core);
        lock (core.Gate)
        {
            var found = sequences.Select(sequence =>
                queue.Messages.TryGetValue(sequence, out var message) && message.Stage == MessageStage.Deferred
                    ? message
                    : throw BusError.NoSuchMessage(path, sequence)).ToList();
            deferred.Claim(queue, found);
        }

        core.Log.Flush();
        return Whole(await deferred.Messages.ConfigureAwait(false));
    }

    /// <summary>Shows messages in the order of their numbers without locking them.</summary>
    internal IReadOnlyList<HandedOut> Peek(string path, long from, int most)
    {
        var queue = broker.Queue(path);
        List<HandedOut> seen;
        lock (core.Gate)
        {
            seen = [.. queue.Messages.Values
                .Where(message => message.Sequence >= from)
                .OrderBy(static message => message.Sequence)
                .Take(most)
                .Select(HandedOut.Seen)];
        }

        return Whole(seen);
    }

    private List<HandedOut> Whole(IReadOnlyList<HandedOut> messages) =>
        [.. messages.Select(message => message.WithBody(core.Host.Store)).OfType<HandedOut>()];

    private MessageQueue Open(string path)
    {
        var queue = broker.Queue(path);
        return queue switch
        {
            { Sessions: not null } => throw BusError.NeedsSession(path),
            { ForwardsTo: not null } => throw BusError.Forwards(path),
            _ => queue,
        };
    }

    private sealed class DeferredReceive(BrokerCore core) : ILogEntry
    {
        private readonly TaskCompletionSource<IReadOnlyList<HandedOut>> source = new(core.Host.CompletionOptions);
        private readonly List<HandedOut> taken = [];
        private readonly List<DeliveryCountWrite> counts = [];

        internal Task<IReadOnlyList<HandedOut>> Messages => source.Task;

        internal void Claim(MessageQueue queue, List<Message> messages)
        {
            var until = queue.LockEnd(core.Now);
            foreach (var message in messages)
            {
                counts.Add(queue.Locks.Take(message, until));
                taken.Add(HandedOut.Of(message, until));
            }

            core.Log.Append(this);
        }

        void ILogEntry.Write(StoreConnection connection)
        {
            foreach (var count in counts)
            {
                count.Write(connection);
            }
        }

        void ILogEntry.Announce() => source.TrySetResult(taken);

        void ILogEntry.Fail(Exception reason) => source.TrySetException(reason);
    }
}
