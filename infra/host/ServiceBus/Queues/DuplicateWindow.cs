using EmbeddedFunctions.ServiceBus.Log;
using EmbeddedFunctions.Storage;

namespace EmbeddedFunctions.ServiceBus.Queues;

/// <summary>The message ids that an entity has seen of late, in memory and on disk; used under the gate.</summary>
internal sealed class DuplicateWindow(BrokerCore core, int entity, TimeSpan length)
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly Queue<(long Sequence, string Id, DateTimeOffset Until)> byAge = new();

    /// <summary>Whether a message with this id came within the window; if not, it is remembered. A message without an id is never a repeat.</summary>
    internal bool IsRepeat(string? id)
    {
        if (string.IsNullOrEmpty(id))
        {
            return false;
        }

        var now = core.Now;
        while (byAge.TryPeek(out var oldest) && oldest.Until <= now)
        {
            byAge.Dequeue();
            known.Remove(oldest.Id);
            core.Log.Append(new ForgetEntry(oldest.Sequence));
        }

        if (known.Contains(id))
        {
            return true;
        }

        var seen = (Sequence: core.Numbers.Next(), Id: id, Until: now + length);
        Restore(seen.Sequence, id, seen.Until);
        core.Log.Append(new SeenEntry(entity, seen.Sequence, id, seen.Until));
        return false;
    }

    internal void Restore(long sequence, string id, DateTimeOffset until)
    {
        known.Add(id);
        byAge.Enqueue((sequence, id, until));
    }

    private sealed class SeenEntry(int entity, long sequence, string id, DateTimeOffset until) : ILogEntry
    {
        public void Write(StoreConnection connection) =>
            connection.Prepare("INSERT INTO bus_duplicate VALUES(?, ?, ?, ?)")
                .Bind(1, sequence).Bind(2, entity).Bind(3, id).Bind(4, until.UtcTicks).Run();
    }

    private sealed class ForgetEntry(long sequence) : ILogEntry
    {
        public void Write(StoreConnection connection) =>
            connection.Prepare("DELETE FROM bus_duplicate WHERE sequence = ?").Bind(1, sequence).Run();
    }
}
