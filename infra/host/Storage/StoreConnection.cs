using SQLitePCL;

namespace EmbeddedFunctions.Storage;

/// <summary>
/// A connection to the data file with its prepared statements. Given to the callbacks of <see cref="DataStore"/>; not to be kept.
/// </summary>
public sealed class StoreConnection : IDisposable
{
    private readonly sqlite3 connection;
    private readonly Dictionary<string, Statement> statements = new(StringComparer.Ordinal);

    private StoreConnection(sqlite3 connection) => this.connection = connection;

    /// <summary>The statement for this SQL text, prepared once per connection.</summary>
    public Statement Prepare(string sql)
    {
        if (statements.TryGetValue(sql, out var known))
        {
            return known;
        }

        var code = raw.sqlite3_prepare_v3(connection, sql, (uint)raw.SQLITE_PREPARE_PERSISTENT, out var prepared);
        if (code != raw.SQLITE_OK)
        {
            throw DataStoreException.From(connection, code);
        }

        return statements[sql] = new Statement(connection, prepared);
    }

    /// <summary>Runs SQL that is not worth preparing, such as a schema.</summary>
    public void Execute(string sql)
    {
        var code = raw.sqlite3_exec(connection, sql);
        if (code != raw.SQLITE_OK)
        {
            throw DataStoreException.From(connection, code);
        }
    }

    /// <summary>The row id of the last insert.</summary>
    public long LastInsertId => raw.sqlite3_last_insert_rowid(connection);

    internal static StoreConnection Open(string path)
    {
        Batteries_V2.Init();
        var code = raw.sqlite3_open_v2(path, out var connection, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE | raw.SQLITE_OPEN_NOMUTEX, null);
        if (code != raw.SQLITE_OK)
        {
            var failure = DataStoreException.From(connection, code);
            connection.Dispose();
            throw failure;
        }

        raw.sqlite3_busy_timeout(connection, 5000);
        var store = new StoreConnection(connection);
        store.Execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-16384; PRAGMA wal_autocheckpoint=4000");
        return store;
    }

    /// <summary>Makes the other file, which is open and empty, a copy of this one.</summary>
    internal void CopyTo(StoreConnection other) => DataFileCopy.Run(connection, other.connection);

    /// <summary>Closes the connection.</summary>
    public void Dispose()
    {
        foreach (var statement in statements.Values)
        {
            statement.Finish();
        }

        connection.Dispose();
    }
}
