using Azure.Messaging.ServiceBus;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Settles the messages a function was started with, when the function does so itself.</summary>
public class ServiceBusMessageActions
{
    /// <summary>For a host or a test that settles by its own means.</summary>
    protected ServiceBusMessageActions()
    {
    }

    /// <summary>Removes the message from the queue: it is done.</summary>
    /// <param name="message">The message, locked by this function.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is null.</exception>
    public virtual Task CompleteMessageAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default) =>
        SurfaceOnly.Settle(message);

    /// <summary>Gives the lock up, so that the message is delivered again.</summary>
    /// <param name="message">The message, locked by this function.</param>
    /// <param name="propertiesToModify">Application properties to set on the message before it is delivered again.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is null.</exception>
    public virtual Task AbandonMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object>? propertiesToModify = default,
        CancellationToken cancellationToken = default) =>
        SurfaceOnly.Settle(message);

    /// <summary>Moves the message to the dead-letter queue.</summary>
    /// <param name="message">The message, locked by this function.</param>
    /// <param name="propertiesToModify">Application properties to set on the message before it is moved.</param>
    /// <param name="deadLetterReason">Why, in a word that code can compare.</param>
    /// <param name="deadLetterErrorDescription">Why, in a sentence for people.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is null.</exception>
    public virtual Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message,
        Dictionary<string, object>? propertiesToModify = default,
        string? deadLetterReason = default,
        string? deadLetterErrorDescription = default,
        CancellationToken cancellationToken = default) =>
        SurfaceOnly.Settle(message);

    /// <summary>Sets the message aside: from now on only its sequence number gets it.</summary>
    /// <param name="message">The message, locked by this function.</param>
    /// <param name="propertiesToModify">Application properties to set on the message before it is set aside.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is null.</exception>
    public virtual Task DeferMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object>? propertiesToModify = default,
        CancellationToken cancellationToken = default) =>
        SurfaceOnly.Settle(message);

    /// <summary>Starts the lock time of the message anew.</summary>
    /// <param name="message">The message, locked by this function.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is null.</exception>
    public virtual Task RenewMessageLockAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default) =>
        SurfaceOnly.Settle(message);
}
