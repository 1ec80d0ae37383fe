using EmbeddedFunctions.ServiceBus.Log;
using EmbeddedFunctions.Storage;

namespace EmbeddedFunctions.ServiceBus.Queues;

/// <summary>A caller's wait for messages, and then the messages that it gets.</summary>
internal sealed class PendingReceive(BrokerCore core, int most) : IConsumer, ILogEntry, IDue
{
    private readonly TaskCompletionSource<IReadOnlyList<HandedOut>> source = new(core.Host.CompletionOptions);
    private readonly List<HandedOut> taken = [];
    private readonly List<DeliveryCountWrite> counts = [];
    private LinkedListNode<PendingReceive>? place;

    internal Task<IReadOnlyList<HandedOut>> Messages => source.Task;

    bool IHasRoom.HasRoom => true;

    bool IDue.IsOver => place is null;

    /// <summary>Stands in line until then.</summary>
    internal void Wait(MessageQueue queue, DateTimeOffset until)
    {
        place = queue.Receives.AddLast(this);
        core.Due.Add(this, until);
    }

    public bool Take(MessageQueue queue)
    {
        var now = core.Now;
        while (taken.Count < most && queue.TryNext(out var message))
        {
            var until = queue.LockEnd(now);
            counts.Add(queue.Locks.Take(message, until));
            taken.Add(HandedOut.Of(message, until));
        }

        return taken.Count > 0 && End();
    }

    /// <summary>Gives the caller what there is: nothing, when the wait is over.</summary>
    internal bool End()
    {
        Leave();
        core.Log.Append(this);
        return true;
    }

    /// <summary>The caller waits no longer.</summary>
    internal void Cancel(CancellationToken cancellation)
    {
        lock (core.Gate)
        {
            if (place is null)
            {
                return;
            }

            Leave();
        }

        source.TrySetCanceled(cancellation);
    }

    void IDue.Fall(DateTimeOffset now) => End();

    void ILogEntry.Write(StoreConnection connection)
    {
        foreach (var count in counts)
        {
            count.Write(connection);
        }
    }

    void ILogEntry.Announce() => source.TrySetResult(taken);

    void ILogEntry.Fail(Exception reason) => source.TrySetException(reason);

    private void Leave()
    {
        place?.List?.Remove(place);
        place = null;
    }
}
