using EmbeddedFunctions.Durable.History;

namespace EmbeddedFunctions.Durable.Replay;

/// <summary>Something that the orchestrator's code asked for in this replay.</summary>
internal abstract record OrchestratorAction(int TaskId)
{
    /// <summary>What the history keeps of it.</summary>
    internal abstract Requested Recorded { get; }
}

internal sealed record CallActivity(int TaskId, string Name, string? Input) : OrchestratorAction(TaskId)
{
    internal override Requested Recorded => new ActivityScheduled(TaskId, Name);
}

internal sealed record CallSubOrchestration(
    int TaskId, string Name, string InstanceId, string Version, string? Input, IReadOnlyDictionary<string, string> Tags)
    : OrchestratorAction(TaskId)
{
    internal override Requested Recorded => new SubOrchestrationScheduled(TaskId, Name, InstanceId);
}

internal sealed record StartTimer(int TaskId, DateTime FireAt) : OrchestratorAction(TaskId)
{
    internal override Requested Recorded => new TimerCreated(TaskId, FireAt);
}

internal sealed record SendEvent(int TaskId, string InstanceId, string Name, string? Data) : OrchestratorAction(TaskId)
{
    internal override Requested Recorded => new EventSent(TaskId, Name, InstanceId);
}
