using EmbeddedFunctions.Scheduling;

namespace EmbeddedFunctions.Durable.Turns;

/// <summary>Lets a limited number of work items run at once; the others wait their turn in order.</summary>
internal sealed class WorkGate(WorkScheduler scheduler, int limit, TaskCreationOptions completion)
{
    private readonly Lock gate = new();
    private readonly Queue<WorkItem> waiting = new();
    private readonly TaskCompletionSource<bool> idle = new(completion);
    private int running;
    private bool closed;

    internal void Enter(WorkItem item)
    {
        lock (gate)
        {
            if (closed || running == limit)
            {
                waiting.Enqueue(item);
                return;
            }

            running++;
        }

        scheduler.Post(item);
    }

    /// <summary>Called once by every item that was let in.</summary>
    internal void Leave()
    {
        WorkItem? next = null;
        lock (gate)
        {
            if (closed || !waiting.TryDequeue(out next))
            {
                if (--running > 0 || !closed)
                {
                    return;
                }
            }
        }

        if (next is null)
        {
            idle.TrySetResult(true);
        }
        else
        {
            scheduler.Post(next);
        }
    }

    /// <summary>Lets nothing in any more and waits for what runs, at most until the token ends. What waits is found again by the next start.</summary>
    internal async Task CloseAsync(CancellationToken cancellation)
    {
        lock (gate)
        {
            closed = true;
            if (running == 0)
            {
                return;
            }
        }

        try
        {
            await scheduler.WaitForAsync(idle.Task, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Whatever still runs is lost like the work of a lost process, and redone by the next start.
        }
    }
}
