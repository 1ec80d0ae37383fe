using EmbeddedFunctions.Hosting;
using EmbeddedFunctions.ServiceBus.Topology;

namespace EmbeddedFunctions.ServiceBus.Queues;

/// <summary>The one broker of a host: its entities, shared by all apps and replicas.</summary>
internal sealed class Broker : IDisposable
{
    private readonly Dictionary<string, Entity> entities = new(StringComparer.OrdinalIgnoreCase);

    private Broker(HostCore host, long reservedNumbers)
    {
        Core = new BrokerCore(host, reservedNumbers, RunDue);
        Router = new Router(Core);
        Sending = new Sending(this);
        Receiving = new Receiving(this);
        Settling = new Settling(Core);
        SessionStates = new SessionStates(Core);
        DeadLetters = new DeadLetters(this);
    }

    internal BrokerCore Core { get; }

    internal Router Router { get; }

    internal Sending Sending { get; }

    internal Receiving Receiving { get; }

    internal Settling Settling { get; }

    internal SessionStates SessionStates { get; }

    internal DeadLetters DeadLetters { get; }

    internal IEnumerable<Entity> Entities => entities.Values;

    internal IEnumerable<MessageQueue> Queues => entities.Values.OfType<MessageQueue>();

    /// <summary>Builds the entities and takes up what the store holds of them.</summary>
    /// <exception cref="HostStartException">An entity forwards to one that is not there, or in a circle.</exception>
    internal static async Task<Broker> OpenAsync(HostCore host, BusTopology topology)
    {
        var ids = await EntityIds.AssignAsync(host.Store, topology).ConfigureAwait(false);
        var broker = new Broker(host, host.Store.Read(Log.SequenceNumbers.ReadReserved));
        EntityBuilder.Build(broker, topology, ids, broker.entities);
        lock (broker.Core.Gate)
        {
            Recovery.Run(broker.Core, broker.entities.Values);
        }

        broker.Core.Log.Flush();
        return broker;
    }

    /// <exception cref="Azure.Messaging.ServiceBus.ServiceBusException">There is no such entity.</exception>
    internal Entity Target(string path) => entities.TryGetValue(path, out var entity) ? entity : throw BusError.NotFound(path);

    internal Entity? Find(string path) => entities.GetValueOrDefault(path);

    /// <inheritdoc cref="Target"/>
    internal MessageQueue Queue(string path) => entities.GetValueOrDefault(path) as MessageQueue ?? throw BusError.NotFound(path);

    public void Dispose()
    {
        Core.Dispose();
        lock (Core.Gate)
        {
            foreach (var entity in entities.Values)
            {
                BusMetrics.Active.Add(-entity.Messages.Count, BusMetrics.Of(entity));
            }
        }
    }

    private void RunDue()
    {
        lock (Core.Gate)
        {
            var now = Core.Now;
            Core.Due.Fall(now);
            foreach (var queue in Queues)
            {
                queue.Locks.EndOverdue(now);
            }

            Core.PumpTouched();
        }

        Core.Log.Flush();
    }
}
