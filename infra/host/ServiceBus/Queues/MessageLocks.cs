using System.Runtime.InteropServices;
using EmbeddedFunctions.ServiceBus.Log;

namespace EmbeddedFunctions.ServiceBus.Queues;

/// <summary>The locks on a queue's messages; used under the gate.</summary>
internal sealed class MessageLocks(BrokerCore core, MessageQueue queue)
{
    private readonly LockList locks = new();

    /// <summary>Locks the message and counts the delivery; the count must be on disk before the message is shown to anyone.</summary>
    internal DeliveryCountWrite Take(Message message, DateTimeOffset until)
    {
        Span<long> token = [message.Sequence, core.NextClaim()];
        message.LockToken = new Guid(MemoryMarshal.AsBytes(token));
        message.Stage = MessageStage.Locked;
        message.DeliveryCount++;
        Add(message, until);
        BusMetrics.Delivered.Add(1, BusMetrics.Of(queue));
        return new DeliveryCountWrite(message.Sequence, message.DeliveryCount);
    }

    internal void Renew(Message message, DateTimeOffset until)
    {
        locks.Remove(message);
        Add(message, until);
    }

    internal void End(Message message) => locks.Remove(message);

    /// <summary>Gives back what is locked too long.</summary>
    internal void EndOverdue(DateTimeOffset now)
    {
        while (locks.First is { } message && message.LockedUntil <= now)
        {
            message.Session?.Hold?.Lose();
            if (message.Stage == MessageStage.Locked)
            {
                queue.Return(message);
            }
        }

        if (locks.First is { } next)
        {
            core.Due.WakeAt(next.LockedUntil);
        }
    }

    private void Add(Message message, DateTimeOffset until)
    {
        message.LockedUntil = until;
        locks.Add(message);
        core.Due.WakeAt(until);
    }
}
