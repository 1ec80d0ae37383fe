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

    /// <summary>Waits for something that only posted work can bring about. A deterministic run does that work meanwhile.</summary>
    internal abstract Task<T> WaitForAsync<T>(Task<T> outcome, CancellationToken cancellation);

    internal async Task RunGuardedAsync(WorkItem item)
    {
        try
        {
            await item.RunAsync().ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is SimulatedCrashException or DataStoreException)
        {
            // The store has stopped and told the host: what was not on disk is redone by the next run.
        }
        catch (Exception failure)
        {
            OnFault?.Invoke(failure);
        }
    }
}

/// <summary>Hands work to the thread pool.</summary>
internal sealed class ThreadPoolScheduler : WorkScheduler
{
    internal override bool IsDeterministic => false;

    internal override void Post(WorkItem item)
    {
        item.Scheduler = this;
        ThreadPool.UnsafeQueueUserWorkItem(item, preferLocal: false);
    }

    internal override Task<T> WaitForAsync<T>(Task<T> outcome, CancellationToken cancellation) => outcome.WaitAsync(cancellation);
}
