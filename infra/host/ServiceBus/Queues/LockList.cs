namespace EmbeddedFunctions.ServiceBus.Queues;

/// <summary>
/// The locked messages of an entity by the time at which their locks end. Nearly every lock is the last to end when it is taken, so a list
/// costs less than a heap, and an ended lock leaves nothing behind.
/// </summary>
internal sealed class LockList
{
    private Message? last;

    internal Message? First { get; private set; }

    internal int Count { get; private set; }

    internal void Add(Message message)
    {
        var before = last;
        while (before is not null && before.LockedUntil > message.LockedUntil)
        {
            before = before.LockedBefore;
        }

        var after = before is null ? First : before.LockedAfter;
        message.LockedBefore = before;
        message.LockedAfter = after;
        if (before is null)
        {
            First = message;
        }
        else
        {
            before.LockedAfter = message;
        }

        if (after is null)
        {
            last = message;
        }
        else
        {
            after.LockedBefore = message;
        }

        Count++;
    }

    internal void Remove(Message message)
    {
        if (message.LockedBefore is { } before)
        {
            before.LockedAfter = message.LockedAfter;
        }
        else
        {
            First = message.LockedAfter;
        }

        if (message.LockedAfter is { } after)
        {
            after.LockedBefore = message.LockedBefore;
        }
        else
        {
            last = message.LockedBefore;
        }

        message.LockedBefore = message.LockedAfter = null;
        Count--;
    }
}
