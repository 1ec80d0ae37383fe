using System.Runtime.CompilerServices;

namespace EGov.Platform.Storage;

/// <summary>Reads that go through many documents, page by page.</summary>
public static class DocumentWalks
{
    private const int FeedPage = 500;

    /// <summary>All documents of a partition with ids not below <paramref name="fromId"/>, ascending by ordinal id.</summary>
    /// <param name="store">The container.</param>
    /// <param name="partition">The partition key.</param>
    /// <param name="fromId">The lowest id; empty for all.</param>
    /// <param name="page">So many are read at once.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <param name="first">So many at first, where most readers stop soon; 0 for as many as later.</param>
    public static async IAsyncEnumerable<StoredDocument> WalkAsync(
        this IDocumentStore store, string partition, string fromId, int page, [EnumeratorCancellation] CancellationToken cancellation, int first = 0)
    {
        ArgumentNullException.ThrowIfNull(store);
        for (var some = first > 0 ? first : page; ; some = page)
        {
            var documents = await store.ListAsync(partition, fromId, some, cancellation).ConfigureAwait(false);
            foreach (var document in documents)
            {
                yield return document;
            }

            if (documents.Count < some)
            {
                yield break;
            }

            fromId = After(documents[^1].Id);
        }
    }

    /// <summary>All documents of a container, from the beginning of its change feed to its present end. For work that is rare.</summary>
    public static async IAsyncEnumerable<StoredDocument> WalkFeedAsync(
        this IDocumentStore store, [EnumeratorCancellation] CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(store);
        for (string? from = null; ;)
        {
            var page = await store.ChangesAsync(from, FeedPage, cancellation).ConfigureAwait(false);
            foreach (var document in page.Documents)
            {
                yield return document;
            }

            if (page.Documents.Count == 0)
            {
                yield break;
            }

            from = page.Continuation;
        }
    }

    /// <summary>The lowest id above this one: no id has a letter below the space (<see cref="DocumentNames"/>).</summary>
    private static string After(string id) => id + " ";
}
