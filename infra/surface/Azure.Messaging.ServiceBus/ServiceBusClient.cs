#nullable disable

using Azure.Core;

namespace Azure.Messaging.ServiceBus;

/// <summary>
/// Makes the senders and receivers of a Service Bus namespace. In this build a client made by a public constructor has
/// no connection: its senders and receivers throw <see cref="InvalidOperationException"/>. A derived client works as it is written.
/// </summary>
public class ServiceBusClient : IAsyncDisposable
{
    /// <summary>For a derived client.</summary>
    protected ServiceBusClient()
    {
    }

    /// <summary>A client that signs in with the key of a connection string.</summary>
    /// <param name="connectionString">Such as <c>Endpoint=sb://name.servicebus.windows.net;SharedAccessKeyName=...;SharedAccessKey=...</c>.</param>
    /// <exception cref="ArgumentException">It is null or empty, or names no endpoint.</exception>
    /// <exception cref="FormatException">It is no list of names and values.</exception>
    public ServiceBusClient(string connectionString)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        FullyQualifiedNamespace = ConnectionText.HostOf(connectionString);
        Identifier = $"{FullyQualifiedNamespace}-{Guid.NewGuid()}";
    }

    /// <summary>A client that signs in with a token.</summary>
    /// <param name="fullyQualifiedNamespace">The host name of the namespace, such as <c>name.servicebus.windows.net</c>.</param>
    /// <param name="credential">Gives the token.</param>
    /// <exception cref="ArgumentException">An argument is null, or the host name is empty.</exception>
    public ServiceBusClient(string fullyQualifiedNamespace, TokenCredential credential)
        : this(fullyQualifiedNamespace, credential, new ServiceBusClientOptions())
    {
    }

    /// <summary>A client that signs in with a token.</summary>
    /// <param name="fullyQualifiedNamespace">The host name of the namespace, such as <c>name.servicebus.windows.net</c>.</param>
    /// <param name="credential">Gives the token.</param>
    /// <param name="options">How to connect.</param>
    /// <exception cref="ArgumentException">An argument is null, or the host name is empty.</exception>
    public ServiceBusClient(string fullyQualifiedNamespace, TokenCredential credential, ServiceBusClientOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(fullyQualifiedNamespace);
        ArgumentNullException.ThrowIfNull(credential);
        FullyQualifiedNamespace = fullyQualifiedNamespace;
        Identifier = string.IsNullOrEmpty(options?.Identifier) ? $"{fullyQualifiedNamespace}-{Guid.NewGuid()}" : options.Identifier;
    }

    /// <summary>The host name of the namespace.</summary>
    public virtual string FullyQualifiedNamespace { get; }

    /// <summary>Names the client in the logs.</summary>
    public virtual string Identifier { get; }

    /// <summary>Whether the client was closed.</summary>
    public virtual bool IsClosed { get; private set; }

    /// <summary>Makes a sender.</summary>
    /// <param name="queueOrTopicName">The queue or topic.</param>
    /// <returns>A sender, which connects when it is first used.</returns>
    public virtual ServiceBusSender CreateSender(string queueOrTopicName)
    {
        ArgumentException.ThrowIfNullOrEmpty(queueOrTopicName);
        return new ServiceBusSender(FullyQualifiedNamespace, queueOrTopicName);
    }

    /// <summary>Makes a receiver of a queue that locks what it receives.</summary>
    /// <param name="queueName">The queue.</param>
    /// <returns>A receiver, which connects when it is first used.</returns>
    public virtual ServiceBusReceiver CreateReceiver(string queueName) => CreateReceiver(queueName, new ServiceBusReceiverOptions());

    /// <summary>Makes a receiver of a queue.</summary>
    /// <param name="queueName">The queue.</param>
    /// <param name="options">How to receive.</param>
    /// <returns>A receiver, which connects when it is first used.</returns>
    public virtual ServiceBusReceiver CreateReceiver(string queueName, ServiceBusReceiverOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(queueName);
        return new ServiceBusReceiver(FullyQualifiedNamespace, queueName, options);
    }

    /// <summary>Makes a receiver of a subscription that locks what it receives.</summary>
    /// <param name="topicName">The topic.</param>
    /// <param name="subscriptionName">The subscription.</param>
    /// <returns>A receiver, which connects when it is first used.</returns>
    public virtual ServiceBusReceiver CreateReceiver(string topicName, string subscriptionName) =>
        CreateReceiver(topicName, subscriptionName, new ServiceBusReceiverOptions());

    /// <summary>Makes a receiver of a subscription.</summary>
    /// <param name="topicName">The topic.</param>
    /// <param name="subscriptionName">The subscription.</param>
    /// <param name="options">How to receive.</param>
    /// <returns>A receiver, which connects when it is first used.</returns>
    public virtual ServiceBusReceiver CreateReceiver(string topicName, string subscriptionName, ServiceBusReceiverOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(topicName);
        ArgumentException.ThrowIfNullOrEmpty(subscriptionName);
        return new ServiceBusReceiver(FullyQualifiedNamespace, $"{topicName}/Subscriptions/{subscriptionName}", options);
    }

    /// <summary>Closes the client with all its senders and receivers.</summary>
    /// <returns>A task that ends when it is closed.</returns>
    public virtual ValueTask DisposeAsync()
    {
        IsClosed = true;
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
