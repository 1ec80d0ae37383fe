using Azure.Messaging.ServiceBus;
using EmbeddedFunctions.ServiceBus.Messages;
using EmbeddedFunctions.ServiceBus.Queues;

namespace EmbeddedFunctions.ServiceBus.Client;

/// <summary>Makes the official client's received messages.</summary>
internal static class ReceivedMessages
{
    internal static ServiceBusReceivedMessage Make(HandedOut message) => Make(message, EnvelopeBlob.Read(message.Properties));

    internal static ServiceBusReceivedMessage Make(HandedOut message, Envelope envelope)
    {
        var source = message.Message;
        return ServiceBusModelFactory.ServiceBusReceivedMessage(
            body: BinaryData.FromBytes(message.Body!),
            messageId: envelope.MessageId,
            partitionKey: envelope.PartitionKey,
            sessionId: envelope.SessionId,
            replyToSessionId: envelope.ReplyToSessionId,
            timeToLive: source.ExpiresAt == DateTimeOffset.MaxValue ? TimeSpan.MaxValue : source.ExpiresAt - source.EnqueuedAt,
            correlationId: envelope.CorrelationId,
            subject: envelope.Subject,
            to: envelope.To,
            contentType: envelope.ContentType,
            replyTo: envelope.ReplyTo,
            scheduledEnqueueTime: envelope.ScheduledFor,
            properties: (IDictionary<string, object>)envelope.Properties,
            lockTokenGuid: message.Token,
            deliveryCount: message.DeliveryCount,
            lockedUntil: message.LockedUntil,
            sequenceNumber: source.Sequence,
            deadLetterSource: envelope.DeadLetterSource,
            enqueuedSequenceNumber: source.OriginSequence,
            enqueuedTime: source.EnqueuedAt,
            serviceBusMessageState: message.State);
    }
}
