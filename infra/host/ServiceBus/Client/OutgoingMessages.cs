using System.Diagnostics;
using Azure.Messaging.ServiceBus;
using EmbeddedFunctions.ServiceBus.Messages;

namespace EmbeddedFunctions.ServiceBus.Client;

/// <summary>Takes what is to be sent out of the official client's messages; the sender may change them afterwards.</summary>
internal static class OutgoingMessages
{
    /// <param name="message">The message.</param>
    /// <param name="scheduledFor">When to enqueue it, instead of what the message says.</param>
    /// <exception cref="System.Runtime.Serialization.SerializationException">An application property's type cannot be sent.</exception>
    internal static Cargo Pack(ServiceBusMessage message, DateTimeOffset? scheduledFor = null)
    {
        ArgumentNullException.ThrowIfNull(message);
        var envelope = new Envelope
        {
            MessageId = message.MessageId,
            SessionId = message.SessionId,
            Subject = message.Subject,
            ContentType = message.ContentType,
            CorrelationId = message.CorrelationId,
            To = message.To,
            ReplyTo = message.ReplyTo,
            ReplyToSessionId = message.ReplyToSessionId,
            PartitionKey = message.PartitionKey,
            TimeToLive = message.TimeToLive,
            ScheduledFor = scheduledFor ?? message.ScheduledEnqueueTime,
            Properties = Properties(message),
        };
        var body = message.Body is { } data ? data.ToMemory().ToArray() : [];
        return new Cargo { Envelope = envelope, Properties = EnvelopeBlob.Write(envelope), Body = body, BodySize = body.Length };
    }

    /// <summary>With the sender's span, under the names that the official client uses.</summary>
    private static Dictionary<string, object?> Properties(ServiceBusMessage message)
    {
        var given = Copy(message.ApplicationProperties);
        if (Activity.Current is { IdFormat: ActivityIdFormat.W3C, Id: { } span } activity && given.TryAdd(Envelope.SpanProperty, span))
        {
            given.TryAdd("traceparent", span);
            if (activity.TraceStateString is { Length: > 0 } state)
            {
                given.TryAdd("tracestate", state);
            }
        }

        return given;
    }

    private static Dictionary<string, object?> Copy(IDictionary<string, object> properties)
    {
        var copy = new Dictionary<string, object?>(properties.Count);
        foreach (var (name, value) in properties)
        {
            copy.Add(name, value);
        }

        return copy;
    }
}
