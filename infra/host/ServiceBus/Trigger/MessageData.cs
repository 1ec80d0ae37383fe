using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Azure.Messaging.ServiceBus;
using EmbeddedFunctions.Invocation;

namespace EmbeddedFunctions.ServiceBus.Trigger;

/// <summary>
/// The values beside the message that Azure's host gives by name: to parameters such as <c>int deliveryCount</c>, and as binding data. Made only
/// when asked for.
/// </summary>
internal sealed class MessageData(Delivery delivery) : IReadOnlyDictionary<string, object?>
{
    private static readonly Dictionary<string, (Type Type, Func<ServiceBusReceivedMessage, object?> Value)> Known =
        new(StringComparer.OrdinalIgnoreCase)
        {
            ["MessageId"] = (typeof(string), static message => message.MessageId),
            ["SequenceNumber"] = (typeof(long), static message => message.SequenceNumber),
            ["DeliveryCount"] = (typeof(int), static message => message.DeliveryCount),
            ["LockToken"] = (typeof(string), static message => message.LockToken),
            ["SessionId"] = (typeof(string), static message => message.SessionId),
            ["Subject"] = (typeof(string), static message => message.Subject),
            ["ContentType"] = (typeof(string), static message => message.ContentType),
            ["CorrelationId"] = (typeof(string), static message => message.CorrelationId),
            ["ReplyTo"] = (typeof(string), static message => message.ReplyTo),
            ["To"] = (typeof(string), static message => message.To),
            ["PartitionKey"] = (typeof(string), static message => message.PartitionKey),
            ["DeadLetterSource"] = (typeof(string), static message => message.DeadLetterSource),
            ["EnqueuedTimeUtc"] = (typeof(DateTime), static message => message.EnqueuedTime.UtcDateTime),
            ["ExpiresAtUtc"] = (typeof(DateTime), static message => message.ExpiresAt.UtcDateTime),
            ["EnqueuedTime"] = (typeof(DateTimeOffset), static message => message.EnqueuedTime),
            ["ExpiresAt"] = (typeof(DateTimeOffset), static message => message.ExpiresAt),
            ["ApplicationProperties"] = (typeof(IReadOnlyDictionary<string, object>), static message => message.ApplicationProperties),
        };

    public IEnumerable<string> Keys => Known.Keys;

    public IEnumerable<object?> Values => Known.Keys.Select(key => this[key]);

    public int Count => Known.Count;

    public object? this[string key] => Known[key].Value(delivery.Received(0));

    public bool ContainsKey(string key) => Known.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value)
    {
        var found = Known.TryGetValue(key, out var known);
        value = found ? known.Value(delivery.Received(0)) : null;
        return found;
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() =>
        Known.Keys.Select(key => new KeyValuePair<string, object?>(key, this[key])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Fills a parameter of that name and exactly that type.</summary>
    internal static Func<InvocationContext, object?>? For(ParameterInfo parameter) =>
        Known.TryGetValue(parameter.Name!, out var known) && known.Type == parameter.ParameterType
            ? context => known.Value(((Delivery)context.TriggerValue!).Received(0))
            : null;
}
