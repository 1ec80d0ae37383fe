using EmbeddedFunctions.Storage;
using Microsoft.Extensions.Logging;

namespace EmbeddedFunctions.ServiceBus.Queues;

/// <summary>
/// Takes up the messages that the store holds. What was locked in the process before is simply there again, with its delivery count; bodies stay
/// on disk until they are delivered.
/// </summary>
internal static class Recovery
{
    private const string ReadMessages =
        "SELECT sequence, entity, state, deliveries, enqueued, expires, origin, size, properties FROM bus_message ORDER BY sequence";

    internal static void Run(BrokerCore core, IEnumerable<Entity> entities)
    {
        var byId = entities.ToDictionary(static entity => entity.Id);
        core.Host.Store.Read(connection =>
        {
            Duplicates(connection, byId);
            return true;
        });
        var strays = core.Host.Store.Read(connection => Messages(connection, byId));
        if (strays > 0)
        {
            core.Logger.LogWarning("The store holds {Count} messages of entities that no app declares any more; they are kept.", strays);
        }

        core.PumpTouched();
    }

    private static void Duplicates(StoreConnection connection, Dictionary<int, Entity> entities)
    {
        var rows = connection.Prepare("SELECT sequence, entity, message, until FROM bus_duplicate ORDER BY sequence");
        while (rows.Step())
        {
            if (entities.TryGetValue((int)rows.Number(1), out var entity))
            {
                entity.Duplicates?.Restore(rows.Number(0), rows.Text(2), Time(rows.Number(3)));
            }
        }
    }

    private static int Messages(StoreConnection connection, Dictionary<int, Entity> entities)
    {
        var strays = 0;
        var rows = connection.Prepare(ReadMessages);
        while (rows.Step())
        {
            if (!entities.TryGetValue((int)rows.Number(1), out var home))
            {
                strays++;
                continue;
            }

            var message = new Message
            {
                Sequence = rows.Number(0),
                Home = home,
                DeliveryCount = (int)rows.Number(3),
                EnqueuedAt = Time(rows.Number(4)),
                ExpiresAt = Time(rows.Number(5)),
                OriginSequence = rows.Number(6),
                BodySize = (int)rows.Number(7),
                Properties = rows.Bytes(8),
            };
            home.Admit(message, (MessageStage)rows.Number(2));
        }

        return strays;
    }

    private static DateTimeOffset Time(long ticks) => new(ticks, TimeSpan.Zero);
}
