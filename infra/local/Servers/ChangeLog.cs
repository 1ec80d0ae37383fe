using EGov.Local.Documents;

namespace EGov.Local.Servers;

/// <summary>
/// Which documents of a container were changed, in this order: a document stands at the place of its latest change only. What they hold is asked
/// of the server. Kept in memory, and shared by all replicas of an app.
/// </summary>
internal sealed class ChangeLog
{
    private readonly Lock gate = new();
    private readonly List<DocumentName?> places = [];
    private readonly Dictionary<DocumentName, int> latest = [];

    /// <summary>Told after each change.</summary>
    internal ChangeSignal Signal { get; } = new();

    /// <summary>Whose turn it is to write: places follow the order of writes only while one writes at a time.</summary>
    internal SemaphoreSlim Turn { get; } = new(1);

    /// <summary>The latest place, 0 when nothing was changed.</summary>
    internal long Last
    {
        get
        {
            lock (gate)
            {
                return places.Count;
            }
        }
    }

    /// <summary>The document was changed.</summary>
    internal void Note(string partition, string id)
    {
        var name = new DocumentName(partition, id);
        lock (gate)
        {
            Leave(name);
            latest[name] = places.Count;
            places.Add(name);
        }

        Signal.Raise();
    }

    /// <summary>The document was deleted, which a change feed does not tell.</summary>
    internal void Forget(string partition, string id)
    {
        lock (gate)
        {
            Leave(new DocumentName(partition, id));
        }

        Signal.Raise();
    }

    /// <summary>What was changed after the place, at most so many, ascending.</summary>
    internal IReadOnlyList<Change> After(long place, int limit)
    {
        lock (gate)
        {
            var changes = new List<Change>();
            for (var index = (int)place; index < places.Count && changes.Count < limit; index++)
            {
                if (places[index] is { } name)
                {
                    changes.Add(new Change(index + 1, name.Partition, name.Id));
                }
            }

            return changes;
        }
    }

    private void Leave(DocumentName name)
    {
        if (latest.Remove(name, out var index))
        {
            places[index] = null;
        }
    }

    private sealed record DocumentName(string Partition, string Id);
}

/// <param name="Place">Above 0, ascending, never given twice.</param>
/// <param name="Partition">The document's partition key.</param>
/// <param name="Id">Its id.</param>
internal sealed record Change(long Place, string Partition, string Id);
