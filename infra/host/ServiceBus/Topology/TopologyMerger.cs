namespace EmbeddedFunctions.ServiceBus.Topology;

/// <summary>Puts the apps' declarations together: one bus, on which apps may name the same entity as long as they agree about it.</summary>
internal static class TopologyMerger
{
    /// <exception cref="HostStartException">Two declarations contradict each other, or a name is used twice.</exception>
    internal static BusTopology Merge(IEnumerable<BusTopology> apps)
    {
        var queues = new Dictionary<string, QueueDeclaration>(StringComparer.OrdinalIgnoreCase);
        var topics = new Dictionary<string, TopicDeclaration>(StringComparer.OrdinalIgnoreCase);
        foreach (var app in apps)
        {
            foreach (var queue in app.Queues)
            {
                queues[queue.Name] = queues.TryGetValue(queue.Name, out var known) ? Agreed(known, queue) : queue;
            }

            foreach (var topic in app.Topics)
            {
                topics[topic.Name] = topics.TryGetValue(topic.Name, out var known)
                    ? Agreed(known, topic)
                    : topic with { Subscriptions = Union(topic, [], topic.Subscriptions) };
            }
        }

        if (topics.Keys.FirstOrDefault(queues.ContainsKey) is { } twice)
        {
            throw new HostStartException($"servicebus.json: '{twice}' is declared as a queue by '{queues[twice].App}' and as a topic by '{topics[twice].App}'.");
        }

        return new BusTopology([.. queues.Values], [.. topics.Values]);
    }

    private static QueueDeclaration Agreed(QueueDeclaration first, QueueDeclaration second) => first.App == second.App
        ? throw new HostStartException($"App '{first.App}', servicebus.json: the queue '{first.Name}' is declared twice.")
        : first with { Settings = Agreed($"queue '{first.Name}'", first.App, first.Settings, second.App, second.Settings) };

    private static TopicDeclaration Agreed(TopicDeclaration first, TopicDeclaration second) => first.App == second.App
        ? throw new HostStartException($"App '{first.App}', servicebus.json: the topic '{first.Name}' is declared twice.")
        : first with
        {
            Settings = Agreed($"topic '{first.Name}'", first.App, first.Settings, second.App, second.Settings),
            Subscriptions = Union(first, first.Subscriptions, second.Subscriptions),
        };

    private static List<SubscriptionDeclaration> Union(
        TopicDeclaration topic, IReadOnlyList<SubscriptionDeclaration> known, IReadOnlyList<SubscriptionDeclaration> added)
    {
        var all = known.ToDictionary(static subscription => subscription.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var subscription in added)
        {
            if (!all.TryAdd(subscription.Name, subscription))
            {
                var first = all[subscription.Name];
                var what = $"subscription '{topic.Name}/{subscription.Name}'";
                var settings = Agreed(what, first.App, first.Settings, subscription.App, subscription.Settings);
                all[subscription.Name] = first.App != subscription.App && first.Filters.SequenceEqual(subscription.Filters)
                    ? first with { Settings = settings }
                    : throw Contradiction(what, first.App, subscription.App);
            }
        }

        return [.. all.Values];
    }

    private static T? Agreed<T>(string what, string firstApp, T? first, string secondApp, T? second)
        where T : class =>
        first is null || second is null || first.Equals(second) ? first ?? second : throw Contradiction(what, firstApp, secondApp);

    private static HostStartException Contradiction(string what, string firstApp, string secondApp) => firstApp == secondApp
        ? new HostStartException($"App '{firstApp}', servicebus.json: the {what} is declared twice.")
        : new HostStartException($"servicebus.json: the apps '{firstApp}' and '{secondApp}' declare the {what} differently.");
}
