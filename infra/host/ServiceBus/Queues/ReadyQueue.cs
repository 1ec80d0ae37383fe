using System.Diagnostics.CodeAnalysis;

namespace EmbeddedFunctions.ServiceBus.Queues;

/// <summary>
/// Messages that can be delivered, by number. New ones come at the end; those that return go before them. A message that left in another way
/// (expired, purged) is passed over when its turn comes.
/// </summary>
internal sealed class ReadyQueue
{
    private readonly Queue<Message> fresh = new();
    private PriorityQueue<Message, long>? returned;
    private long lastFresh;

    internal bool IsEmpty => !TryPeek(out _);

    internal void Add(Message message)
    {
        if (message.Sequence > lastFresh)
        {
            lastFresh = message.Sequence;
            fresh.Enqueue(message);
        }
        else
        {
            (returned ??= new()).Enqueue(message, message.Sequence);
        }
    }

    internal bool TryTake([NotNullWhen(true)] out Message? message)
    {
        if (!TryPeek(out message))
        {
            return false;
        }

        if (fresh.TryPeek(out var next) && next == message)
        {
            fresh.Dequeue();
        }
        else
        {
            returned!.Dequeue();
        }

        return true;
    }

    private bool TryPeek([NotNullWhen(true)] out Message? message)
    {
        while (fresh.TryPeek(out message) && message.Stage != MessageStage.Ready)
        {
            fresh.Dequeue();
        }

        if (returned is null)
        {
            return message is not null;
        }

        Message? back;
        while (returned.TryPeek(out back, out _) && back.Stage != MessageStage.Ready)
        {
            returned.Dequeue();
        }

        if (back is not null && (message is null || back.Sequence < message.Sequence))
        {
            message = back;
        }

        return message is not null;
    }
}
