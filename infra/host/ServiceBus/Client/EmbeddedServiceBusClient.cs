using Azure.Messaging.ServiceBus;
using EmbeddedFunctions.ServiceBus.Queues;

namespace EmbeddedFunctions.ServiceBus.Client;

/// <summary>The official client over the embedded broker. Closing it closes nothing: the broker lives as long as its host.</summary>
/// <param name="broker">The broker, once the host has opened it.</param>
internal sealed class EmbeddedServiceBusClient(Func<Broker> broker) : ServiceBusClient
{
    internal const string Namespace = "embedded.servicebus";

    private bool closed;

    public override string FullyQualifiedNamespace => Namespace;

    public override string Identifier => Namespace;

    public override bool IsClosed => closed;

    public override ServiceBusSender CreateSender(string queueOrTopicName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(queueOrTopicName);
        return new EmbeddedSender(broker, queueOrTopicName);
    }

    public override ServiceBusReceiver CreateReceiver(string queueName) => CreateReceiver(queueName, new ServiceBusReceiverOptions());

    public override ServiceBusReceiver CreateReceiver(string queueName, ServiceBusReceiverOptions options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(queueName);
        return new EmbeddedReceiver(broker, queueName, options ?? new());
    }

    public override ServiceBusReceiver CreateReceiver(string topicName, string subscriptionName) =>
        CreateReceiver(topicName, subscriptionName, new ServiceBusReceiverOptions());

    public override ServiceBusReceiver CreateReceiver(string topicName, string subscriptionName, ServiceBusReceiverOptions options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(topicName);
        ArgumentException.ThrowIfNullOrWhiteSpace(subscriptionName);
        return new EmbeddedReceiver(broker, EntityIds.Subscription(topicName, subscriptionName), options ?? new());
    }

#pragma warning disable CA2215 // The base would close a connection, and there is none.
    public override ValueTask DisposeAsync()
    {
        closed = true;
        return ValueTask.CompletedTask;
    }
#pragma warning restore CA2215
}
