using EmbeddedFunctions.Storage;

namespace EmbeddedFunctions.Durable.Storage;

/// <summary>The counters that keys are made of. They continue where the stored rows end.</summary>
internal sealed class Numbers
{
    private long instance;
    private long message;

    internal long NextInstance() => Interlocked.Increment(ref instance);

    internal long NextMessage() => Interlocked.Increment(ref message);

    internal void ContinueFrom(StoreConnection connection)
    {
        instance = Last(connection, "SELECT coalesce(max(number), 0) FROM durable_instance");
        message = Last(connection, "SELECT coalesce(max(number), 0) FROM durable_inbox");
    }

    private static long Last(StoreConnection connection, string sql)
    {
        var row = connection.Prepare(sql);
        row.Step();
        var last = row.Number(0);
        row.Reset();
        return last;
    }
}
