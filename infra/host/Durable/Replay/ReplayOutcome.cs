using EmbeddedFunctions.Durable.History;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace EmbeddedFunctions.Durable.Replay;

/// <summary>What a turn came to.</summary>
internal sealed record ReplayOutcome(OrchestrationRuntimeStatus Status)
{
    internal string? Output { get; private init; }

    internal TaskFailureDetails? Failure { get; private init; }

    /// <summary>The custom status as JSON.</summary>
    internal string? CustomStatus { get; private init; }

    internal IReadOnlyCollection<OrchestratorAction> Actions { get; private init; } = [];

    internal IReadOnlyCollection<TimerCreated> CancelledTimers { get; private init; } = [];

    /// <summary>Set when the orchestration starts over.</summary>
    internal NextGeneration? Next { get; private init; }

    /// <summary>Events that the next generation gets.</summary>
    internal IReadOnlyList<EventRaised> KeptEvents { get; private init; } = [];

    internal bool IsEnd => Status is OrchestrationRuntimeStatus.Completed or OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated;

    internal static ReplayOutcome Waiting(OrchestrationRuntimeStatus status, string? customStatus, DurableTasks tasks) =>
        new(status) { CustomStatus = customStatus, Actions = tasks.Asked, CancelledTimers = tasks.CancelledTimers };

    internal static ReplayOutcome Completed(string? output, string? customStatus, DurableTasks tasks) =>
        new(OrchestrationRuntimeStatus.Completed) { Output = output, CustomStatus = customStatus, Actions = tasks.Asked, CancelledTimers = tasks.CancelledTimers };

    internal static ReplayOutcome Failed(TaskFailureDetails failure, string? customStatus, DurableTasks? tasks = null) =>
        new(OrchestrationRuntimeStatus.Failed) { Failure = failure, CustomStatus = customStatus, Actions = tasks?.Asked ?? [], CancelledTimers = tasks?.CancelledTimers ?? [] };

    internal static ReplayOutcome Terminated(string? output) =>
        new(OrchestrationRuntimeStatus.Terminated) { Output = output };

    internal static ReplayOutcome StartsOver(NextGeneration next, IReadOnlyList<EventRaised> kept, DurableTasks tasks) =>
        new(OrchestrationRuntimeStatus.Running) { Next = next, KeptEvents = kept, Actions = tasks.Asked, CancelledTimers = tasks.CancelledTimers };
}
