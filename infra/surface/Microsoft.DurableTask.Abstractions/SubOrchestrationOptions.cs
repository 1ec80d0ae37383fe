namespace Microsoft.DurableTask;

/// <summary>How an orchestrator calls a sub-orchestration.</summary>
public record SubOrchestrationOptions : TaskOptions
{
    /// <summary>Sets how a failed call is repeated, and the instance id.</summary>
    /// <param name="retry">The repetition; null for none.</param>
    /// <param name="instanceId">The instance id; null lets the runtime choose.</param>
    public SubOrchestrationOptions(TaskRetryOptions? retry = null, string? instanceId = null)
        : base(retry)
    {
        InstanceId = instanceId;
    }

    /// <summary>Copies options and sets the instance id.</summary>
    /// <param name="options">The options to copy.</param>
    /// <param name="instanceId">The instance id; null keeps the one of <paramref name="options"/>, if it has one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public SubOrchestrationOptions(TaskOptions options, string? instanceId = null)
        : base(options)
    {
        InstanceId = instanceId ?? (options as SubOrchestrationOptions)?.InstanceId;
    }

    /// <summary>Copies options.</summary>
    /// <param name="options">The options to copy.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public SubOrchestrationOptions(SubOrchestrationOptions options)
        : base(options)
    {
        InstanceId = options.InstanceId;
    }

    /// <summary>The instance id; null lets the runtime choose.</summary>
    public string? InstanceId { get; init; }

    /// <summary>The version to call; null leaves the choice to the runtime.</summary>
    public new TaskVersion? Version
    {
        get => base.Version;
        init => base.Version = value;
    }
}
