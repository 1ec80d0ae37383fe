namespace Microsoft.DurableTask.Client;

/// <summary>The state of an orchestration.</summary>
public enum OrchestrationRuntimeStatus
{
    /// <summary>It runs, or waits for something.</summary>
    Running,

    /// <summary>Its orchestrator returned.</summary>
    Completed,

    /// <summary>It started over; such an orchestration is reported as running.</summary>
    [Obsolete("No longer reported: an orchestration that started over is Running.")]
    ContinuedAsNew,

    /// <summary>Its orchestrator threw.</summary>
    Failed,

    /// <summary>It was cancelled; not used.</summary>
    [Obsolete("Not reported: an orchestration that was stopped is Terminated.")]
    Canceled,

    /// <summary>It was stopped from outside.</summary>
    Terminated,

    /// <summary>It has not started yet.</summary>
    Pending,

    /// <summary>It is held until resumed.</summary>
    Suspended,
}
