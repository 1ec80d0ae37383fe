using EGov.Platform.Storage;

namespace EGov.Platform.Events;

/// <summary>Writes and deletes the documents of views so that repeats and races do no harm.</summary>
public sealed class ViewRows(IDocumentStore views)
{
    /// <summary>Writes a row that never changes.</summary>
    internal Task AddAsync(ViewRow row, CancellationToken cancellation) => views.CreateAsync(row.Partition, row.Id, row.Content, cancellation);

    /// <summary>Writes a row unless a later event has written it already.</summary>
    /// <param name="row">The row.</param>
    /// <param name="sequence">The event that it shows.</param>
    /// <param name="likelyNew">Spares the look whether it is there.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <param name="likelyTag">The tag of what was read of an earlier event: spares another look at it. Null when nothing was read.</param>
    /// <returns>The later content that stays, or null when the row was written.</returns>
    internal async Task<StoredDocument?> PutAsync(ViewRow row, long sequence, bool likelyNew, CancellationToken cancellation, string? likelyTag = null)
    {
        var content = row.Content;
        if ((likelyNew || likelyTag is not null)
            && await views.WriteAsync(row.Partition, row.Id, likelyTag, content, cancellation).ConfigureAwait(false) is not null)
        {
            return null;
        }

        while (true)
        {
            var stored = await views.GetAsync(row.Partition, row.Id, cancellation).ConfigureAwait(false);
            if (stored is not null && PlatformJson.Read<Written>(stored.Content).Sequence > sequence)
            {
                return stored;
            }

            if (await views.WriteAsync(row.Partition, row.Id, stored?.Tag, content, cancellation).ConfigureAwait(false) is not null)
            {
                return null;
            }
        }
    }

    /// <summary>All documents whose partition begins so. Reads the whole container: for work that is rare.</summary>
    internal IAsyncEnumerable<StoredDocument> OfAsync(string prefix, CancellationToken cancellation) =>
        views.WalkFeedAsync(cancellation).Where(document => document.Partition.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>Deletes all documents whose partition begins so.</summary>
    public async Task<int> DropAsync(string prefix, CancellationToken cancellation)
    {
        var count = 0;
        await foreach (var document in OfAsync(prefix, cancellation).ConfigureAwait(false))
        {
            count += await DeleteAsync(document.Partition, document.Id, cancellation).ConfigureAwait(false);
        }

        return count;
    }

    internal async Task<int> DeleteAsync(string partition, string id, CancellationToken cancellation)
    {
        while (await views.GetAsync(partition, id, cancellation).ConfigureAwait(false) is { } stored)
        {
            if (await views.DeleteAsync(partition, id, stored.Tag, cancellation).ConfigureAwait(false))
            {
                return 1;
            }
        }

        return 0;
    }

    private sealed record Written(long Sequence);
}
