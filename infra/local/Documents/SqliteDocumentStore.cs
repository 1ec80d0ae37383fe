using System.Globalization;
using EGov.Platform.Storage;
using EmbeddedFunctions.Storage;

namespace EGov.Local.Documents;

/// <summary>
/// A container as a table of the host's data file. The row id is given anew with each change and never twice: it is the document's tag and its
/// place in the change feed at once, so the feed behaves as Cosmos' does: the latest content only, at its latest place.
/// A document with a <c>ttl</c> is not found once that has run out, and deleted with a later write.
/// </summary>
internal sealed class SqliteDocumentStore : IDocumentStore
{
    private readonly DataStore store;
    private readonly ChangeSignal signal;
    private readonly TimeProvider clock;
    private readonly RecentDocuments recent;
    private readonly Lazy<Task> ready;
    private readonly string select;
    private readonly string insert;
    private readonly string delete;
    private readonly string sweep;
    private readonly string list;
    private readonly string changes;
    private readonly string last;

    /// <param name="store">The host's data file.</param>
    /// <param name="app">The app's name.</param>
    /// <param name="container">The container's name.</param>
    /// <param name="signal">Told after each change.</param>
    /// <param name="clock">Says which documents have outlived their <c>ttl</c>.</param>
    internal SqliteDocumentStore(DataStore store, string app, string container, ChangeSignal signal, TimeProvider clock)
    {
        this.store = store;
        this.signal = signal;
        this.clock = clock;
        var name = $"documents_{app}_{container}";
        var table = $"\"{name}\"";
        recent = RecentDocuments.Of(store, name);
        ready = new(() => store.WriteAsync(connection => Prepare(connection, name)));
        select = $"SELECT change, content FROM {table} WHERE partition = ?1 AND id = ?2 AND (expires IS NULL OR expires > ?3)";
        insert = $"INSERT OR IGNORE INTO {table} (partition, id, content, expires) VALUES (?1, ?2, ?3, ?4)";
        sweep = $"DELETE FROM {table} WHERE expires <= ?1";
        delete = $"DELETE FROM {table} WHERE change = ?1 AND partition = ?2 AND id = ?3 AND (expires IS NULL OR expires > ?4)";
        list = $"SELECT id, change, content FROM {table} WHERE partition = ?1 AND id >= ?2 AND (expires IS NULL OR expires > ?4) ORDER BY id LIMIT ?3";
        changes = $"SELECT change, partition, id, content FROM {table} WHERE change > ?1 AND (expires IS NULL OR expires > ?3) ORDER BY change LIMIT ?2";
        last = $"SELECT coalesce(max(change), 0) FROM {table}";
    }

    public async Task<StoredDocument?> GetAsync(string partition, string id, CancellationToken cancellation)
    {
        if (!DocumentNames.AreTaken(partition, id))
        {
            return null;
        }

        await ready.Value.WaitAsync(cancellation);
        if (recent.Find(partition, id) is { } known)
        {
            return known.Expires <= Now ? null : new StoredDocument(partition, id, TagOf(known.Change), known.Content);
        }

        return store.Read(connection =>
        {
            var row = connection.Prepare(select).Bind(1, partition).Bind(2, id).Bind(3, Now);
            var found = row.Step() ? new StoredDocument(partition, id, TagOf(row.Number(0)), row.Bytes(1)) : null;
            row.Reset();
            return found;
        });
    }

    public async Task<string?> CreateAsync(string partition, string id, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        DocumentNames.Require(partition, id);
        await ready.Value.WaitAsync(cancellation);
        var row = RowOf(partition, id, content);
        return Changed(await store.WriteAsync(connection => Insert(connection, row), change => Note(row, change)));
    }

    public async Task<string?> ReplaceAsync(
        string partition, string id, string tag, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        await ready.Value.WaitAsync(cancellation);
        var row = RowOf(partition, id, content);
        return Changed(await store.WriteAsync(
            connection => Delete(connection, partition, id, tag, row.Written) ? Insert(connection, row) : 0, change => Note(row, change)));
    }

    public async Task<bool> DeleteAsync(string partition, string id, string tag, CancellationToken cancellation)
    {
        await ready.Value.WaitAsync(cancellation);
        var now = Now;
        return await store.WriteAsync(connection => Delete(connection, partition, id, tag, now), deleted =>
        {
            if (deleted)
            {
                recent.Remove(partition, id);
            }
        });
    }

    public async Task<IReadOnlyList<StoredDocument>> ListAsync(
        string partition, string fromId, int limit, CancellationToken cancellation)
    {
        await ready.Value.WaitAsync(cancellation);
        return store.Read(connection =>
        {
            var rows = connection.Prepare(list).Bind(1, partition).Bind(2, fromId).Bind(3, limit).Bind(4, Now);
            var documents = new List<StoredDocument>();
            while (rows.Step())
            {
                documents.Add(new(partition, rows.Text(0), TagOf(rows.Number(1)), rows.Bytes(2)));
            }

            return documents;
        });
    }

    public async Task<ChangePage> ChangesAsync(string? from, int limit, CancellationToken cancellation)
    {
        if (from == IDocumentStore.PresentEnd)
        {
            return new ChangePage([], TagOf(await LastChangeAsync(cancellation)));
        }

        var after = from is null ? 0 : long.Parse(from, CultureInfo.InvariantCulture);
        var documents = await ReadChangesAsync(after, limit, cancellation);
        return new ChangePage(documents, documents.Count == 0 ? TagOf(after) : documents[^1].Tag);
    }

    /// <summary>The highest place in the feed, 0 when it is empty.</summary>
    internal async Task<long> LastChangeAsync(CancellationToken cancellation)
    {
        await ready.Value.WaitAsync(cancellation);
        return store.Read(connection =>
        {
            var row = connection.Prepare(last);
            row.Step();
            var highest = row.Number(0);
            row.Reset();
            return highest;
        });
    }

    private async Task<IReadOnlyList<StoredDocument>> ReadChangesAsync(long after, int limit, CancellationToken cancellation)
    {
        await ready.Value.WaitAsync(cancellation);
        return store.Read(connection =>
        {
            var rows = connection.Prepare(changes).Bind(1, after).Bind(2, limit).Bind(3, Now);
            var documents = new List<StoredDocument>();
            while (rows.Step())
            {
                documents.Add(new(rows.Text(1), rows.Text(2), TagOf(rows.Number(0)), rows.Bytes(3)));
            }

            return documents;
        });
    }

    private long Now => clock.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>Makes the table; one of an earlier release gets the column that it lacks.</summary>
    private static void Prepare(StoreConnection connection, string name)
    {
        connection.Execute(
            $"""
            CREATE TABLE IF NOT EXISTS "{name}" (
                change INTEGER PRIMARY KEY AUTOINCREMENT, partition TEXT NOT NULL, id TEXT NOT NULL, content BLOB NOT NULL, expires INTEGER,
                UNIQUE (partition, id))
            """);
        var column = connection.Prepare($"SELECT 1 FROM pragma_table_info('{name}') WHERE name = 'expires'");
        var present = column.Step();
        column.Reset();
        if (!present)
        {
            connection.Execute($"ALTER TABLE \"{name}\" ADD COLUMN expires INTEGER");
        }

        connection.Execute($"CREATE INDEX IF NOT EXISTS \"{name}_expires\" ON \"{name}\" (expires) WHERE expires IS NOT NULL");
    }

    private static string TagOf(long change) => change.ToString(CultureInfo.InvariantCulture);

    private Row RowOf(string partition, string id, ReadOnlyMemory<byte> content)
    {
        var now = Now;
        return new(partition, id, content.ToArray(), now, TimeToLive.ExpiryOf(content.Span, now));
    }

    /// <summary>The row's place in the feed, 0 when the id is taken.</summary>
    private long Insert(StoreConnection connection, Row row)
    {
        if (row.Expires is not null)
        {
            Sweep(connection, row.Written);
        }

        return Run() || (Sweep(connection, row.Written) > 0 && Run()) ? connection.LastInsertId : 0;

        bool Run() => connection.Prepare(insert).Bind(1, row.Partition).Bind(2, row.Id).Bind(3, row.Content).Bind(4, row.Expires).Run() == 1;
    }

    /// <summary>Lets go what has outlived its time: when more comes that will, and when its id is wanted again.</summary>
    private int Sweep(StoreConnection connection, long now) => connection.Prepare(sweep).Bind(1, now).Run();

    private bool Delete(StoreConnection connection, string partition, string id, string tag, long now) =>
        connection.Prepare(delete).Bind(1, long.Parse(tag, CultureInfo.InvariantCulture)).Bind(2, partition).Bind(3, id).Bind(4, now).Run() == 1;

    private void Note(Row row, long change)
    {
        if (change != 0)
        {
            recent.Put(row.Partition, row.Id, new(change, row.Content, row.Expires));
        }
    }

    private string? Changed(long change)
    {
        if (change == 0)
        {
            return null;
        }

        signal.Raise();
        return TagOf(change);
    }

    /// <summary>What is to be written, of the moment when it was handed in, in seconds since 1970.</summary>
    private sealed record Row(string Partition, string Id, byte[] Content, long Written, long? Expires);
}
