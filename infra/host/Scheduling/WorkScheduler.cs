using EmbeddedFunctions.Invocation;
using EmbeddedFunctions.Storage;

namespace EmbeddedFunctions.Scheduling;

/// <summary>Runs work items. Limits on what may run at once are the triggers' own.</summary>
internal abstract class WorkScheduler
{
    /// <summary>Whether work runs one item at a time in a seeded order.</summary>
    internal abstract bool IsDeterministic { get; }

    /// <summary>Called when a work item let an exception out.</summary>
    internal Action<Exception>? OnFault { get; set; }

    internal abstract void Post(WorkItem item);

    /// <summary>Lets work run. Until then it gathers, so that no function runs before every module it may call has started.</summary>
    internal virtual void Begin()
    {
    }

    /// <summary>Waits for something that only posted work can bring about. A deterministic run does that work meanwhile.</summary>
    internal abstract Task<T> WaitForAsync<T>(Task<T> outcome, CancellationToken cancellation);

    internal async Task RunGuardedAsync(WorkItem item)
    {
        try
        {
            await item.RunAsync().ConfigureAwait(false);
        }
        catch (Exception failure) when (DataStoreException.IsStop(failure))
        {
            // The store has stopped and told the host: what was not on disk is redone by the next run.
        }
        catch (Exception failure)
        {
            OnFault?.Invoke(ReadableFailure.Of(failure));
        }
    }
}

/// <summary>Hands work to the thread pool.</summary>
internal sealed class ThreadPoolScheduler : WorkScheduler
{
    private readonly Lock gate = new();
    private volatile List<WorkItem>? gathered = [];

    internal override bool IsDeterministic => false;

    internal override void Begin()
    {
        lock (gate)
        {
            var early = gathered!;
            gathered = null;
            early.ForEach(Queue);
        }
    }

    internal override void Post(WorkItem item)
    {
        item.Scheduler = this;
        if (gathered is not null && Gather(item))
        {
            return;
        }

        Queue(item);
    }

    private static void Queue(WorkItem item) => ThreadPool.UnsafeQueueUserWorkItem(item, preferLocal: false);

    private bool Gather(WorkItem item)
    {
        lock (gate)
        {
            gathered?.Add(item);
            return gathered is not null;
        }
    }

    internal override Task<T> WaitForAsync<T>(Task<T> outcome, CancellationToken cancellation) => outcome.WaitAsync(cancellation);
}
