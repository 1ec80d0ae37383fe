using Changes = System.Collections.Generic.IEnumerable<System.Collections.Generic.KeyValuePair<string, object?>>;

namespace EmbeddedFunctions.ServiceBus.Queues;

/// <summary>
/// Ends locks as their holders ask. A task completes when the outcome is on disk; a lock that is not held any more is refused.
/// </summary>
internal sealed class Settling(BrokerCore core)
{
    internal Task CompleteAsync(MessageQueue queue, long sequence, Guid token) =>
        Settle(queue, sequence, token, static (queue, message) => queue.Complete(message));

    internal Task AbandonAsync(MessageQueue queue, long sequence, Guid token, Changes? changes) =>
        Settle(queue, sequence, token, (queue, message) =>
        {
            if (changes is null)
            {
                queue.Return(message);
            }
            else
            {
                queue.Rewrite(message, message.IsDeferred ? MessageStage.Deferred : MessageStage.Ready, changes);
            }
        });

    internal Task DeferAsync(MessageQueue queue, long sequence, Guid token, Changes? changes) =>
        Settle(queue, sequence, token, (queue, message) => queue.Rewrite(message, MessageStage.Deferred, changes));

    internal Task DeadLetterAsync(MessageQueue queue, long sequence, Guid token, DeadLetterReason reason, Changes? changes) =>
        queue.DeadLetters is null
            ? throw new InvalidOperationException($"A message of the dead-letter queue '{queue}' cannot be dead-lettered again.")
            : Settle(queue, sequence, token, (queue, message) => queue.DeadLetter(message, reason, changes));

    /// <summary>Gives the new end of the lock.</summary>
    internal DateTimeOffset Renew(MessageQueue queue, long sequence, Guid token)
    {
        lock (core.Gate)
        {
            var message = Held(queue, sequence, token);
            var until = queue.LockEnd(core.Now);
            if (until > message.LockedUntil)
            {
                queue.Locks.Renew(message, until);
            }

            return until;
        }
    }

    private static Message Held(MessageQueue queue, long sequence, Guid token) =>
        queue.Messages.TryGetValue(sequence, out var message) && message.IsLockedBy(token) ? message : throw BusError.LockLost(queue);

    private Task Settle(MessageQueue queue, long sequence, Guid token, Action<MessageQueue, Message> settle)
    {
        Task written;
        lock (core.Gate)
        {
            settle(queue, Held(queue, sequence, token));
            core.PumpTouched();
            written = core.AppendSignal();
        }

        core.Log.Flush();
        return written;
    }
}
