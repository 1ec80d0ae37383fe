using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Starts the function for a message of a queue or of a subscription.</summary>
public sealed class ServiceBusTriggerAttribute : TriggerBindingAttribute
{
    /// <summary>Listens to a queue.</summary>
    /// <param name="queueName">The queue, or <c>%Name%</c> of a setting that holds it.</param>
    public ServiceBusTriggerAttribute(string queueName)
    {
        QueueName = queueName;
    }

    /// <summary>Listens to a subscription of a topic.</summary>
    /// <param name="topicName">The topic, or <c>%Name%</c> of a setting that holds it.</param>
    /// <param name="subscriptionName">The subscription, or <c>%Name%</c> of a setting that holds it.</param>
    public ServiceBusTriggerAttribute(string topicName, string subscriptionName)
    {
        TopicName = topicName;
        SubscriptionName = subscriptionName;
    }

    /// <summary>The setting, or section of settings, that says how to connect; null means the default one.</summary>
    public string? Connection { get; set; }

    /// <summary>The queue; null when a subscription is listened to.</summary>
    public string? QueueName { get; }

    /// <summary>The topic; null when a queue is listened to.</summary>
    public string? TopicName { get; }

    /// <summary>The subscription; null when a queue is listened to.</summary>
    public string? SubscriptionName { get; }

    /// <summary>Whether the queue or subscription has sessions, which are then taken one message at a time, in order.</summary>
    public bool IsSessionsEnabled { get; set; }

    /// <summary>Whether the function takes many messages at once; its parameter must then be an array.</summary>
    public bool IsBatched { get; set; }

    /// <summary>Whether a message is completed when the function returns. Not set in the source means that host.json decides.</summary>
    public bool AutoCompleteMessages { get; set; }
}
