#nullable disable

using System.Globalization;
using System.Runtime.CompilerServices;

namespace Azure.Messaging.ServiceBus;

/// <summary>A message to send. A property that is not set is null, unless it says otherwise.</summary>
public class ServiceBusMessage
{
    private const int LongestId = 128;

    private readonly MessageContent content = new();

    /// <summary>A message with an empty body.</summary>
    public ServiceBusMessage()
        : this(default(ReadOnlyMemory<byte>))
    {
    }

    /// <summary>A message whose body is text in UTF-8.</summary>
    /// <param name="body">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="body"/> is null.</exception>
    public ServiceBusMessage(string body)
        : this(BinaryData.FromString(body))
    {
    }

    /// <summary>A message whose body is bytes.</summary>
    /// <param name="body">The bytes.</param>
    public ServiceBusMessage(ReadOnlyMemory<byte> body)
    {
        content.Body = body;
    }

    /// <summary>A message whose body is bytes.</summary>
    /// <param name="body">The bytes; null means none.</param>
    public ServiceBusMessage(BinaryData body)
        : this(Bytes(body))
    {
    }

    /// <summary>A message to send on what was received: without what the broker and the dead-letter queue added.</summary>
    /// <param name="receivedMessage">The message to copy.</param>
    /// <exception cref="ArgumentNullException"><paramref name="receivedMessage"/> is null.</exception>
    public ServiceBusMessage(ServiceBusReceivedMessage receivedMessage)
    {
        ArgumentNullException.ThrowIfNull(receivedMessage);
        content = receivedMessage.Content.Forwarded();
    }

    /// <summary>The body.</summary>
    public BinaryData Body
    {
        get => BinaryData.FromBytes(content.Body);
        set => content.Body = Bytes(value);
    }

    /// <summary>Identifies the message for the application and for duplicate detection. At most 128 characters, not empty.</summary>
    /// <exception cref="ArgumentException">Set to null, an empty text or one that is too long.</exception>
    public string MessageId
    {
        get => content.MessageId;
        set
        {
            ArgumentException.ThrowIfNullOrEmpty(value);
            content.MessageId = NotTooLong(value);
        }
    }

    /// <summary>Keeps related messages in one partition. At most 128 characters; equal to <see cref="SessionId"/> when that is set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Set to a text that is too long or differs from the session id.</exception>
    public string PartitionKey
    {
        get => content.PartitionKey;
        set
        {
            NotTooLong(value);
            if (SessionId is { } session && session != value)
            {
                throw new ArgumentOutOfRangeException(nameof(value), $"The partition key '{value}' differs from the session id '{session}'.");
            }

            content.PartitionKey = value;
        }
    }

    /// <summary>Chooses the partition of the queue through which a transaction sends. At most 128 characters.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Set to a text that is too long.</exception>
    public string TransactionPartitionKey
    {
        get => content.TransactionPartitionKey;
        set => content.TransactionPartitionKey = NotTooLong(value);
    }

    /// <summary>The session: messages of one session are received in order, by one receiver at a time. At most 128 characters. Setting it replaces a partition key that differs.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Set to a text that is too long.</exception>
    public string SessionId
    {
        get => content.SessionId;
        set
        {
            content.SessionId = NotTooLong(value);
            if (PartitionKey is { } key && key != value)
            {
                content.PartitionKey = value;
            }
        }
    }

    /// <summary>The session a reply belongs to. At most 128 characters.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Set to a text that is too long.</exception>
    public string ReplyToSessionId
    {
        get => content.ReplyToSessionId;
        set => content.ReplyToSessionId = NotTooLong(value);
    }

    /// <summary>How long the message may wait; <see cref="TimeSpan.MaxValue"/> unless set, which leaves the limit to the queue or topic.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Set to no time or less.</exception>
    public TimeSpan TimeToLive
    {
        get => content.TimeToLive ?? TimeSpan.MaxValue;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
            content.TimeToLive = value;
        }
    }

    /// <summary>Ties the message to another one, such as the one it answers; subscriptions filter on it.</summary>
    public string CorrelationId
    {
        get => content.CorrelationId;
        set => content.CorrelationId = value;
    }

    /// <summary>What the message is about; subscriptions filter on it.</summary>
    public string Subject
    {
        get => content.Subject;
        set => content.Subject = value;
    }

    /// <summary>Where the message is meant to go in the end; the broker only filters on it.</summary>
    public string To
    {
        get => content.To;
        set => content.To = value;
    }

    /// <summary>The media type of the body, such as <c>application/json</c>.</summary>
    public string ContentType
    {
        get => content.ContentType;
        set => content.ContentType = value;
    }

    /// <summary>The queue or topic that a reply goes to.</summary>
    public string ReplyTo
    {
        get => content.ReplyTo;
        set => content.ReplyTo = value;
    }

    /// <summary>From when on the message can be received; the default value means at once.</summary>
    public DateTimeOffset ScheduledEnqueueTime
    {
        get => content.ScheduledEnqueueTime;
        set => content.ScheduledEnqueueTime = value.ToUniversalTime();
    }

    /// <summary>The application's own values: text, numbers, <see cref="bool"/>, <see cref="char"/>, <see cref="Guid"/>, dates, <see cref="TimeSpan"/>, <see cref="Uri"/> and <see cref="Stream"/>. Another type makes sending fail.</summary>
    public IDictionary<string, object> ApplicationProperties => content.ApplicationProperties;

    /// <summary>The message id, for logs.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => string.Create(CultureInfo.CurrentCulture, $"{{MessageId:{MessageId}}}");

    private static ReadOnlyMemory<byte> Bytes(BinaryData data) => data is null ? default : data.ToMemory();

    private static string NotTooLong(string value, [CallerMemberName] string property = null) =>
        value is { Length: > LongestId }
            ? throw new ArgumentOutOfRangeException(nameof(value), $"{property} cannot exceed {LongestId} characters.")
            : value;
}
