using EmbeddedFunctions.Durable.History;
using EmbeddedFunctions.Storage;

namespace EmbeddedFunctions.Durable.Storage;

/// <summary>Histories: a row per turn, before them one with the start and the events that the last generation left.</summary>
internal static class HistoryRows
{
    internal static void Insert(StoreConnection connection, long instance, int turn, byte[] events) => connection
        .Prepare("INSERT INTO durable_history (key, events) VALUES (?1, ?2)")
        .Bind(1, DurableSchema.Key(instance, turn))
        .Bind(2, events)
        .Run();

    internal static void DeleteAll(StoreConnection connection, long instance) => connection
        .Prepare("DELETE FROM durable_history WHERE key BETWEEN ?1 AND ?2")
        .Bind(1, DurableSchema.FirstKey(instance))
        .Bind(2, DurableSchema.LastKey(instance))
        .Run();

    internal static List<HistoryEvent> Read(StoreConnection connection, long instance)
    {
        var events = new List<HistoryEvent>();
        var rows = connection
            .Prepare("SELECT events FROM durable_history WHERE key BETWEEN ?1 AND ?2 ORDER BY key")
            .Bind(1, DurableSchema.FirstKey(instance))
            .Bind(2, DurableSchema.LastKey(instance));
        while (rows.Step())
        {
            EventCodec.Decode(rows.Bytes(0), events);
        }

        return events;
    }

    internal static OrchestrationStarted? ReadStart(StoreConnection connection, long instance) =>
        ReadRow(connection, instance, "SELECT events FROM durable_history WHERE key BETWEEN ?1 AND ?2 ORDER BY key LIMIT 1")
            .FirstOrDefault() as OrchestrationStarted;

    internal static OrchestrationEnded? ReadEnd(StoreConnection connection, long instance) =>
        ReadRow(connection, instance, "SELECT events FROM durable_history WHERE key BETWEEN ?1 AND ?2 ORDER BY key DESC LIMIT 1")
            .LastOrDefault() as OrchestrationEnded;

    private static List<HistoryEvent> ReadRow(StoreConnection connection, long instance, string sql)
    {
        var events = new List<HistoryEvent>();
        var row = connection.Prepare(sql).Bind(1, DurableSchema.FirstKey(instance)).Bind(2, DurableSchema.LastKey(instance));
        if (row.Step())
        {
            EventCodec.Decode(row.Bytes(0), events);
            row.Reset();
        }

        return events;
    }
}
