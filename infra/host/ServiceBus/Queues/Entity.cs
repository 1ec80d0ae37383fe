namespace EmbeddedFunctions.ServiceBus.Queues;

/// <summary>A queue, a subscription, a dead-letter queue or a topic. Its methods run under the broker's gate.</summary>
internal abstract class Entity(BrokerCore core, int id, string path)
{
    /// <summary>Stands for the path in the store.</summary>
    internal int Id => id;

    /// <summary>As Azure writes it: <c>orders</c>, <c>events/Subscriptions/audit</c>, <c>orders/$deadletterqueue</c>.</summary>
    internal string Path => path;

    /// <summary>The messages that are on disk and in this entity; a topic has scheduled ones only.</summary>
    internal Dictionary<long, Message> Messages { get; } = [];

    internal DuplicateWindow? Duplicates { get; init; }

    protected BrokerCore Core => core;

    /// <summary>Takes in a message that has been written: a new one, one from before a restart, or one that changed.</summary>
    internal void Admit(Message message, MessageStage stage)
    {
        if (Messages.TryAdd(message.Sequence, message))
        {
            core.Bodies.Keep(message);
            core.Due.Add(message, stage == MessageStage.Scheduled ? message.EnqueuedAt : message.ExpiresAt);
            BusMetrics.Active.Add(1, BusMetrics.Of(this));
        }

        if (stage == MessageStage.Scheduled)
        {
            message.Stage = MessageStage.Scheduled;
        }
        else
        {
            message.IsDeferred = stage == MessageStage.Deferred;
            Offer(message);
        }
    }

    /// <summary>The message's time has come: to be enqueued, to expire, or to be held back no longer.</summary>
    internal abstract void Fall(Message message, DateTimeOffset now);

    /// <summary>Makes the message deliverable.</summary>
    internal abstract void Offer(Message message);

    /// <summary>Takes the message out of memory; the caller sees to the store.</summary>
    internal void Forget(Message message)
    {
        message.Stage = MessageStage.Gone;
        if (Messages.Remove(message.Sequence))
        {
            core.Bodies.Release(message);
            BusMetrics.Active.Add(-1, BusMetrics.Of(this));
        }
    }

    public override string ToString() => path;
}
