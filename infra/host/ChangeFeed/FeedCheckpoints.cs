using EmbeddedFunctions.Invocation;
using EmbeddedFunctions.Storage;

namespace EmbeddedFunctions.ChangeFeed;

/// <summary>How far each function has read each feed, and on which replica: what Azure keeps in the lease container.</summary>
internal sealed class FeedCheckpoints(DataStore store, TimeProvider clock)
{
    internal const string Schema =
        """
        CREATE TABLE IF NOT EXISTS change_feed_leases (
            app TEXT NOT NULL, function TEXT NOT NULL, feed TEXT NOT NULL,
            position INTEGER NOT NULL, owner INTEGER NOT NULL, updated INTEGER NOT NULL,
            PRIMARY KEY (app, function, feed)) WITHOUT ROWID
        """;

    /// <summary>The position of the last change that the function has been through, or null when it has never run on this feed.</summary>
    internal long? Read(FunctionEntry function, string feed) => store.Read(connection =>
    {
        var statement = connection.Prepare("SELECT position FROM change_feed_leases WHERE app = ?1 AND function = ?2 AND feed = ?3")
            .Bind(1, function.App).Bind(2, function.Name).Bind(3, feed);
        long? position = statement.Step() ? statement.Number(0) : null;
        statement.Reset();
        return position;
    });

    internal Task WriteAsync(FunctionEntry function, string feed, long position, int owner)
    {
        var updated = clock.GetUtcNow().UtcTicks;
        return store.WriteAsync(connection => connection
            .Prepare("INSERT OR REPLACE INTO change_feed_leases (app, function, feed, position, owner, updated) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
            .Bind(1, function.App).Bind(2, function.Name).Bind(3, feed).Bind(4, position).Bind(5, owner).Bind(6, updated)
            .Run());
    }
}
