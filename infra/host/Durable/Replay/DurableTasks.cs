using EmbeddedFunctions.Durable.History;

namespace EmbeddedFunctions.Durable.Replay;

/// <summary>
/// What the orchestrator's code asked for and what it waits for. Tasks complete on the thread that replays, their continuations run at
/// once, so the code is a function of the order of the events.
/// </summary>
/// <param name="isOwnThread">False on a thread that is not the replaying one; that is reported.</param>
internal sealed class DurableTasks(Func<bool> isOwnThread)
{
    private readonly Dictionary<int, OpenTask> open = [];
    private Queue<OrchestratorAction> asked = new();
    private Queue<OrchestratorAction> held = new();
    private int nextTaskId;

    /// <summary>Tasks that the code may wait for.</summary>
    internal int OpenCount => open.Count;

    /// <summary>What the code asked for that the history does not have yet.</summary>
    internal IReadOnlyCollection<OrchestratorAction> Asked => asked;

    /// <summary>Timers that the code no longer wants: they were cancelled before they fired.</summary>
    internal List<TimerCreated> CancelledTimers { get; } = [];

    /// <summary>A task id for which nothing happens.</summary>
    internal int NextTaskId() => nextTaskId++;

    internal void Ask(OrchestratorAction action) => asked.Enqueue(action);

    internal Task<string?> Wait(OrchestratorAction action, string name)
    {
        asked.Enqueue(action);
        var task = new OpenTask(name);
        open.Add(action.TaskId, task);
        return task.Outcome.Task;
    }

    /// <summary>A timer leaves the open tasks when the token ends: an orchestration is complete only when nothing is open.</summary>
    internal Task WaitForTimer(StartTimer timer, CancellationToken cancellation)
    {
        var wait = Wait(timer, "timer");
        cancellation.UnsafeRegister(
            _ =>
            {
                if (!wait.IsCompleted && isOwnThread() && open.Remove(timer.TaskId, out var task))
                {
                    CancelledTimers.Add(new TimerCreated(timer.TaskId, timer.FireAt));
                    task.Outcome.TrySetCanceled(cancellation);
                }
            },
            null);
        return wait;
    }

    /// <summary>Takes the next thing asked for as the one that the history recorded.</summary>
    internal void Match(Requested recorded)
    {
        ReplayMismatch.Require(recorded, asked.TryPeek(out var action) ? action : null);
        asked.Dequeue();
    }

    internal void RequireAllRecorded()
    {
        if (asked.TryPeek(out var action))
        {
            throw ReplayMismatch.Unrecorded(action);
        }
    }

    internal void Complete(Answered answer)
    {
        // An answer may come for a task that is not open any more: a timer that fired as it was cancelled.
        if (!open.Remove(answer.TaskId, out var task))
        {
            return;
        }

        switch (answer)
        {
            case ActivityCompleted completed:
                task.Outcome.SetResult(completed.Result);
                break;
            case SubOrchestrationCompleted completed:
                task.Outcome.SetResult(completed.Result);
                break;
            case ActivityFailed failed:
                task.Outcome.SetException(Failures.OfTask(task.Name, answer.TaskId, failed.Failure));
                break;
            case SubOrchestrationFailed failed:
                task.Outcome.SetException(Failures.OfTask(task.Name, answer.TaskId, failed.Failure));
                break;
            default:
                task.Outcome.SetResult(null);
                break;
        }
    }

    /// <summary>A suspended orchestration does nothing new; what it had just asked for waits.</summary>
    internal void Hold() => (held, asked) = (asked, held);

    internal void Release() => (held, asked) = (asked, held);

    private sealed class OpenTask(string name)
    {
        internal string Name => name;

        /// <summary>Without asynchronous continuations: the code runs on the replaying thread.</summary>
        internal TaskCompletionSource<string?> Outcome { get; } = new();
    }
}
