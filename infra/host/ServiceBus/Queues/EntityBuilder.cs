using EmbeddedFunctions.ServiceBus.Topology;

namespace EmbeddedFunctions.ServiceBus.Queues;

/// <summary>Makes the entities of a topology.</summary>
internal static class EntityBuilder
{
    internal static void Build(Broker broker, BusTopology topology, Dictionary<string, int> ids, Dictionary<string, Entity> entities)
    {
        var core = broker.Core;
        foreach (var declared in topology.Queues)
        {
            AddQueue(declared.Name, declared.Settings ?? new());
        }

        foreach (var declared in topology.Topics)
        {
            var settings = declared.Settings ?? new();
            var id = ids[declared.Name];
            var topic = new Topic(core, broker.Router, id, declared.Name, settings) { Duplicates = Window(id, settings.DuplicateWindow) };
            topic.Subscriptions.AddRange(declared.Subscriptions.Select(subscription => new Subscription(
                AddQueue(EntityIds.Subscription(declared.Name, subscription.Name), subscription.Settings ?? new()), subscription.Filters)));
            entities.Add(declared.Name, topic);
        }

        foreach (var queue in entities.Values.OfType<MessageQueue>().Where(static queue => queue.DeadLetters is not null))
        {
            queue.ForwardsTo = Forwarding(queue, queue.Settings.ForwardTo, "ForwardTo");
            queue.ForwardsDeadLettersTo = Forwarding(queue, queue.Settings.ForwardDeadLettersTo, "ForwardDeadLetteredMessagesTo");
        }

        MessageQueue AddQueue(string path, QueueSettings settings)
        {
            var aside = path + EntityIds.DeadLetterSuffix;
            var deadLetters = new MessageQueue(
                core, broker.Router, ids[aside], aside, new QueueSettings { LockDuration = settings.LockDuration, MaxDeliveryCount = int.MaxValue }, null);
            var queue = new MessageQueue(core, broker.Router, ids[path], path, settings, deadLetters)
            {
                Duplicates = Window(ids[path], settings.DuplicateWindow),
            };
            entities.Add(path, queue);
            entities.Add(aside, deadLetters);
            return queue;
        }

        DuplicateWindow? Window(int id, TimeSpan? length) => length is { } window ? new DuplicateWindow(core, id, window) : null;

        Entity? Forwarding(MessageQueue from, string? to, string property) =>
            to is null ? null
            : !entities.TryGetValue(to, out var target) ? throw new HostStartException($"servicebus.json: {property} of '{from}' names '{to}', which is not declared.")
            : target == from ? throw new HostStartException($"servicebus.json: {property} of '{from}' names itself.")
            : target;
    }
}
