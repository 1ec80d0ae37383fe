using EmbeddedFunctions.Durable.History;

namespace EmbeddedFunctions.Durable.Turns;

/// <summary>
/// Decoded histories of the instances that had a turn lately, up to a size. What falls out is read again when its instance wakes.
/// </summary>
internal sealed class HistoryCache(long capacity)
{
    private const int PerEvent = 100;

    private readonly Lock gate = new();
    private readonly Dictionary<long, LinkedListNode<Entry>> entries = [];
    private readonly LinkedList<Entry> byUse = new();
    private long size;

    /// <summary>Takes the history out, so that the turn that works on it owns it.</summary>
    internal List<HistoryEvent>? Take(long instance)
    {
        lock (gate)
        {
            if (!entries.Remove(instance, out var node))
            {
                return null;
            }

            byUse.Remove(node);
            size -= node.Value.Size;
            return node.Value.Events;
        }
    }

    /// <param name="instance">The instance's number.</param>
    /// <param name="events">Its history.</param>
    /// <param name="storedBytes">About how many bytes the history has on disk.</param>
    internal void Put(long instance, List<HistoryEvent> events, long storedBytes)
    {
        // Text takes two bytes a character in memory.
        var entry = new Entry(instance, events, (storedBytes * 2) + (events.Count * PerEvent));
        if (entry.Size > capacity / 4)
        {
            return;
        }

        lock (gate)
        {
            entries[instance] = byUse.AddLast(entry);
            size += entry.Size;
            while (size > capacity && byUse.First is { } oldest)
            {
                byUse.RemoveFirst();
                entries.Remove(oldest.Value.Instance);
                size -= oldest.Value.Size;
            }
        }
    }

    private readonly record struct Entry(long Instance, List<HistoryEvent> Events, long Size);
}
