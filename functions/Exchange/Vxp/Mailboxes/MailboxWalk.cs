using System.Runtime.CompilerServices;
using EGov.Exchange.Views;
using EGov.Platform.Events;
using EGov.Platform.Storage;

namespace EGov.Exchange.Vxp.Mailboxes;

/// <summary>Goes through several lists of deliveries in their common order, reading of each as little as is asked for.</summary>
internal sealed class MailboxWalk(ViewReader views, AppStores stores)
{
    private const int Page = 100;
    private const int ListsAtOnce = 16;

    /// <summary>The deliveries, in the order of their rows.</summary>
    /// <param name="lists">The lists; no delivery stands in two.</param>
    /// <param name="fromId">The lowest id of a row; empty for all.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async IAsyncEnumerable<DeliverySummary> DeliveriesAsync(
        IReadOnlyList<MailboxList> lists, string fromId, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var cursors = new List<Cursor>();
        foreach (var some in lists.Chunk(ListsAtOnce))
        {
            cursors.AddRange(await Task.WhenAll(some.Select(list => OpenAsync(list, fromId, cancellation))));
        }

        while (cursors.Where(cursor => cursor.Head is not null).MinBy(cursor => cursor.Head!.Id, StringComparer.Ordinal) is { Head: { } row } next)
        {
            yield return PlatformJson.Read<DeliveryRow>(row.Content).Delivery;
            await next.MoveAsync(cancellation);
        }
    }

    private async Task<Cursor> OpenAsync(MailboxList list, string fromId, CancellationToken cancellation)
    {
        var cursor = new Cursor(stores.Views, await views.PartitionAsync(list.Projection, list.Partition, cancellation));
        await cursor.ReadAsync(fromId, cancellation);
        return cursor;
    }

    private sealed class Cursor(IDocumentStore store, string partition)
    {
        private readonly Queue<StoredDocument> rows = new();
        private bool isWhole;

        public StoredDocument? Head => rows.TryPeek(out var row) ? row : null;

        public async Task MoveAsync(CancellationToken cancellation)
        {
            var left = rows.Dequeue();
            if (rows.Count == 0 && !isWhole)
            {
                // No id has a letter below the space, so this is the lowest id above.
                await ReadAsync(left.Id + " ", cancellation);
            }
        }

        public async Task ReadAsync(string fromId, CancellationToken cancellation)
        {
            var read = await store.ListAsync(partition, fromId, Page, cancellation);
            isWhole = read.Count < Page;
            foreach (var row in read)
            {
                rows.Enqueue(row);
            }
        }
    }
}

/// <summary>A list of deliveries.</summary>
/// <param name="Projection">The projection that writes it.</param>
/// <param name="Partition">What it is asked by.</param>
internal sealed record MailboxList(string Projection, string Partition);
