namespace Microsoft.DurableTask;

/// <summary>How an orchestrator calls an activity or a sub-orchestration.</summary>
public record TaskOptions
{
    /// <summary>Sets how a failed call is repeated.</summary>
    /// <param name="retry">The repetition; null for none.</param>
    public TaskOptions(TaskRetryOptions? retry)
        : this(retry, null)
    {
    }

    /// <summary>Sets how a failed call is repeated, and tags.</summary>
    /// <param name="retry">The repetition; null for none.</param>
    /// <param name="tags">Names and values that are recorded with the call.</param>
    public TaskOptions(TaskRetryOptions? retry = null, IDictionary<string, string>? tags = null)
    {
        Retry = retry;
        Tags = tags;
    }

    /// <summary>Copies options.</summary>
    /// <param name="options">The options to copy.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public TaskOptions(TaskOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Retry = options.Retry;
        Tags = options.Tags;
        Version = options.Version;
    }

    /// <summary>How a failed call is repeated; null for not at all.</summary>
    public TaskRetryOptions? Retry { get; init; }

    /// <summary>Names and values that are recorded with the call.</summary>
    public IDictionary<string, string>? Tags { get; init; }

    /// <summary>The version to call; null leaves the choice to the runtime.</summary>
    public TaskVersion? Version { get; init; }

    /// <summary>Options that repeat by a policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>The options.</returns>
    public static TaskOptions FromRetryPolicy(RetryPolicy policy) => new(policy);

    /// <summary>Options that repeat by a handler that may await.</summary>
    /// <param name="handler">The handler.</param>
    /// <returns>The options.</returns>
    public static TaskOptions FromRetryHandler(AsyncRetryHandler handler) => new(handler);

    /// <summary>Options that repeat by a handler that answers at once.</summary>
    /// <param name="handler">The handler.</param>
    /// <returns>The options.</returns>
    public static TaskOptions FromRetryHandler(RetryHandler handler) => new(handler);

    /// <summary>The same options for a sub-orchestration with a chosen instance id.</summary>
    /// <param name="instanceId">The instance id.</param>
    /// <returns>New options.</returns>
    public SubOrchestrationOptions WithInstanceId(string instanceId) => new(this, instanceId);
}
