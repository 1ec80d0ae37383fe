using System.Collections.Concurrent;
using System.Diagnostics;

namespace EmbeddedFunctions.Storage;

/// <summary>
/// The one data file of a host: SQLite in WAL mode with full synchronisation. All writes pass one writer, which puts everything
/// that waits into one transaction (group commit): a task completes when its write is on disk, and writes reach the disk in the order
/// in which they were handed in. A failed commit is final: the store takes no further write, so that memory never runs ahead of the disk.
/// </summary>
public sealed class DataStore : IAsyncDisposable
{
    private const int LargestGroup = 512;

    private readonly string path;
    private readonly DurabilityProbe probe;
    private readonly bool inline;
    private readonly Action<Exception> onFatal;
    private readonly ConcurrentBag<StoreConnection> readers = [];
    private readonly StoreConnection writer;
    private readonly Lock inlineGate = new();
    private readonly object queueGate = new();
    private readonly Thread? thread;
    private Queue<PendingWrite> queue = new();
    private bool closing;
    private volatile bool closed;
    private volatile Exception? fault;

    private DataStore(string path, DurabilityProbe probe, bool inline, Action<Exception> onFatal)
    {
        this.path = path;
        this.probe = probe;
        this.inline = inline;
        this.onFatal = onFatal;
        writer = StoreConnection.Open(path);
        if (!inline)
        {
            thread = new Thread(WriteUntilClosed) { IsBackground = true, Name = "data store writer" };
            thread.Start();
        }
    }

    /// <summary>Opens or creates the data file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="probe">Passed before each commit.</param>
    /// <param name="inline">Each write is its own transaction on the caller's thread, so that runs repeat exactly.</param>
    /// <param name="onFatal">Called once when a commit fails.</param>
    public static DataStore Open(string path, DurabilityProbe probe, bool inline, Action<Exception> onFatal) => new(path, probe, inline, onFatal);

    /// <summary>Writes within one transaction; the task completes when it is on disk.</summary>
    /// <exception cref="DataStoreException">The store takes no more writes.</exception>
    public Task WriteAsync(Action<StoreConnection> write) => WriteAsync(connection =>
    {
        write(connection);
        return true;
    });

    /// <summary>
    /// Writes within one transaction and gives what the callback returned once it is on disk. The callback may run twice (when another
    /// write of its group failed), so it changes nothing but the connection; an exception from it undoes its own write alone.
    /// </summary>
    /// <exception cref="DataStoreException">The store takes no more writes.</exception>
    public Task<T> WriteAsync<T>(Func<StoreConnection, T> write) => WriteAsync(write, null);

    /// <summary>As the other, and calls back once it is on disk and before anybody is told so. The callbacks of all writes come one at a time, in the order of the writes.</summary>
    /// <param name="write">Writes.</param>
    /// <param name="committed">Takes what was returned; throws nothing.</param>
    /// <exception cref="DataStoreException">The store takes no more writes.</exception>
    public Task<T> WriteAsync<T>(Func<StoreConnection, T> write, Action<T>? committed)
    {
        if (fault is { } reason)
        {
            return Task.FromException<T>(reason);
        }

        var pending = new PendingWrite<T>(write, committed, inline);
        if (inline)
        {
            lock (inlineGate)
            {
                CommitGroup([pending]);
            }
        }
        else
        {
            lock (queueGate)
            {
                if (closing)
                {
                    return Task.FromException<T>(Closed());
                }

                queue.Enqueue(pending);
                if (queue.Count == 1)
                {
                    Monitor.Pulse(queueGate);
                }
            }
        }

        return pending.Task;
    }

    /// <summary>Reads what is on disk. Reads see every write whose task has completed.</summary>
    /// <exception cref="DataStoreException">The store is closed.</exception>
    public T Read<T>(Func<StoreConnection, T> read)
    {
        if (closed)
        {
            throw Closed();
        }

        if (!readers.TryTake(out var connection))
        {
            connection = StoreConnection.Open(path);
        }

        try
        {
            var answer = read(connection);
            readers.Add(connection);
            return answer;
        }
        catch
        {
            // A statement may stand in the middle of its rows: the connection is not given to another read.
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Finishes the writes that wait and closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (queueGate)
        {
            closing = true;
            Monitor.Pulse(queueGate);
        }

        if (thread is not null)
        {
            await Task.Run(thread.Join).ConfigureAwait(false);
        }

        lock (inlineGate)
        {
            // A function that outlives its host may be writing on its own thread right now.
            fault ??= Closed();
            writer.Dispose();
        }

        closed = true;
        while (readers.TryTake(out var reader))
        {
            reader.Dispose();
        }
    }

    private static DataStoreException Closed() => DataStoreException.Stopped("The data store is closed.");

    private void WriteUntilClosed()
    {
        var group = new List<PendingWrite>(LargestGroup);
        var spare = new Queue<PendingWrite>();
        while (true)
        {
            lock (queueGate)
            {
                while (queue.Count == 0)
                {
                    if (closing)
                    {
                        return;
                    }

                    Monitor.Wait(queueGate);
                }

                (queue, spare) = (spare, queue);
            }

            while (spare.Count > 0)
            {
                group.Clear();
                while (group.Count < LargestGroup && spare.TryDequeue(out var pending))
                {
                    group.Add(pending);
                }

                CommitGroup(group);
            }
        }
    }

    private void CommitGroup(List<PendingWrite> group)
    {
        if (fault is { } reason)
        {
            group.ForEach(pending => pending.Fail(reason));
            return;
        }

        try
        {
            if (TryCommit(group))
            {
                group.ForEach(pending => pending.Complete());
                return;
            }

            foreach (var pending in group)
            {
                if (TryCommit([pending]))
                {
                    pending.Complete();
                }
                else
                {
                    pending.Fail();
                }
            }
        }
        catch (Exception failure)
        {
            var stop = DataStoreException.Stopped($"The data store stopped: {failure.Message}");
            fault = stop;
            group.ForEach(pending => pending.Fail(failure is SimulatedCrashException ? failure : stop));
            onFatal(failure);
        }
    }

    /// <summary>False when a callback threw; then nothing of the group is on disk.</summary>
    private bool TryCommit(List<PendingWrite> group)
    {
        probe.Pass();
        writer.Prepare("BEGIN IMMEDIATE").Run();
        foreach (var pending in group)
        {
            if (!pending.TryRun(writer))
            {
                writer.Prepare("ROLLBACK").Run();
                return false;
            }
        }

        writer.Prepare("COMMIT").Run();
        Debug.Assert(fault is null, "a faulted store commits nothing");
        return true;
    }
}
