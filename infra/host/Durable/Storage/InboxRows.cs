using EmbeddedFunctions.Durable.History;
using EmbeddedFunctions.Storage;

namespace EmbeddedFunctions.Durable.Storage;

/// <summary>What was sent to instances and no turn has taken in yet.</summary>
internal static class InboxRows
{
    internal static void Insert(StoreConnection connection, long number, long instance, byte[] encoded) => connection
        .Prepare("INSERT INTO durable_inbox (number, instance, event) VALUES (?1, ?2, ?3)")
        .Bind(1, number)
        .Bind(2, instance)
        .Bind(3, encoded)
        .Run();

    internal static void Delete(StoreConnection connection, long number) =>
        connection.Prepare("DELETE FROM durable_inbox WHERE number = ?1").Bind(1, number).Run();

    internal static List<(long Number, long Instance, HistoryEvent Event)> ReadAll(StoreConnection connection)
    {
        var rows = new List<(long, long, HistoryEvent)>();
        var statement = connection.Prepare("SELECT number, instance, event FROM durable_inbox ORDER BY number");
        while (statement.Step())
        {
            rows.Add((statement.Number(0), statement.Number(1), EventCodec.DecodeOne(statement.Bytes(2))));
        }

        return rows;
    }

}
