using System.Collections.Immutable;

namespace Microsoft.DurableTask;

/// <summary>How a new orchestration is started.</summary>
public record StartOrchestrationOptions
{
    /// <summary>Sets the instance id and the start.</summary>
    /// <param name="InstanceId">The instance id; null lets the client choose.</param>
    /// <param name="StartAt">When to start; null means now.</param>
    public StartOrchestrationOptions(string? InstanceId = null, DateTimeOffset? StartAt = null)
    {
        this.InstanceId = InstanceId;
        this.StartAt = StartAt;
    }

    /// <summary>Copies options.</summary>
    /// <param name="options">The options to copy.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public StartOrchestrationOptions(StartOrchestrationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        InstanceId = options.InstanceId;
        StartAt = options.StartAt;
        Tags = options.Tags;
        Version = options.Version;
        DedupeStatuses = options.DedupeStatuses;
    }

    /// <summary>The instance id; null lets the client choose.</summary>
    public string? InstanceId { get; init; }

    /// <summary>When to start; null means now.</summary>
    public DateTimeOffset? StartAt { get; init; }

    /// <summary>Names and values that are recorded with the orchestration. Empty unless set.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The version to start; null leaves the choice to the client.</summary>
    public TaskVersion? Version { get; init; }

    /// <summary>Names of the states in which an existing orchestration with the same id makes the start fail instead of being replaced.</summary>
    public IReadOnlyList<string>? DedupeStatuses { get; init; }
}
