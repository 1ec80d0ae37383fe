using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using EmbeddedFunctions.Storage;

namespace EGov.Local.Documents;

/// <summary>
/// The documents of a container that were written last, as they are on disk, so that what was just written is read without the file. Changed
/// only where writes are committed, in their order and before anybody is told of them: what is found here is never older than what the file
/// would give. Nothing is added by reading, and all that use the same data file share it.
/// </summary>
internal sealed class RecentDocuments
{
    private const int MostBytes = 3 * 1024 * 1024;

    private static readonly ConditionalWeakTable<DataStore, ConcurrentDictionary<string, RecentDocuments>> Stores = [];

    private readonly ConcurrentDictionary<(string Partition, string Id), RecentDocument> documents = [];
    private readonly Queue<(string Partition, string Id, RecentDocument Document)> order = [];
    private int bytes;

    /// <summary>The ones of a table.</summary>
    internal static RecentDocuments Of(DataStore store, string table) => Stores.GetOrCreateValue(store).GetOrAdd(table, static _ => new());

    /// <summary>The document, or null when it was not written lately.</summary>
    internal RecentDocument? Find(string partition, string id) => documents.GetValueOrDefault((partition, id));

    /// <summary>Takes what was committed. Never called by two at once.</summary>
    internal void Put(string partition, string id, RecentDocument document)
    {
        documents[(partition, id)] = document;
        order.Enqueue((partition, id, document));
        bytes += document.Content.Length;
        while (bytes > MostBytes)
        {
            var (oldPartition, oldId, old) = order.Dequeue();
            documents.TryRemove(new((oldPartition, oldId), old));
            bytes -= old.Content.Length;
        }
    }

    /// <summary>Forgets what was deleted.</summary>
    internal void Remove(string partition, string id) => documents.TryRemove((partition, id), out _);
}

/// <summary>A document as it was committed.</summary>
/// <param name="Change">Its place in the change feed.</param>
/// <param name="Content">A copy that nobody changes.</param>
/// <param name="Expires">When it goes, in seconds since 1970; null for never.</param>
internal sealed record RecentDocument(long Change, ReadOnlyMemory<byte> Content, long? Expires);
