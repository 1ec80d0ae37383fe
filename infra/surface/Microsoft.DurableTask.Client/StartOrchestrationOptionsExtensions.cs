namespace Microsoft.DurableTask.Client;

/// <summary>Protects existing orchestrations against a start with the same id.</summary>
public static class StartOrchestrationOptionsExtensions
{
#pragma warning disable CS0618 // An orchestration written by an old runtime may be Canceled, so the state stays in the list.
    /// <summary>The states that can be protected.</summary>
    public static readonly IReadOnlyList<OrchestrationRuntimeStatus> ValidDedupeStatuses =
    [
        OrchestrationRuntimeStatus.Completed,
        OrchestrationRuntimeStatus.Failed,
        OrchestrationRuntimeStatus.Terminated,
        OrchestrationRuntimeStatus.Canceled,
        OrchestrationRuntimeStatus.Pending,
        OrchestrationRuntimeStatus.Running,
        OrchestrationRuntimeStatus.Suspended,
    ];
#pragma warning restore CS0618

    /// <summary>Sets in which states an existing orchestration makes the start fail.</summary>
    /// <param name="options">The options to copy.</param>
    /// <param name="dedupeStatuses">The states, in place of those set before.</param>
    /// <returns>New options.</returns>
    public static StartOrchestrationOptions WithDedupeStatuses(
        this StartOrchestrationOptions options,
        params OrchestrationRuntimeStatus[] dedupeStatuses) =>
        options with { DedupeStatuses = dedupeStatuses.Select(status => status.ToString()).ToList() };
}
