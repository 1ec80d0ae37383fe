using System.Globalization;
using System.Text.Json.Nodes;
using Azure.Messaging.ServiceBus;
using EGov.Platform.Aggregates;
using EGov.Platform.Storage;

namespace EGov.Platform.Events;

/// <summary>
/// Events as CloudEvents 1.0 in binary mode of the AMQP protocol binding: attributes as application properties with the prefix
/// <c>cloudEvents_</c>, the data as the body.
/// </summary>
public static class CloudEventMessages
{
    private const string Prefix = "cloudEvents_";
    private const string KindAttribute = Prefix + "kind";
    private const string SequenceAttribute = Prefix + "sequence";

    /// <summary>The message for an event.</summary>
    /// <param name="source">Who tells it, as a URI reference: <c>/api/portal</c>.</param>
    /// <param name="aggregate">The aggregate that decided it; the event's subject.</param>
    /// <param name="kind">The kind of aggregate, for the subscriptions' filters.</param>
    /// <param name="record">The event.</param>
    public static ServiceBusMessage ToMessage(string source, string aggregate, string kind, EventRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var id = $"{aggregate}.{record.Sequence.ToString(CultureInfo.InvariantCulture)}";
        var message = new ServiceBusMessage(BinaryData.FromBytes(PlatformJson.Write(PublicDataOf(record))))
        {
            MessageId = id,
            SessionId = SessionBucket.Of(aggregate),
            Subject = kind,
            ContentType = "application/json",
        };
        var attributes = message.ApplicationProperties;
        attributes[Prefix + "specversion"] = "1.0";
        attributes[Prefix + "id"] = id;
        attributes[Prefix + "source"] = source;
        attributes[Prefix + "type"] = record.Type;
        attributes[Prefix + "subject"] = aggregate;
        attributes[Prefix + "time"] = record.Time.ToString("O", CultureInfo.InvariantCulture);
        attributes[KindAttribute] = kind;
        attributes[SequenceAttribute] = record.Sequence;
        if (record.TraceParent is { } trace)
        {
            attributes[Prefix + "traceparent"] = trace;
        }

        return message;
    }

    /// <summary>What of an event leaves the app's own store.</summary>
    public static JsonObject PublicDataOf(EventRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var data = JsonObject.Create(record.Data) ?? throw new ArgumentException("An event's data is a JSON object.", nameof(record));
        foreach (var field in record.Private ?? [])
        {
            data.Remove(field);
        }

        return data;
    }

    /// <summary>What the message tells.</summary>
    public static EventNotice Read(ServiceBusReceivedMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var attributes = message.ApplicationProperties;
        return new EventNotice(
            (string)attributes[Prefix + "subject"],
            (string)attributes[KindAttribute],
            Convert.ToInt64(attributes[SequenceAttribute], CultureInfo.InvariantCulture),
            (string)attributes[Prefix + "type"]);
    }
}
