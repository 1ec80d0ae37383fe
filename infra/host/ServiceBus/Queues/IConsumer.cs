namespace EmbeddedFunctions.ServiceBus.Queues;

/// <summary>Takes messages of a queue without sessions; called under the gate.</summary>
internal interface IConsumer : IHasRoom
{
    /// <summary>Claims at least one message, or gives false when no deliverable one was left.</summary>
    bool Take(MessageQueue queue);
}
