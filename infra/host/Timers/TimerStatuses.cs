using EmbeddedFunctions.Invocation;
using EmbeddedFunctions.Storage;

namespace EmbeddedFunctions.Timers;

/// <summary>The stored status of every monitored timer.</summary>
internal sealed class TimerStatuses(DataStore store)
{
    internal const string Schema =
        """
        CREATE TABLE IF NOT EXISTS timer_statuses (
            app TEXT NOT NULL, function TEXT NOT NULL, last INTEGER NOT NULL, next INTEGER NOT NULL, updated INTEGER NOT NULL,
            PRIMARY KEY (app, function)) WITHOUT ROWID
        """;

    /// <summary>The status, or null when the timer has never been started on this data.</summary>
    internal TimerStatus? Read(FunctionEntry function) => store.Read(connection =>
    {
        var statement = connection.Prepare("SELECT last, next, updated FROM timer_statuses WHERE app = ?1 AND function = ?2")
            .Bind(1, function.App).Bind(2, function.Name);
        var status = statement.Step() ? new TimerStatus(Utc(statement, 0), Utc(statement, 1), Utc(statement, 2)) : null;
        statement.Reset();
        return status;
    });

    internal Task WriteAsync(FunctionEntry function, TimerStatus status) => store.WriteAsync(connection => connection
        .Prepare("INSERT OR REPLACE INTO timer_statuses (app, function, last, next, updated) VALUES (?1, ?2, ?3, ?4, ?5)")
        .Bind(1, function.App).Bind(2, function.Name).Bind(3, status.Last.Ticks).Bind(4, status.Next.Ticks).Bind(5, status.LastUpdated.Ticks)
        .Run());

    private static DateTime Utc(Statement statement, int column) => new(statement.Number(column), DateTimeKind.Utc);
}
