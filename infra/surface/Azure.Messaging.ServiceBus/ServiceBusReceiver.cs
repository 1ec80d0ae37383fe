#nullable disable

namespace Azure.Messaging.ServiceBus;

/// <summary>Receives and settles messages of a queue or subscription. In this build only a derived receiver does.</summary>
public class ServiceBusReceiver : IAsyncDisposable
{
    private readonly bool connects;

    /// <summary>For a derived receiver.</summary>
    protected ServiceBusReceiver()
    {
    }

    internal ServiceBusReceiver(string fullyQualifiedNamespace, string entityPath, ServiceBusReceiverOptions options)
    {
        FullyQualifiedNamespace = fullyQualifiedNamespace;
        EntityPath = (options?.SubQueue ?? SubQueue.None) switch
        {
            SubQueue.None => entityPath,
            SubQueue.DeadLetter => entityPath + "/$DeadLetterQueue",
            _ => entityPath + "/$Transfer/$DeadLetterQueue",
        };
        ReceiveMode = options?.ReceiveMode ?? ServiceBusReceiveMode.PeekLock;
        PrefetchCount = options?.PrefetchCount ?? 0;
        Identifier = string.IsNullOrEmpty(options?.Identifier) ? $"{EntityPath}-{Guid.NewGuid()}" : options.Identifier;
        connects = true;
    }

    /// <summary>The host name of the namespace.</summary>
    public virtual string FullyQualifiedNamespace { get; }

    /// <summary>The queue, or topic and subscription, with the part that is received from.</summary>
    public virtual string EntityPath { get; }

    /// <summary>Whether messages are locked or removed when received.</summary>
    public virtual ServiceBusReceiveMode ReceiveMode { get; }

    /// <summary>How many messages are fetched ahead of the calls.</summary>
    public virtual int PrefetchCount { get; }

    /// <summary>Names the receiver in the logs.</summary>
    public virtual string Identifier { get; }

    /// <summary>Whether the receiver was closed.</summary>
    public virtual bool IsClosed { get; private set; }

    /// <summary>Receives messages: at least one, or none when none came in time.</summary>
    /// <param name="maxMessages">The most messages to take, at least 1.</param>
    /// <param name="maxWaitTime">How long to wait for the first; null leaves it to the client.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The messages.</returns>
    public virtual Task<IReadOnlyList<ServiceBusReceivedMessage>> ReceiveMessagesAsync(
        int maxMessages, TimeSpan? maxWaitTime = default, CancellationToken cancellationToken = default) =>
        throw SurfaceOnly.NotConnected();

    /// <summary>Receives messages one after the other, without end.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The messages as they come.</returns>
    public virtual IAsyncEnumerable<ServiceBusReceivedMessage> ReceiveMessagesAsync(CancellationToken cancellationToken = default) =>
        throw SurfaceOnly.NotConnected();

    /// <summary>Receives a message.</summary>
    /// <param name="maxWaitTime">How long to wait; null leaves it to the client.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The message; null when none came in time.</returns>
    public virtual Task<ServiceBusReceivedMessage> ReceiveMessageAsync(
        TimeSpan? maxWaitTime = default, CancellationToken cancellationToken = default) =>
        throw SurfaceOnly.NotConnected();

    /// <summary>Looks at a message without locking it.</summary>
    /// <param name="fromSequenceNumber">The first sequence number to look at; null goes on after the last look.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The message; null when there is none.</returns>
    public virtual Task<ServiceBusReceivedMessage> PeekMessageAsync(
        long? fromSequenceNumber = default, CancellationToken cancellationToken = default) =>
        throw SurfaceOnly.NotConnected();

    /// <summary>Looks at messages without locking them.</summary>
    /// <param name="maxMessages">The most messages to return.</param>
    /// <param name="fromSequenceNumber">The first sequence number to look at; null goes on after the last look.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The messages, in order.</returns>
    public virtual Task<IReadOnlyList<ServiceBusReceivedMessage>> PeekMessagesAsync(
        int maxMessages, long? fromSequenceNumber = default, CancellationToken cancellationToken = default) =>
        throw SurfaceOnly.NotConnected();

    /// <summary>Removes a message: it is done.</summary>
    /// <param name="message">The message, locked by this receiver.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>A task that ends when the broker has done so.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is null.</exception>
    /// <exception cref="ServiceBusException">The lock is lost.</exception>
    public virtual Task CompleteMessageAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default) =>
        SurfaceOnly.Settle(message);

    /// <summary>Gives the lock up, so that the message is delivered again.</summary>
    /// <param name="message">The message, locked by this receiver.</param>
    /// <param name="propertiesToModify">Application properties to set on it.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>A task that ends when the broker has done so.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is null.</exception>
    /// <exception cref="ServiceBusException">The lock is lost.</exception>
    public virtual Task AbandonMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object> propertiesToModify = null,
        CancellationToken cancellationToken = default) =>
        SurfaceOnly.Settle(message);

    /// <summary>Moves a message to the dead-letter queue.</summary>
    /// <param name="message">The message, locked by this receiver.</param>
    /// <param name="propertiesToModify">Application properties to set on it.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>A task that ends when the broker has done so.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is null.</exception>
    /// <exception cref="ServiceBusException">The lock is lost.</exception>
    public virtual Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object> propertiesToModify = null,
        CancellationToken cancellationToken = default) =>
        SurfaceOnly.Settle(message);

    /// <summary>Moves a message to the dead-letter queue and says why.</summary>
    /// <param name="message">The message, locked by this receiver.</param>
    /// <param name="propertiesToModify">Application properties to set on it.</param>
    /// <param name="deadLetterReason">Why, in a word that code can compare.</param>
    /// <param name="deadLetterErrorDescription">Why, in a sentence for people.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>A task that ends when the broker has done so.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is null.</exception>
    /// <exception cref="ServiceBusException">The lock is lost.</exception>
    public virtual Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object> propertiesToModify,
        string deadLetterReason,
        string deadLetterErrorDescription = default,
        CancellationToken cancellationToken = default) =>
        SurfaceOnly.Settle(message);

    /// <summary>Moves a message to the dead-letter queue and says why.</summary>
    /// <param name="message">The message, locked by this receiver.</param>
    /// <param name="deadLetterReason">Why, in a word that code can compare.</param>
    /// <param name="deadLetterErrorDescription">Why, in a sentence for people.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>A task that ends when the broker has done so.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is null.</exception>
    /// <exception cref="ServiceBusException">The lock is lost.</exception>
    public virtual Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message,
        string deadLetterReason,
        string deadLetterErrorDescription = default,
        CancellationToken cancellationToken = default) =>
        SurfaceOnly.Settle(message);

    /// <summary>Sets a message aside: from now on only its sequence number gets it.</summary>
    /// <param name="message">The message, locked by this receiver.</param>
    /// <param name="propertiesToModify">Application properties to set on it.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>A task that ends when the broker has done so.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is null.</exception>
    /// <exception cref="ServiceBusException">The lock is lost.</exception>
    public virtual Task DeferMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object> propertiesToModify = null,
        CancellationToken cancellationToken = default) =>
        SurfaceOnly.Settle(message);

    /// <summary>Receives a message that was set aside.</summary>
    /// <param name="sequenceNumber">Its sequence number.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The message.</returns>
    /// <exception cref="ServiceBusException">There is no such message.</exception>
    public virtual Task<ServiceBusReceivedMessage> ReceiveDeferredMessageAsync(
        long sequenceNumber, CancellationToken cancellationToken = default) =>
        throw SurfaceOnly.NotConnected();

    /// <summary>Receives messages that were set aside.</summary>
    /// <param name="sequenceNumbers">Their sequence numbers.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The messages.</returns>
    /// <exception cref="ServiceBusException">One of them does not exist.</exception>
    public virtual Task<IReadOnlyList<ServiceBusReceivedMessage>> ReceiveDeferredMessagesAsync(
        IEnumerable<long> sequenceNumbers, CancellationToken cancellationToken = default) =>
        throw SurfaceOnly.NotConnected();

    /// <summary>Starts the lock time of a message anew and updates <see cref="ServiceBusReceivedMessage.LockedUntil"/>.</summary>
    /// <param name="message">The message, locked by this receiver.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>A task that ends when the broker has done so.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is null.</exception>
    /// <exception cref="ServiceBusException">The lock is lost.</exception>
    public virtual Task RenewMessageLockAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default) =>
        SurfaceOnly.Settle(message);

    /// <summary>Closes the receiver.</summary>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>A task that ends when it is closed.</returns>
    public virtual Task CloseAsync(CancellationToken cancellationToken = default)
    {
        IsClosed = true;
        return connects ? Task.CompletedTask : throw SurfaceOnly.NothingToClose();
    }

    /// <summary>Closes the receiver.</summary>
    /// <returns>A task that ends when it is closed.</returns>
    public virtual async ValueTask DisposeAsync()
    {
        await CloseAsync().ConfigureAwait(false);
        GC.SuppressFinalize(this);
    }
}
