namespace Microsoft.DurableTask.Client;

/// <summary>Which ended orchestrations to delete. What is null does not limit.</summary>
/// <param name="CreatedFrom">Not created before this moment.</param>
/// <param name="CreatedTo">Not created after this moment.</param>
/// <param name="Statuses">In one of these states.</param>
public record PurgeInstancesFilter(
    DateTimeOffset? CreatedFrom = null,
    DateTimeOffset? CreatedTo = null,
    IEnumerable<OrchestrationRuntimeStatus>? Statuses = null)
{
    /// <summary>After which time to stop and report what was deleted so far; null means no limit.</summary>
    public TimeSpan? Timeout { get; init; }
}
