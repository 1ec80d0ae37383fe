using EGov.Platform.Storage;

namespace EGov.Local.Servers;

/// <summary>
/// A container on a server that cannot feed changes: reads and writes go to the server, and the feed is made in this process of what is written
/// through here. Whoever else writes to the server is not heard of, and what was written before this process began is not told: it stands in
/// for the feed of Cosmos DB and does not test it.
/// </summary>
internal sealed class NotingDocumentStore(IDocumentStore server, ChangeLog log) : IDocumentStore
{
    private readonly LoggedChanges changes = new(log, server);

    public Task<StoredDocument?> GetAsync(string partition, string id, CancellationToken cancellation) => server.GetAsync(partition, id, cancellation);

    public Task<string?> CreateAsync(string partition, string id, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        WriteAsync(partition, id, () => server.CreateAsync(partition, id, content, CancellationToken.None), cancellation);

    public Task<string?> ReplaceAsync(string partition, string id, string tag, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        WriteAsync(partition, id, () => server.ReplaceAsync(partition, id, tag, content, CancellationToken.None), cancellation);

    public async Task<bool> DeleteAsync(string partition, string id, string tag, CancellationToken cancellation)
    {
        await log.Turn.WaitAsync(cancellation);
        try
        {
            var deleted = await server.DeleteAsync(partition, id, tag, CancellationToken.None);
            if (deleted)
            {
                log.Forget(partition, id);
            }

            return deleted;
        }
        finally
        {
            log.Turn.Release();
        }
    }

    public Task<IReadOnlyList<StoredDocument>> ListAsync(string partition, string fromId, int limit, CancellationToken cancellation) =>
        server.ListAsync(partition, fromId, limit, cancellation);

    public Task<ChangePage> ChangesAsync(string? from, int limit, CancellationToken cancellation) => changes.PageAsync(from, limit, cancellation);

    /// <summary>A write that has begun is not given up, and one that fails may have come through: both would leave a change that nobody is told of.</summary>
    private async Task<string?> WriteAsync(string partition, string id, Func<Task<string?>> write, CancellationToken cancellation)
    {
        await log.Turn.WaitAsync(cancellation);
        var changed = true;
        try
        {
            var tag = await write();
            changed = tag is not null;
            return tag;
        }
        finally
        {
            if (changed)
            {
                log.Note(partition, id);
            }

            log.Turn.Release();
        }
    }
}
