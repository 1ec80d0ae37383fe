namespace Microsoft.DurableTask.Client;

/// <summary>Which orchestrations to list. What is null does not limit.</summary>
/// <param name="CreatedFrom">Not created before this moment.</param>
/// <param name="CreatedTo">Not created after this moment.</param>
/// <param name="Statuses">In one of these states.</param>
/// <param name="TaskHubNames">In one of these task hubs, where the back end has several.</param>
/// <param name="InstanceIdPrefix">With an id that begins like this.</param>
/// <param name="PageSize">The most orchestrations in one page.</param>
/// <param name="FetchInputsAndOutputs">Whether to read input, output and custom status too.</param>
/// <param name="ContinuationToken">Where to go on, as an earlier page said.</param>
public record OrchestrationQuery(
    DateTimeOffset? CreatedFrom = null,
    DateTimeOffset? CreatedTo = null,
    IEnumerable<OrchestrationRuntimeStatus>? Statuses = null,
    IEnumerable<string>? TaskHubNames = null,
    string? InstanceIdPrefix = null,
    int PageSize = OrchestrationQuery.DefaultPageSize,
    bool FetchInputsAndOutputs = false,
    string? ContinuationToken = null)
{
    /// <summary>The size of a page unless set.</summary>
    public const int DefaultPageSize = 100;
}
