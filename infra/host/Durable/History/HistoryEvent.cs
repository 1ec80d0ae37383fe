using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace EmbeddedFunctions.Durable.History;

/// <summary>
/// One thing that happened to an orchestration. The history is the orchestration: replaying it through the orchestrator's code gives the
/// state in which the code waits. A task id counts what the code asked for, from 0.
/// </summary>
internal abstract record HistoryEvent;

/// <summary>A turn began: what follows, up to the next turn, was seen or done at this time.</summary>
internal sealed record TurnStarted(DateTime Time) : HistoryEvent;

/// <summary>The orchestration, or its next generation after a continue-as-new, was created. Always the first event.</summary>
internal sealed record OrchestrationStarted(string Name, string Version, string? Input) : HistoryEvent
{
    internal ParentOrchestrationInstance? Parent { get; init; }

    internal IReadOnlyDictionary<string, string> Tags { get; init; } = NoTags;

    /// <summary>The W3C trace parent of the span that started it.</summary>
    internal string? Trace { get; init; }

    internal static IReadOnlyDictionary<string, string> NoTags { get; } = new Dictionary<string, string>();
}

/// <summary>The code asked for something; on replay it must ask for the same again, in the same order.</summary>
internal abstract record Requested(int TaskId) : HistoryEvent;

internal sealed record ActivityScheduled(int TaskId, string Name) : Requested(TaskId);

internal sealed record SubOrchestrationScheduled(int TaskId, string Name, string InstanceId) : Requested(TaskId);

internal sealed record TimerCreated(int TaskId, DateTime FireAt) : Requested(TaskId);

internal sealed record EventSent(int TaskId, string Name, string InstanceId) : Requested(TaskId);

/// <summary>Something that the code asked for has ended.</summary>
internal abstract record Answered(int TaskId) : HistoryEvent;

internal sealed record ActivityCompleted(int TaskId, string? Result) : Answered(TaskId);

internal sealed record ActivityFailed(int TaskId, TaskFailureDetails Failure) : Answered(TaskId);

internal sealed record SubOrchestrationCompleted(int TaskId, string? Result) : Answered(TaskId);

internal sealed record SubOrchestrationFailed(int TaskId, TaskFailureDetails Failure) : Answered(TaskId);

internal sealed record TimerFired(int TaskId) : Answered(TaskId);

internal sealed record EventRaised(string Name, string? Data) : HistoryEvent;

internal sealed record Suspended(string? Reason) : HistoryEvent;

internal sealed record Resumed(string? Reason) : HistoryEvent;

internal sealed record Terminated(string? Output, bool Recursive) : HistoryEvent;

/// <summary>The orchestration reached its end. Always the last event.</summary>
internal sealed record OrchestrationEnded(OrchestrationRuntimeStatus Status, string? Output, TaskFailureDetails? Failure) : HistoryEvent;
