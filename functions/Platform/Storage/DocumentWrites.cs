namespace EGov.Platform.Storage;

/// <summary>Writes that hold against others who write the same document, made of a store's operations.</summary>
public static class DocumentWrites
{
    /// <summary>Writes in the place of what was read: creates the document where there was none, else replaces it.</summary>
    /// <param name="store">The container.</param>
    /// <param name="partition">The partition key.</param>
    /// <param name="id">The id.</param>
    /// <param name="tag">The tag of what was read; null when there was nothing.</param>
    /// <param name="content">The document.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The new tag, or null when somebody else was faster.</returns>
    public static Task<string?> WriteAsync(
        this IDocumentStore store, string partition, string id, string? tag, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(store);
        return tag is null ? store.CreateAsync(partition, id, content, cancellation) : store.ReplaceAsync(partition, id, tag, content, cancellation);
    }

    /// <summary>Changes a document; the change is made anew to what another writer leaves meanwhile.</summary>
    /// <param name="store">The container.</param>
    /// <param name="partition">The partition key.</param>
    /// <param name="id">The id.</param>
    /// <param name="change">Given what is stored, or null when nothing is, gives what is to be: the same object, or null, to leave it as it is.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>What the change gave at last.</returns>
    public static async Task<T?> ChangeAsync<T>(
        this IDocumentStore store, string partition, string id, Func<T?, T?> change, CancellationToken cancellation)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(change);
        while (true)
        {
            var stored = await store.GetAsync(partition, id, cancellation).ConfigureAwait(false);
            var before = stored is null ? null : PlatformJson.Read<T>(stored.Content);
            var after = change(before);
            if (after is null || ReferenceEquals(before, after)
                || await store.WriteAsync(partition, id, stored?.Tag, PlatformJson.Write(after), cancellation).ConfigureAwait(false) is not null)
            {
                return after;
            }
        }
    }
}
