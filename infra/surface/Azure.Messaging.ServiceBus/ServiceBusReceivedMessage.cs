#nullable disable

using System.Collections.ObjectModel;
using System.Globalization;

namespace Azure.Messaging.ServiceBus;

/// <summary>A message as received. Only a receiver and <see cref="ServiceBusModelFactory"/> make one. A value that is not there is null, unless it says otherwise.</summary>
public class ServiceBusReceivedMessage
{
    internal ServiceBusReceivedMessage(MessageContent content)
    {
        Content = content;
    }

    /// <summary>The body.</summary>
    public BinaryData Body => BinaryData.FromBytes(Content.Body);

    /// <summary>Identifies the message for the application and for duplicate detection.</summary>
    public string MessageId => Content.MessageId;

    /// <summary>What kept related messages in one partition.</summary>
    public string PartitionKey => Content.PartitionKey;

    /// <summary>What chose the partition of the queue through which a transaction sent.</summary>
    public string TransactionPartitionKey => Content.TransactionPartitionKey;

    /// <summary>The session the message belongs to.</summary>
    public string SessionId => Content.SessionId;

    /// <summary>The session a reply belongs to.</summary>
    public string ReplyToSessionId => Content.ReplyToSessionId;

    /// <summary>How long the message may wait from <see cref="EnqueuedTime"/>; <see cref="TimeSpan.MaxValue"/> when without limit.</summary>
    public TimeSpan TimeToLive => Content.TimeToLive ?? TimeSpan.MaxValue;

    /// <summary>Ties the message to another one, such as the one it answers.</summary>
    public string CorrelationId => Content.CorrelationId;

    /// <summary>What the message is about.</summary>
    public string Subject => Content.Subject;

    /// <summary>Where the message is meant to go in the end.</summary>
    public string To => Content.To;

    /// <summary>The media type of the body.</summary>
    public string ContentType => Content.ContentType;

    /// <summary>The queue or topic that a reply goes to.</summary>
    public string ReplyTo => Content.ReplyTo;

    /// <summary>From when on the message could be received; the default value when at once.</summary>
    public DateTimeOffset ScheduledEnqueueTime => Content.ScheduledEnqueueTime;

    /// <summary>The application's own values. Empty, never null, when there are none.</summary>
    public IReadOnlyDictionary<string, object> ApplicationProperties => new ReadOnlyDictionary<string, object>(Content.ApplicationProperties);

    /// <summary>Stands for the lock under which the message was received; all zeros when without a lock.</summary>
    public string LockToken => LockTokenGuid.ToString();

    /// <summary>How many times the message was delivered, this time included.</summary>
    public int DeliveryCount { get; internal init; }

    /// <summary>When the lock ends.</summary>
    public DateTimeOffset LockedUntil { get; internal init; }

    /// <summary>The number that the broker gave the message, unique and growing within the queue or topic.</summary>
    public long SequenceNumber { get; internal init; }

    /// <summary>Where the message was dead-lettered, when it was forwarded from there.</summary>
    public string DeadLetterSource { get; internal init; }

    /// <summary>The number that the message had where it was first sent to, when it was forwarded from there.</summary>
    public long EnqueuedSequenceNumber { get; internal init; }

    /// <summary>When the broker accepted the message.</summary>
    public DateTimeOffset EnqueuedTime { get; internal init; }

    /// <summary>When the message expires; <see cref="DateTimeOffset.MaxValue"/> when never.</summary>
    public DateTimeOffset ExpiresAt =>
        TimeToLive >= DateTimeOffset.MaxValue - EnqueuedTime ? DateTimeOffset.MaxValue : EnqueuedTime + TimeToLive;

    /// <summary>Why the message was dead-lettered, in a word that code can compare.</summary>
    public string DeadLetterReason => Text(MessageContent.DeadLetterReason);

    /// <summary>Why the message was dead-lettered, in a sentence for people.</summary>
    public string DeadLetterErrorDescription => Text(MessageContent.DeadLetterErrorDescription);

    /// <summary>The state of the message.</summary>
    public ServiceBusMessageState State { get; internal init; }

    internal Guid LockTokenGuid { get; init; }

    internal MessageContent Content { get; }

    /// <summary>The message id, for logs.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => string.Create(CultureInfo.CurrentCulture, $"{{MessageId:{MessageId}}}");

    private string Text(string property) =>
        Content.ApplicationProperties.TryGetValue(property, out var value) ? value as string : null;
}
