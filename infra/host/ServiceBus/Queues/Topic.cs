using EmbeddedFunctions.ServiceBus.Messages;
using EmbeddedFunctions.ServiceBus.Topology;

namespace EmbeddedFunctions.ServiceBus.Queues;

/// <summary>Hands each message on to the subscriptions that want it.</summary>
internal sealed class Topic(BrokerCore core, Router router, int id, string path, TopicSettings settings) : Entity(core, id, path)
{
    internal TopicSettings Settings => settings;

    internal List<Subscription> Subscriptions { get; } = [];

    internal override void Fall(Message message, DateTimeOffset now) => router.Activate(message);

    internal override void Offer(Message message) =>
        throw new InvalidOperationException($"The topic {Path} keeps no message, but was given {message.Sequence}.");
}

/// <param name="Queue">Where its messages lie.</param>
/// <param name="Filters">None takes every message.</param>
internal sealed record Subscription(MessageQueue Queue, IReadOnlyList<CorrelationFilter> Filters)
{
    internal bool Wants(Envelope message)
    {
        foreach (var filter in Filters)
        {
            if (filter.Matches(message))
            {
                return true;
            }
        }

        return Filters.Count == 0;
    }
}
