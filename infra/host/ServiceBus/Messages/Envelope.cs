namespace EmbeddedFunctions.ServiceBus.Messages;

/// <summary>What is written on a message beside its body.</summary>
internal sealed record Envelope
{
    /// <summary>The names under which the service tells why a message was dead-lettered.</summary>
    internal const string ReasonProperty = "DeadLetterReason";

    /// <inheritdoc cref="ReasonProperty"/>
    internal const string DescriptionProperty = "DeadLetterErrorDescription";

    /// <summary>The name under which the official client sends the caller's span.</summary>
    internal const string SpanProperty = "Diagnostic-Id";

    private static readonly Dictionary<string, object?> None = [];

    internal string? MessageId { get; init; }

    internal string? SessionId { get; init; }

    internal string? Subject { get; init; }

    internal string? ContentType { get; init; }

    internal string? CorrelationId { get; init; }

    internal string? To { get; init; }

    internal string? ReplyTo { get; init; }

    internal string? ReplyToSessionId { get; init; }

    internal string? PartitionKey { get; init; }

    /// <summary>The entity that dead-lettered the message.</summary>
    internal string? DeadLetterSource { get; init; }

    /// <summary>As sent; an entity may shorten it.</summary>
    internal TimeSpan TimeToLive { get; init; } = TimeSpan.MaxValue;

    /// <summary>When it was to be enqueued; the default is at once.</summary>
    internal DateTimeOffset ScheduledFor { get; init; }

    internal IReadOnlyDictionary<string, object?> Properties { get; init; } = None;

    /// <summary>A copy with some application properties set anew.</summary>
    internal Envelope With(IEnumerable<KeyValuePair<string, object?>>? changes)
    {
        if (changes is null)
        {
            return this;
        }

        var properties = new Dictionary<string, object?>(Properties);
        foreach (var (name, value) in changes)
        {
            properties[name] = value;
        }

        return this with { Properties = properties };
    }

    /// <summary>As it was before it was dead-lettered.</summary>
    internal Envelope Revived()
    {
        var properties = new Dictionary<string, object?>(Properties);
        properties.Remove(ReasonProperty);
        properties.Remove(DescriptionProperty);
        return this with { Properties = properties, DeadLetterSource = null };
    }
}
