namespace EmbeddedFunctions.ServiceBus.Topology;

/// <summary>
/// How a queue or subscription treats its messages. What the configuration leaves out has the service's own default (the official emulator's
/// defaults, such as three deliveries and one hour to live, are limits of the emulator).
/// </summary>
internal sealed record QueueSettings
{
    internal TimeSpan LockDuration { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>After how many deliveries without completion a message is dead-lettered.</summary>
    internal int MaxDeliveryCount { get; init; } = 10;

    /// <summary><see cref="TimeSpan.MaxValue"/> is without end.</summary>
    internal TimeSpan DefaultTimeToLive { get; init; } = TimeSpan.MaxValue;

    internal bool DeadLettersExpired { get; init; }

    internal bool RequiresSession { get; init; }

    /// <summary>How long message ids are remembered; null when duplicates are not looked for.</summary>
    internal TimeSpan? DuplicateWindow { get; init; }

    internal string? ForwardTo { get; init; }

    internal string? ForwardDeadLettersTo { get; init; }
}

/// <summary>How a topic treats the messages that it hands on.</summary>
internal sealed record TopicSettings
{
    internal TimeSpan DefaultTimeToLive { get; init; } = TimeSpan.MaxValue;

    /// <inheritdoc cref="QueueSettings.DuplicateWindow"/>
    internal TimeSpan? DuplicateWindow { get; init; }
}
