using EmbeddedFunctions.ServiceBus.Topology;
using EmbeddedFunctions.Storage;

namespace EmbeddedFunctions.ServiceBus.Queues;

/// <summary>The numbers that stand for entities in the store.</summary>
internal static class EntityIds
{
    internal const string DeadLetterSuffix = "/$deadletterqueue";

    internal static string Subscription(string topic, string subscription) => $"{topic}/Subscriptions/{subscription}";

    internal static async Task<Dictionary<string, int>> AssignAsync(DataStore store, BusTopology topology)
    {
        var known = store.Read(Read);
        var added = Paths(topology).Where(path => !known.ContainsKey(path)).ToList();
        if (added.Count == 0)
        {
            return known;
        }

        await store.WriteAsync(connection =>
        {
            foreach (var path in added)
            {
                connection.Prepare("INSERT INTO bus_entity(path) VALUES(?)").Bind(1, path).Run();
            }
        }).ConfigureAwait(false);
        return store.Read(Read);
    }

    private static IEnumerable<string> Paths(BusTopology topology)
    {
        var queues = topology.Queues.Select(static queue => queue.Name)
            .Concat(topology.Topics.SelectMany(static topic => topic.Subscriptions.Select(subscription => Subscription(topic.Name, subscription.Name))));
        return queues.SelectMany(static path => new[] { path, path + DeadLetterSuffix })
            .Concat(topology.Topics.Select(static topic => topic.Name));
    }

    private static Dictionary<string, int> Read(StoreConnection connection)
    {
        var ids = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var rows = connection.Prepare("SELECT path, id FROM bus_entity");
        while (rows.Step())
        {
            ids[rows.Text(0)] = (int)rows.Number(1);
        }

        return ids;
    }
}
