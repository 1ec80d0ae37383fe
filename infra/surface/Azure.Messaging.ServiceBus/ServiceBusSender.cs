#nullable disable

namespace Azure.Messaging.ServiceBus;

/// <summary>Sends messages to a queue or topic. In this build only a derived sender does.</summary>
public class ServiceBusSender : IAsyncDisposable
{
    private readonly bool connects;

    /// <summary>For a derived sender.</summary>
    protected ServiceBusSender()
    {
    }

    internal ServiceBusSender(string fullyQualifiedNamespace, string entityPath)
    {
        FullyQualifiedNamespace = fullyQualifiedNamespace;
        EntityPath = entityPath;
        Identifier = $"{entityPath}-{Guid.NewGuid()}";
        connects = true;
    }

    /// <summary>The host name of the namespace.</summary>
    public virtual string FullyQualifiedNamespace { get; }

    /// <summary>The queue or topic.</summary>
    public virtual string EntityPath { get; }

    /// <summary>Names the sender in the logs.</summary>
    public virtual string Identifier { get; }

    /// <summary>Whether the sender was closed.</summary>
    public virtual bool IsClosed { get; private set; }

    /// <summary>Sends a message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Ends the call early; whether the message was sent is then unknown.</param>
    /// <returns>A task that ends when the broker has accepted the message.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is null.</exception>
    /// <exception cref="ServiceBusException">The broker does not accept it.</exception>
    public virtual async Task SendMessageAsync(ServiceBusMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        await SendMessagesAsync([message], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends messages: all of them or none.</summary>
    /// <param name="messages">The messages; with none nothing happens.</param>
    /// <param name="cancellationToken">Ends the call early; whether the messages were sent is then unknown.</param>
    /// <returns>A task that ends when the broker has accepted the messages.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="messages"/> is null.</exception>
    /// <exception cref="ServiceBusException">The broker does not accept them, or they do not fit together in one transfer.</exception>
    public virtual Task SendMessagesAsync(IEnumerable<ServiceBusMessage> messages, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return messages.Any() ? throw SurfaceOnly.NotConnected() : Task.CompletedTask;
    }

    /// <summary>Sends a batch: all of its messages or none.</summary>
    /// <param name="messageBatch">The batch; with no message in it nothing happens.</param>
    /// <param name="cancellationToken">Ends the call early; whether the batch was sent is then unknown.</param>
    /// <returns>A task that ends when the broker has accepted the batch.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="messageBatch"/> is null.</exception>
    /// <exception cref="ServiceBusException">The broker does not accept it.</exception>
    public virtual Task SendMessagesAsync(ServiceBusMessageBatch messageBatch, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messageBatch);
        return messageBatch.Count > 0 ? throw SurfaceOnly.NotConnected() : Task.CompletedTask;
    }

    /// <summary>Begins a batch that may become as large as the service takes.</summary>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>An empty batch.</returns>
    public virtual ValueTask<ServiceBusMessageBatch> CreateMessageBatchAsync(CancellationToken cancellationToken = default) =>
        CreateMessageBatchAsync(null, cancellationToken);

    /// <summary>Begins a batch.</summary>
    /// <param name="options">How large it may become.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>An empty batch.</returns>
    public virtual ValueTask<ServiceBusMessageBatch> CreateMessageBatchAsync(
        CreateMessageBatchOptions options, CancellationToken cancellationToken = default) =>
        throw SurfaceOnly.NotConnected();

    /// <summary>Sends a message that can be received from a moment on.</summary>
    /// <param name="message">The message.</param>
    /// <param name="scheduledEnqueueTime">The moment.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The sequence number, by which the message can be taken back.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is null.</exception>
    public virtual async Task<long> ScheduleMessageAsync(
        ServiceBusMessage message, DateTimeOffset scheduledEnqueueTime, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        return (await ScheduleMessagesAsync([message], scheduledEnqueueTime, cancellationToken).ConfigureAwait(false))[0];
    }

    /// <summary>Sends messages that can be received from a moment on.</summary>
    /// <param name="messages">The messages; with none nothing happens.</param>
    /// <param name="scheduledEnqueueTime">The moment.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The sequence numbers, by which the messages can be taken back.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="messages"/> is null.</exception>
    public virtual Task<IReadOnlyList<long>> ScheduleMessagesAsync(
        IEnumerable<ServiceBusMessage> messages, DateTimeOffset scheduledEnqueueTime, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return messages.Any() ? throw SurfaceOnly.NotConnected() : Task.FromResult<IReadOnlyList<long>>([]);
    }

    /// <summary>Takes a scheduled message back.</summary>
    /// <param name="sequenceNumber">Its sequence number.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>A task that ends when the message is gone.</returns>
    /// <exception cref="ServiceBusException">There is no scheduled message of that number.</exception>
    public virtual Task CancelScheduledMessageAsync(long sequenceNumber, CancellationToken cancellationToken = default) =>
        CancelScheduledMessagesAsync([sequenceNumber], cancellationToken);

    /// <summary>Takes scheduled messages back.</summary>
    /// <param name="sequenceNumbers">Their sequence numbers; with none nothing happens.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>A task that ends when the messages are gone.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sequenceNumbers"/> is null.</exception>
    /// <exception cref="ServiceBusException">There is no scheduled message of one of those numbers.</exception>
    public virtual Task CancelScheduledMessagesAsync(IEnumerable<long> sequenceNumbers, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sequenceNumbers);
        return sequenceNumbers.Any() ? throw SurfaceOnly.NotConnected() : Task.CompletedTask;
    }

    /// <summary>Closes the sender.</summary>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>A task that ends when it is closed.</returns>
    public virtual Task CloseAsync(CancellationToken cancellationToken = default)
    {
        IsClosed = true;
        return connects ? Task.CompletedTask : throw SurfaceOnly.NothingToClose();
    }

    /// <summary>Closes the sender.</summary>
    /// <returns>A task that ends when it is closed.</returns>
    public virtual async ValueTask DisposeAsync()
    {
        await CloseAsync().ConfigureAwait(false);
        GC.SuppressFinalize(this);
    }
}
