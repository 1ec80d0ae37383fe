using EmbeddedFunctions.Hosting;

namespace EmbeddedFunctions.Durable.Turns;

/// <summary>Callers that wait for an instance to start or to end, by its id; the instance need not exist yet.</summary>
internal sealed class InstanceWaiters(HostCore core)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, List<Waiter>> byId = new(StringComparer.Ordinal);
    private bool closed;

    /// <summary>Registers first, then looks whether the wait is over already, so that nothing is missed.</summary>
    /// <param name="id">The instance's id.</param>
    /// <param name="forEnd">Whether to wait for the end, else for the start.</param>
    /// <param name="isOver">Looks into the store.</param>
    /// <param name="cancellation">Ends the wait.</param>
    internal async Task WaitAsync(string id, bool forEnd, Func<bool> isOver, CancellationToken cancellation)
    {
        var waiter = new Waiter(forEnd, new TaskCompletionSource<bool>(core.CompletionOptions));
        Add(id, waiter);
        try
        {
            if (!isOver())
            {
                await core.Scheduler.WaitForAsync(waiter.Done.Task, cancellation).ConfigureAwait(false);
            }
        }
        finally
        {
            Remove(id, waiter);
        }
    }

    /// <summary>Tells those who wait, once it is on disk that the instance has started or ended.</summary>
    internal void Notify(string id, bool ended)
    {
        List<Waiter>? waiters;
        lock (gate)
        {
            if (byId.Count == 0 || !byId.TryGetValue(id, out waiters))
            {
                return;
            }

            waiters = [.. waiters];
        }

        foreach (var waiter in waiters)
        {
            if (ended || !waiter.ForEnd)
            {
                waiter.Done.TrySetResult(true);
            }
        }
    }

    /// <summary>The host stops: nobody is told any more.</summary>
    internal void Close()
    {
        List<Waiter> all;
        lock (gate)
        {
            closed = true;
            all = [.. byId.Values.SelectMany(static waiters => waiters)];
        }

        all.ForEach(static waiter => waiter.Done.TrySetCanceled());
    }

    private void Add(string id, Waiter waiter)
    {
        lock (gate)
        {
            if (closed)
            {
                waiter.Done.TrySetCanceled();
                return;
            }

            if (!byId.TryGetValue(id, out var waiters))
            {
                byId.Add(id, waiters = []);
            }

            waiters.Add(waiter);
        }
    }

    private void Remove(string id, Waiter waiter)
    {
        lock (gate)
        {
            if (byId.TryGetValue(id, out var waiters) && waiters.Remove(waiter) && waiters.Count == 0)
            {
                byId.Remove(id);
            }
        }
    }

    private sealed record Waiter(bool ForEnd, TaskCompletionSource<bool> Done);
}
