#nullable disable

namespace Azure.Messaging.ServiceBus;

/// <summary>What a message carries from its sender to its receiver.</summary>
internal sealed class MessageContent
{
    internal const string DeadLetterReason = "DeadLetterReason";
    internal const string DeadLetterErrorDescription = "DeadLetterErrorDescription";
    private const string DiagnosticId = "Diagnostic-Id";

    public ReadOnlyMemory<byte> Body { get; set; }

    public string MessageId { get; set; }

    public string PartitionKey { get; set; }

    public string TransactionPartitionKey { get; set; }

    public string SessionId { get; set; }

    public string ReplyToSessionId { get; set; }

    public TimeSpan? TimeToLive { get; set; }

    public string CorrelationId { get; set; }

    public string Subject { get; set; }

    public string To { get; set; }

    public string ContentType { get; set; }

    public string ReplyTo { get; set; }

    public DateTimeOffset ScheduledEnqueueTime { get; set; }

    public Dictionary<string, object> ApplicationProperties { get; private init; } = [];

    /// <summary>A copy without what belongs to one hop: the schedule, the dead-letter reason and the trace.</summary>
    public MessageContent Forwarded() => new()
    {
        Body = Body,
        MessageId = MessageId,
        PartitionKey = PartitionKey,
        TransactionPartitionKey = TransactionPartitionKey,
        SessionId = SessionId,
        ReplyToSessionId = ReplyToSessionId,
        TimeToLive = TimeToLive,
        CorrelationId = CorrelationId,
        Subject = Subject,
        To = To,
        ContentType = ContentType,
        ReplyTo = ReplyTo,
        ApplicationProperties = ApplicationProperties
            .Where(property => property.Key is not (DeadLetterReason or DeadLetterErrorDescription or DiagnosticId))
            .ToDictionary(),
    };
}
