using EmbeddedFunctions.ServiceBus.Messages;

namespace EmbeddedFunctions.ServiceBus.Topology;

/// <summary>Matches messages whose properties equal all that the filter names, letter by letter.</summary>
internal sealed record CorrelationFilter
{
    internal string? CorrelationId { get; init; }

    internal string? MessageId { get; init; }

    internal string? To { get; init; }

    internal string? ReplyTo { get; init; }

    /// <summary><c>Label</c> in the emulator's configuration.</summary>
    internal string? Subject { get; init; }

    internal string? SessionId { get; init; }

    internal string? ReplyToSessionId { get; init; }

    internal string? ContentType { get; init; }

    /// <summary>Application properties: strings, booleans, and numbers as <see cref="double"/>.</summary>
    internal IReadOnlyDictionary<string, object> Properties { get; init; } = new Dictionary<string, object>();

    public bool Equals(CorrelationFilter? other) =>
        other is not null
        && Fields.SequenceEqual(other.Fields)
        && Properties.Count == other.Properties.Count
        && Properties.All(property => other.Properties.TryGetValue(property.Key, out var value) && value.Equals(property.Value));

    public override int GetHashCode() => HashCode.Combine(Subject, CorrelationId, Properties.Count);

    internal bool Matches(Envelope message) =>
        Agrees(Subject, message.Subject)
        && Agrees(CorrelationId, message.CorrelationId)
        && Agrees(MessageId, message.MessageId)
        && Agrees(To, message.To)
        && Agrees(ReplyTo, message.ReplyTo)
        && Agrees(SessionId, message.SessionId)
        && Agrees(ReplyToSessionId, message.ReplyToSessionId)
        && Agrees(ContentType, message.ContentType)
        && Properties.All(wanted => message.Properties.TryGetValue(wanted.Key, out var value) && Same(wanted.Value, value));

    private string?[] Fields => [CorrelationId, MessageId, To, ReplyTo, Subject, SessionId, ReplyToSessionId, ContentType];

    private static bool Agrees(string? wanted, string? value) => wanted is null || string.Equals(wanted, value, StringComparison.Ordinal);

    private static bool Same(object wanted, object? value) => value switch
    {
        string or bool => wanted.Equals(value),
        byte or sbyte or short or ushort or int or uint or long or ulong or float or double or decimal =>
            wanted is double number && number.Equals(Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture)),
        null => false,
        _ => wanted is string text && text == Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture),
    };
}
