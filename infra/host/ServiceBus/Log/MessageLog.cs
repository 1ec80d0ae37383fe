using System.Diagnostics;
using EmbeddedFunctions.Hosting;
using EmbeddedFunctions.Storage;

namespace EmbeddedFunctions.ServiceBus.Log;

/// <summary>
/// Brings the broker's decisions to the disk. Entries that are appended while the gate is held lie in one transaction, in that order;
/// those of many callers share a commit.
/// </summary>
/// <param name="host">For the store, and to report what must not happen.</param>
/// <param name="gate">The broker's gate.</param>
internal sealed class MessageLog(HostCore host, Lock gate)
{
    private LogBatch open = new();

    /// <summary>Runs under the gate once all entries of a commit are applied.</summary>
    internal Action Applied { get; set; } = static () => { };

    /// <summary>Adds an entry; the caller holds the gate and calls <see cref="Flush"/> once it has left it.</summary>
    internal void Append(ILogEntry entry)
    {
        Debug.Assert(gate.IsHeldByCurrentThread, "decisions are made under the gate");
        open.Entries.Add(entry);
    }

    /// <summary>Hands what was appended to the store. Not to be called under the gate: a deterministic host commits right here.</summary>
    internal void Flush()
    {
        LogBatch batch;
        lock (gate)
        {
            batch = open;
            if (batch.HandedIn || batch.Entries.Count == 0)
            {
                return;
            }

            batch.HandedIn = true;
        }

        _ = CommitAsync(batch);
    }

    private async Task CommitAsync(LogBatch batch)
    {
        try
        {
            await host.Store.WriteAsync(connection => Write(batch, connection)).ConfigureAwait(false);
            lock (gate)
            {
                foreach (var entry in batch.Entries)
                {
                    entry.Apply();
                }

                Applied();
            }

            foreach (var entry in batch.Entries)
            {
                entry.Announce();
            }

            Flush();
        }
        catch (Exception failure)
        {
            Close(batch);
            foreach (var entry in batch.Entries)
            {
                entry.Fail(failure);
            }

            if (!DataStoreException.IsStop(failure))
            {
                host.Scheduler.OnFault?.Invoke(failure);
            }
        }
    }

    private void Write(LogBatch batch, StoreConnection connection)
    {
        Close(batch);
        foreach (var entry in batch.Entries)
        {
            entry.Write(connection);
        }
    }

    /// <summary>Lets the batch take no more entries.</summary>
    private void Close(LogBatch batch)
    {
        lock (gate)
        {
            if (open == batch)
            {
                open = new LogBatch();
            }
        }
    }

    private sealed class LogBatch
    {
        internal List<ILogEntry> Entries { get; } = [];

        internal bool HandedIn { get; set; }
    }
}
