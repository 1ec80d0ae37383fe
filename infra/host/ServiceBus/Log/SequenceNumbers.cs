using EmbeddedFunctions.Storage;

namespace EmbeddedFunctions.ServiceBus.Log;

/// <summary>
/// Gives each message a number that no message had before, also after a restart: numbers are reserved on disk in blocks, and a restart begins
/// behind the last reserved one.
/// </summary>
internal sealed class SequenceNumbers(MessageLog log, long reserved)
{
    private const long Block = 100_000;

    private long reserved = reserved;
    private long last = reserved;

    /// <summary>The next number; the caller holds the gate and appends what uses it before it leaves.</summary>
    internal long Next()
    {
        if (++last > reserved)
        {
            reserved = last + Block - 1;
            log.Append(new ReserveEntry(reserved));
        }

        return last;
    }

    internal static long ReadReserved(StoreConnection connection)
    {
        var statement = connection.Prepare("SELECT COALESCE(MAX(reserved), 0) FROM bus_sequence");
        statement.Step();
        var reserved = statement.Number(0);
        statement.Reset();
        return reserved;
    }

    private sealed class ReserveEntry(long upTo) : ILogEntry
    {
        public void Write(StoreConnection connection) =>
            connection.Prepare("INSERT OR REPLACE INTO bus_sequence VALUES(1, ?)").Bind(1, upTo).Run();
    }
}
