using EmbeddedFunctions.Durable.Storage;
using EmbeddedFunctions.Durable.Turns;
using EmbeddedFunctions.Storage;
using Microsoft.DurableTask.Client;

namespace EmbeddedFunctions.Durable.Client;

/// <summary>Deletes what is kept of instances that are at their end.</summary>
internal sealed class InstancePurge(TaskHub hub)
{
    // Rows deleted in one write: others wait as long as it takes.
    private const int Batch = 200;

    /// <exception cref="InvalidOperationException">The instance is not at its end.</exception>
    internal async Task<PurgeResult> OneAsync(string id, bool recursive)
    {
        var (status, count) = await hub.Core.Store.WriteAsync(connection =>
        {
            var row = InstanceRows.Find(connection, hub.App.Name, id);
            return row is null || !InstanceFilter.IsEnd(row.Status) ? (row?.Status, 0) : (row.Status, Delete(connection, row.Number, recursive));
        }).ConfigureAwait(false);
        return status is null || InstanceFilter.IsEnd(status.Value)
            ? new PurgeResult(count, true)
            : throw new InvalidOperationException($"Only an orchestration at its end can be purged; '{id}' is {status}.");
    }

    internal async Task<PurgeResult> AllAsync(InstanceFilter filter, bool recursive, TimeSpan? timeout, CancellationToken cancellation)
    {
        var started = hub.Core.Clock.GetTimestamp();
        var total = 0;
        string? after = null;
        do
        {
            cancellation.ThrowIfCancellationRequested();
            if (hub.Core.Clock.GetElapsedTime(started) > timeout)
            {
                return new PurgeResult(total, false);
            }

            var (count, last) = await hub.Core.Store.WriteAsync(connection =>
            {
                var rows = filter.Read(connection, hub.App.Name, after, Batch);
                var deleted = rows.Sum(row => Delete(connection, row.Number, recursive));
                return (deleted, rows.Count == Batch ? rows[^1].Id : null);
            }).ConfigureAwait(false);
            total += count;
            after = last;
        }
        while (after is not null);

        return new PurgeResult(total, true);
    }

    private static int Delete(StoreConnection connection, long number, bool recursive)
    {
        var count = 1;
        if (recursive)
        {
            foreach (var (child, status) in InstanceRows.Children(connection, number))
            {
                count += InstanceFilter.IsEnd(status) ? Delete(connection, child, recursive) : 0;
            }
        }

        InstanceRows.Delete(connection, number);
        return count;
    }
}
