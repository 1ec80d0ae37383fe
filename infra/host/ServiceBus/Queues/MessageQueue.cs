using System.Diagnostics.CodeAnalysis;
using EmbeddedFunctions.ServiceBus.Log;
using EmbeddedFunctions.ServiceBus.Messages;
using EmbeddedFunctions.ServiceBus.Topology;

namespace EmbeddedFunctions.ServiceBus.Queues;

/// <summary>Where messages wait: a queue, a subscription or a dead-letter queue.</summary>
internal sealed class MessageQueue : Entity
{
    private readonly Router router;
    private readonly ReadyQueue ready = new();

    internal MessageQueue(BrokerCore core, Router router, int id, string path, QueueSettings settings, MessageQueue? deadLetters)
        : base(core, id, path)
    {
        this.router = router;
        Settings = settings;
        Locks = new MessageLocks(core, this);
        DeadLetters = deadLetters;
        Sessions = settings.RequiresSession ? new SessionBook() : null;
        deadLetters?.Source = this;
    }

    internal QueueSettings Settings { get; }

    /// <summary>Null for a dead-letter queue.</summary>
    internal MessageQueue? DeadLetters { get; }

    /// <summary>The queue whose dead letters these are.</summary>
    internal MessageQueue? Source { get; private set; }

    /// <summary>Null when the entity has no sessions.</summary>
    internal SessionBook? Sessions { get; }

    internal MessageLocks Locks { get; }

    internal Turns<IConsumer> Consumers { get; } = new();

    /// <summary>Callers that wait for a message; they go before the consumers.</summary>
    internal LinkedList<PendingReceive> Receives { get; } = [];

    /// <summary>Where this entity's messages go at once, or null.</summary>
    internal Entity? ForwardsTo { get; set; }

    /// <summary>Where dead letters go instead of <see cref="DeadLetters"/>, or null.</summary>
    internal Entity? ForwardsDeadLettersTo { get; set; }

    /// <summary>Whether the broker will pump it.</summary>
    internal bool IsTouched { get; set; }

    internal override void Offer(Message message)
    {
        if (DeadLetters is not null && message.DeliveryCount >= Settings.MaxDeliveryCount)
        {
            DeadLetter(message, DeadLetterReason.MaxDeliveryCountExceeded);
        }
        else if (!Expires(message, Core.Now))
        {
            message.Stage = message.IsDeferred ? MessageStage.Deferred : MessageStage.Ready;
            if (!message.IsDeferred)
            {
                PutOut(message);
            }
        }
    }

    internal override void Fall(Message message, DateTimeOffset now)
    {
        switch (message.Stage)
        {
            case MessageStage.Scheduled:
                router.Activate(message);
                break;
            case MessageStage.Hidden:
                Offer(message);
                break;
            case MessageStage.Ready or MessageStage.Deferred:
                Expires(message, now);
                break;
        }
    }

    /// <summary>Hands out what waits, as long as somebody takes it.</summary>
    internal void Pump()
    {
        if (Sessions is not null)
        {
            Sessions.Pump();
            return;
        }

        while (!ready.IsEmpty && (Receives.First?.Value ?? Consumers.Next()) is { } consumer && consumer.Take(this))
        {
        }
    }

    /// <summary>The next message that can be delivered now; it must be claimed.</summary>
    internal bool TryNext([NotNullWhen(true)] out Message? message) => TryNext(ready, out message);

    /// <inheritdoc cref="TryNext(out Message?)"/>
    internal bool TryNext(Session session, [NotNullWhen(true)] out Message? message) => TryNext(session.Ready, out message);

    /// <summary>How long a lock taken or renewed now lasts.</summary>
    internal DateTimeOffset LockEnd(DateTimeOffset now) => now + Settings.LockDuration;

    internal void Complete(Message message)
    {
        Locks.End(message);
        Delete(message);
        BusMetrics.Completed.Add(1, BusMetrics.Of(this));
    }

    /// <summary>Removes a message that nobody has locked.</summary>
    internal void Delete(Message message)
    {
        Forget(message);
        Core.Log.Append(new DeleteEntry(message.Sequence));
    }

    /// <summary>Ends the lock and puts the message back.</summary>
    internal void Return(Message message)
    {
        Locks.End(message);
        message.Stage = MessageStage.Arriving; // no longer locked, whatever becomes of it
        Offer(message);
    }

    /// <summary>Ends the lock and puts the message back or aside, with new properties.</summary>
    internal void Rewrite(Message message, MessageStage stage, IEnumerable<KeyValuePair<string, object?>>? changes)
    {
        message.Properties = EnvelopeBlob.Write(message.ReadEnvelope().With(changes));
        Locks.End(message);
        message.Stage = MessageStage.Arriving;
        Core.Log.Append(new UpdateEntry(message, stage));
    }

    internal void DeadLetter(Message message, DeadLetterReason reason, IEnumerable<KeyValuePair<string, object?>>? changes = null)
    {
        if (message.Stage == MessageStage.Locked)
        {
            Locks.End(message);
        }

        BusMetrics.DeadLettered.Add(1, BusMetrics.Of(this));
        router.MoveToDeadLetters(this, message, reason.WriteOn(message.ReadEnvelope().With(changes), Path));
    }

    private void PutOut(Message message)
    {
        if (Sessions is null)
        {
            ready.Add(message);
        }
        else
        {
            Sessions.Add(message);
        }

        Core.Touch(this);
    }

    private bool TryNext(ReadyQueue from, [NotNullWhen(true)] out Message? message)
    {
        var now = Core.Now;
        while (from.TryTake(out message))
        {
            if (Expires(message, now))
            {
                continue;
            }

            if (Core.Faults is null || Sessions is not null || !HoldsBack(Core.Faults, from, ref message, now))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a test's fault holds the message back; one that overtakes it takes its place.</summary>
    private bool HoldsBack(DeliveryFaults faults, ReadyQueue from, ref Message message, DateTimeOffset now)
    {
        if (faults.Delay() is { } delay)
        {
            message.Stage = MessageStage.Hidden;
            Core.Due.Add(message, now + delay);
            return true;
        }

        message = faults.OvertakerOf(message, from);
        return false;
    }

    private bool Expires(Message message, DateTimeOffset now)
    {
        if (message.ExpiresAt > now || DeadLetters is null)
        {
            return false;
        }

        if (Settings.DeadLettersExpired)
        {
            DeadLetter(message, DeadLetterReason.TimeToLiveExpired);
        }
        else
        {
            Delete(message);
        }

        return true;
    }
}
