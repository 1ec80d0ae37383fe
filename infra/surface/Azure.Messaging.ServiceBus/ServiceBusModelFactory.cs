#nullable disable

using System.ComponentModel;

namespace Azure.Messaging.ServiceBus;

/// <summary>Makes what otherwise only the service makes, for tests and for hosts that are not Azure.</summary>
public static class ServiceBusModelFactory
{
    /// <summary>Makes an active received message.</summary>
    /// <param name="body">The body.</param>
    /// <param name="messageId">The message id.</param>
    /// <param name="partitionKey">The partition key.</param>
    /// <param name="viaPartitionKey">The transaction partition key.</param>
    /// <param name="sessionId">The session id.</param>
    /// <param name="replyToSessionId">The session id of a reply.</param>
    /// <param name="timeToLive">How long it may wait; no time means without limit.</param>
    /// <param name="correlationId">The correlation id.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="to">The final destination.</param>
    /// <param name="contentType">The media type of the body.</param>
    /// <param name="replyTo">Where a reply goes to.</param>
    /// <param name="scheduledEnqueueTime">From when on it could be received.</param>
    /// <param name="properties">The application properties; dead-letter reason and description are among them.</param>
    /// <param name="lockTokenGuid">The lock token.</param>
    /// <param name="deliveryCount">How many times it was delivered.</param>
    /// <param name="lockedUntil">When the lock ends.</param>
    /// <param name="sequenceNumber">The sequence number.</param>
    /// <param name="deadLetterSource">Where it was dead-lettered.</param>
    /// <param name="enqueuedSequenceNumber">The sequence number where it was first sent to.</param>
    /// <param name="enqueuedTime">When the broker accepted it.</param>
    /// <returns>The message.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ServiceBusReceivedMessage ServiceBusReceivedMessage(
        BinaryData body,
        string messageId,
        string partitionKey,
        string viaPartitionKey,
        string sessionId,
        string replyToSessionId,
        TimeSpan timeToLive,
        string correlationId,
        string subject,
        string to,
        string contentType,
        string replyTo,
        DateTimeOffset scheduledEnqueueTime,
        IDictionary<string, object> properties,
        Guid lockTokenGuid,
        int deliveryCount,
        DateTimeOffset lockedUntil,
        long sequenceNumber,
        string deadLetterSource,
        long enqueuedSequenceNumber,
        DateTimeOffset enqueuedTime) =>
        ServiceBusReceivedMessage(
            body, messageId, partitionKey, viaPartitionKey, sessionId, replyToSessionId, timeToLive, correlationId, subject, to,
            contentType, replyTo, scheduledEnqueueTime, properties, lockTokenGuid, deliveryCount, lockedUntil, sequenceNumber,
            deadLetterSource, enqueuedSequenceNumber, enqueuedTime, ServiceBusMessageState.Active);

    /// <summary>Makes a received message.</summary>
    /// <param name="body">The body.</param>
    /// <param name="messageId">The message id.</param>
    /// <param name="partitionKey">The partition key.</param>
    /// <param name="viaPartitionKey">The transaction partition key.</param>
    /// <param name="sessionId">The session id.</param>
    /// <param name="replyToSessionId">The session id of a reply.</param>
    /// <param name="timeToLive">How long it may wait; no time means without limit.</param>
    /// <param name="correlationId">The correlation id.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="to">The final destination.</param>
    /// <param name="contentType">The media type of the body.</param>
    /// <param name="replyTo">Where a reply goes to.</param>
    /// <param name="scheduledEnqueueTime">From when on it could be received.</param>
    /// <param name="properties">The application properties; dead-letter reason and description are among them.</param>
    /// <param name="lockTokenGuid">The lock token.</param>
    /// <param name="deliveryCount">How many times it was delivered.</param>
    /// <param name="lockedUntil">When the lock ends.</param>
    /// <param name="sequenceNumber">The sequence number.</param>
    /// <param name="deadLetterSource">Where it was dead-lettered.</param>
    /// <param name="enqueuedSequenceNumber">The sequence number where it was first sent to.</param>
    /// <param name="enqueuedTime">When the broker accepted it.</param>
    /// <param name="serviceBusMessageState">The state.</param>
    /// <returns>The message.</returns>
    public static ServiceBusReceivedMessage ServiceBusReceivedMessage(
        BinaryData body = default,
        string messageId = default,
        string partitionKey = default,
        string viaPartitionKey = default,
        string sessionId = default,
        string replyToSessionId = default,
        TimeSpan timeToLive = default,
        string correlationId = default,
        string subject = default,
        string to = default,
        string contentType = default,
        string replyTo = default,
        DateTimeOffset scheduledEnqueueTime = default,
        IDictionary<string, object> properties = default,
        Guid lockTokenGuid = default,
        int deliveryCount = default,
        DateTimeOffset lockedUntil = default,
        long sequenceNumber = -1,
        string deadLetterSource = default,
        long enqueuedSequenceNumber = default,
        DateTimeOffset enqueuedTime = default,
        ServiceBusMessageState serviceBusMessageState = default)
    {
        var content = new MessageContent
        {
            Body = body is null ? default : body.ToMemory(),
            MessageId = messageId,
            PartitionKey = partitionKey,
            TransactionPartitionKey = viaPartitionKey,
            SessionId = sessionId,
            ReplyToSessionId = replyToSessionId,
            TimeToLive = timeToLive == default ? null : timeToLive,
            CorrelationId = correlationId,
            Subject = subject,
            To = to,
            ContentType = contentType,
            ReplyTo = replyTo,
            ScheduledEnqueueTime = scheduledEnqueueTime.ToUniversalTime(),
        };
        foreach (var (name, value) in properties ?? new Dictionary<string, object>())
        {
            content.ApplicationProperties.Add(name, value);
        }

        return new ServiceBusReceivedMessage(content)
        {
            LockTokenGuid = lockTokenGuid,
            DeliveryCount = deliveryCount,
            LockedUntil = lockedUntil.ToUniversalTime(),
            SequenceNumber = sequenceNumber,
            DeadLetterSource = deadLetterSource,
            EnqueuedSequenceNumber = enqueuedSequenceNumber,
            EnqueuedTime = enqueuedTime.ToUniversalTime(),
            State = serviceBusMessageState,
        };
    }

    /// <summary>Makes a batch over a list.</summary>
    /// <param name="batchSizeBytes">What the batch says its size is, in bytes; it does not grow.</param>
    /// <param name="batchMessageStore">The list that messages are added to.</param>
    /// <param name="batchOptions">The most bytes that fit; null means without limit.</param>
    /// <param name="tryAddCallback">Decides whether a message fits; null means always.</param>
    /// <returns>The batch.</returns>
    public static ServiceBusMessageBatch ServiceBusMessageBatch(
        long batchSizeBytes,
        IList<ServiceBusMessage> batchMessageStore,
        CreateMessageBatchOptions batchOptions = default,
        Func<ServiceBusMessage, bool> tryAddCallback = default)
    {
        batchOptions ??= new CreateMessageBatchOptions();
        batchOptions.MaxSizeInBytes ??= long.MaxValue;
        return new ServiceBusMessageBatch(batchMessageStore, batchSizeBytes, batchOptions.MaxSizeInBytes.Value, tryAddCallback ?? (static _ => true));
    }
}
