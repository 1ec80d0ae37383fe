using EmbeddedFunctions.ServiceBus.Log;
using EmbeddedFunctions.ServiceBus.Messages;

namespace EmbeddedFunctions.ServiceBus.Queues;

/// <summary>Brings messages to the queues where they lie: through topics, filters and forwarding. Everything happens under the gate, in one write.</summary>
internal sealed class Router(BrokerCore core)
{
    /// <summary>How often a message may be forwarded on its way, as on Azure.</summary>
    private const int MostHops = 4;

    /// <summary>Puts the message wherever the entity hands it on to. One that no subscription wants is dropped.</summary>
    internal void Route(Entity target, Cargo cargo) => Route(target, cargo, cargo.Envelope.TimeToLive, hops: 0, isRepeatKnown: false);

    /// <summary>Keeps the message until its time; gives the number under which it can be cancelled.</summary>
    internal long Schedule(Entity target, Cargo cargo)
    {
        var sequence = core.Numbers.Next();
        if (target.Duplicates?.IsRepeat(cargo.Envelope.MessageId) != true)
        {
            core.Log.Append(new InsertEntry(New(target, cargo, sequence, cargo.Envelope.ScheduledFor, TimeSpan.MaxValue), MessageStage.Scheduled, null));
        }

        return sequence;
    }

    /// <summary>A scheduled message's time has come: it is enqueued as if sent now, with a new number.</summary>
    internal void Activate(Message message)
    {
        var cargo = CargoOf(message, message.ReadEnvelope());
        Route(message.Home, cargo, cargo.Envelope.TimeToLive, hops: 0, isRepeatKnown: true);
        Remove(message);
    }

    /// <summary>Puts the message aside in the queue's dead-letter queue, where it keeps its number and does not expire.</summary>
    internal void MoveToDeadLetters(MessageQueue queue, Message message, Envelope envelope)
    {
        if (queue.ForwardsDeadLettersTo is { } other)
        {
            Route(other, CargoOf(message, envelope), TimeSpan.MaxValue, hops: 1, isRepeatKnown: false);
            Remove(message);
            return;
        }

        var moved = new Message
        {
            Sequence = message.Sequence,
            Home = queue.DeadLetters ?? throw new InvalidOperationException($"A message of {queue} cannot be dead-lettered again."),
            Properties = EnvelopeBlob.Write(envelope),
            Body = message.Body,
            BodySize = message.BodySize,
            EnqueuedAt = message.EnqueuedAt,
            ExpiresAt = DateTimeOffset.MaxValue,
            OriginSequence = message.OriginSequence,
            DeliveryCount = message.DeliveryCount,
        };
        queue.Forget(message);
        core.Log.Append(new UpdateEntry(moved, MessageStage.Ready));
    }

    /// <summary>Moves a dead letter back to where it came from, as if sent there now.</summary>
    internal void Resubmit(MessageQueue deadLetters, Message message)
    {
        var envelope = message.ReadEnvelope().Revived();
        Insert(deadLetters.Source!, CargoOf(message, envelope), envelope.TimeToLive);
        Remove(message);
    }

    private static TimeSpan Shorter(TimeSpan first, TimeSpan second) => first < second ? first : second;

    private static Cargo CargoOf(Message message, Envelope envelope) => new()
    {
        Envelope = envelope,
        Properties = EnvelopeBlob.Write(envelope),
        Body = message.Body,
        BodySize = message.BodySize,
        BodyFrom = message.Body is null ? message.Sequence : null,
        OriginSequence = message.OriginSequence == 0 ? message.Sequence : message.OriginSequence,
    };

    private static Message New(Entity home, Cargo cargo, long sequence, DateTimeOffset at, TimeSpan timeToLive) => new()
    {
        Sequence = sequence,
        Home = home,
        Properties = cargo.Properties,
        Body = cargo.Body,
        BodySize = cargo.BodySize,
        EnqueuedAt = at,
        ExpiresAt = timeToLive > DateTimeOffset.MaxValue - at ? DateTimeOffset.MaxValue : at + timeToLive,
        OriginSequence = cargo.OriginSequence,
    };

    private void Route(Entity target, Cargo cargo, TimeSpan timeToLive, int hops, bool isRepeatKnown)
    {
        if (!isRepeatKnown && target.Duplicates?.IsRepeat(cargo.Envelope.MessageId) == true)
        {
            return;
        }

        if (target is Topic topic)
        {
            foreach (var subscription in topic.Subscriptions)
            {
                if (subscription.Wants(cargo.Envelope))
                {
                    Route(subscription.Queue, cargo, Shorter(timeToLive, topic.Settings.DefaultTimeToLive), hops, isRepeatKnown: false);
                }
            }

            return;
        }

        var queue = (MessageQueue)target;
        if (queue.ForwardsTo is { } next)
        {
            if (hops == MostHops)
            {
                Refuse(queue, cargo, DeadLetterReason.TooManyHops);
            }
            else
            {
                Route(next, cargo, timeToLive, hops + 1, isRepeatKnown: false);
            }
        }
        else if (queue.Sessions is not null && cargo.Envelope.SessionId is null)
        {
            Refuse(queue, cargo, DeadLetterReason.NoSession);
        }
        else
        {
            Insert(queue, cargo, timeToLive);
        }
    }

    private void Insert(MessageQueue queue, Cargo cargo, TimeSpan timeToLive)
    {
        var message = New(queue, cargo, core.Numbers.Next(), core.Now, Shorter(timeToLive, queue.Settings.DefaultTimeToLive));
        core.Log.Append(new InsertEntry(message, MessageStage.Ready, cargo.BodyFrom));
        BusMetrics.Sent.Add(1, BusMetrics.Of(queue));
    }

    private void Refuse(MessageQueue queue, Cargo cargo, DeadLetterReason reason)
    {
        var envelope = reason.WriteOn(cargo.Envelope, queue.Path);
        var refused = cargo with { Envelope = envelope, Properties = EnvelopeBlob.Write(envelope) };
        core.Log.Append(new InsertEntry(New(queue.DeadLetters!, refused, core.Numbers.Next(), core.Now, TimeSpan.MaxValue), MessageStage.Ready, cargo.BodyFrom));
        BusMetrics.DeadLettered.Add(1, BusMetrics.Of(queue));
    }

    /// <summary>After the copies, so that they find the stored body.</summary>
    private void Remove(Message message)
    {
        message.Home.Forget(message);
        core.Log.Append(new DeleteEntry(message.Sequence));
    }
}
