using System.Collections.Concurrent;
using EGov.Platform.Calendar;
using EGov.Platform.Storage;

namespace EGov.Platform.Audit;

/// <summary>
/// Chains the entries that wait. A block takes the number after the chain's last, and only one can be created under a number: of two sealers
/// at once one wins and the other looks again. Before a chain grows, its last block is finished (its entries are in their lists and no longer
/// wait), so an entry that waits is in no chain yet, wherever a sealer was cut.
/// </summary>
public sealed class AuditSealer(AppStores stores, string app, TimeProvider clock)
{
    /// <summary>The most entries of a block: far below what a document may hold.</summary>
    private const int LargestBlock = 100;

    private readonly ConcurrentDictionary<string, string> finished = new(StringComparer.Ordinal);
    private volatile FirstDayDocument? firstDay;

    /// <summary>Chains what waits in the inboxes that the documents came from.</summary>
    public Task SealAsync(IEnumerable<AuditInboxDocument> changed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(changed);
        return Task.WhenAll(changed
            .Select(document => AuditNames.ShardOf(document.Entry.Target))
            .Distinct(StringComparer.Ordinal)
            .Select(shard => SealAsync(shard, cancellation)));
    }

    /// <summary>Ends the chains of a day that is over and gives the ends by shard; ends that are there stay as they are.</summary>
    internal async Task<IReadOnlyList<AuditBlock>> EndAsync(DateOnly day, CancellationToken cancellation)
    {
        var ends = new List<AuditBlock>();
        foreach (var shard in AuditNames.Shards)
        {
            ends.Add(await EndAsync(day, shard, cancellation).ConfigureAwait(false));
        }

        return ends;
    }

    /// <summary>The day on which the trail begins; made today when there is none.</summary>
    internal async Task<DateOnly> FirstDayAsync(CancellationToken cancellation)
    {
        if (firstDay is { } known)
        {
            return known.Day;
        }

        var today = clock.GetUtcNow().DateInVietnam();
        if (await stores.Audit.GetAsync(AuditNames.Days, AuditNames.FirstDay, cancellation).ConfigureAwait(false) is not { } stored)
        {
            var content = PlatformJson.Write(new FirstDayDocument(AuditNames.FirstDay, AuditNames.Days, today));
            await stores.Audit.CreateAsync(AuditNames.Days, AuditNames.FirstDay, content, cancellation).ConfigureAwait(false);
            stored = await stores.Audit.GetAsync(AuditNames.Days, AuditNames.FirstDay, cancellation).ConfigureAwait(false);
        }

        firstDay = PlatformJson.Read<FirstDayDocument>(stored!.Content);
        return firstDay.Day;
    }

    private async Task SealAsync(string shard, CancellationToken cancellation)
    {
        var first = await FirstDayAsync(cancellation).ConfigureAwait(false);
        var day = clock.GetUtcNow().DateInVietnam();
        var inbox = AuditNames.InboxOf(shard);
        while (true)
        {
            var head = await HeadAsync(day, shard, cancellation).ConfigureAwait(false);
            if (head is { End: not null })
            {
                day = day.AddDays(1);
                continue;
            }

            await (head is null ? EndBeforeAsync(day, first, shard, cancellation) : FinishAsync(head, [], cancellation)).ConfigureAwait(false);
            var waiting = await stores.AuditInbox.ListAsync(inbox, string.Empty, LargestBlock, cancellation).ConfigureAwait(false);
            if (waiting.Count == 0)
            {
                return;
            }

            var fresh = await DropChainedAsync(waiting, cancellation).ConfigureAwait(false);
            if (fresh.Count == 0)
            {
                continue;
            }

            var partition = AuditNames.ChainOf(day, shard);
            var block = AuditBlock.Of(partition, head?.Next ?? 1, head?.Head ?? AuditChain.Beginning(app, day, shard), fresh);
            if (await CreateAsync(block, cancellation).ConfigureAwait(false))
            {
                await FinishAsync(block, waiting, cancellation).ConfigureAwait(false);
                if (waiting.Count < LargestBlock)
                {
                    return;
                }
            }
        }
    }

    /// <summary>A chain begins when the day before has ended, which finishes its last block.</summary>
    private async Task EndBeforeAsync(DateOnly day, DateOnly first, string shard, CancellationToken cancellation)
    {
        for (var before = day.AddDays(-1); before >= first; before = before.AddDays(-1))
        {
            var known = await HeadAsync(before, shard, cancellation).ConfigureAwait(false);
            if (known is { End: not null })
            {
                return;
            }

            await EndAsync(before, shard, cancellation).ConfigureAwait(false);
            if (known is not null)
            {
                return;
            }
        }
    }

    private async Task<AuditBlock> EndAsync(DateOnly day, string shard, CancellationToken cancellation)
    {
        while (true)
        {
            var head = await HeadAsync(day, shard, cancellation).ConfigureAwait(false);
            if (head is { End: not null })
            {
                return head;
            }

            if (head is not null)
            {
                await FinishAsync(head, [], cancellation).ConfigureAwait(false);
            }

            var end = AuditBlock.EndOf(
                AuditNames.ChainOf(day, shard), head?.Next ?? 1, head?.Head ?? AuditChain.Beginning(app, day, shard));
            if (await CreateAsync(end, cancellation).ConfigureAwait(false))
            {
                return end;
            }
        }
    }

    /// <summary>An entry of a change may be told again after it was chained: it is in its list then, and waits no longer.</summary>
    private async Task<IReadOnlyList<AuditEntry>> DropChainedAsync(IReadOnlyList<StoredDocument> waiting, CancellationToken cancellation)
    {
        var entries = await Task.WhenAll(waiting.Select(async document =>
        {
            var entry = PlatformJson.Read<AuditInboxDocument>(document.Content).Entry;
            var (lists, id) = AuditNames.ListsOf(entry);
            if (await stores.Audit.GetAsync(lists[0], id, cancellation).ConfigureAwait(false) is null)
            {
                return entry;
            }

            await stores.AuditInbox.DeleteAsync(document.Partition, document.Id, document.Tag, cancellation).ConfigureAwait(false);
            return null;
        })).ConfigureAwait(false);
        return [.. entries.OfType<AuditEntry>()];
    }

    /// <summary>Puts the block's entries into their lists, then lets them wait no longer.</summary>
    /// <param name="block">The block.</param>
    /// <param name="waiting">Those of its entries that were just read from the inbox; the others are looked for.</param>
    /// <param name="cancellation">Ends the wait.</param>
    private async Task FinishAsync(AuditBlock block, IReadOnlyList<StoredDocument> waiting, CancellationToken cancellation)
    {
        if (finished.TryGetValue(block.PartitionKey, out var known) && string.CompareOrdinal(known, block.Id) <= 0)
        {
            return;
        }

        var read = waiting.ToDictionary(document => document.Id, StringComparer.Ordinal);
        await Task.WhenAll(block.Entries.Select(chained =>
            FinishAsync(block, chained, read.GetValueOrDefault(chained.Entry.Id), cancellation))).ConfigureAwait(false);
        finished[block.PartitionKey] = block.Id;
    }

    private async Task FinishAsync(AuditBlock block, SealedEntry chained, StoredDocument? waiting, CancellationToken cancellation)
    {
        var (day, shard) = AuditNames.PlaceOf(block.PartitionKey);
        var (lists, id) = AuditNames.ListsOf(chained.Entry);
        await Task.WhenAll(lists.Select(list => stores.Audit.CreateAsync(
            list, id, PlatformJson.Write(new AuditRow(id, list, day, shard, chained.Sequence, chained.Entry)), cancellation))).ConfigureAwait(false);
        var inbox = AuditNames.InboxOf(shard);
        waiting ??= await stores.AuditInbox.GetAsync(inbox, chained.Entry.Id, cancellation).ConfigureAwait(false);
        if (waiting is not null)
        {
            await stores.AuditInbox.DeleteAsync(inbox, chained.Entry.Id, waiting.Tag, cancellation).ConfigureAwait(false);
        }
    }

    private async Task<AuditBlock?> HeadAsync(DateOnly day, string shard, CancellationToken cancellation)
    {
        var latest = await stores.Audit.ListAsync(AuditNames.ChainOf(day, shard), string.Empty, 1, cancellation).ConfigureAwait(false);
        return latest.Count == 0 ? null : PlatformJson.Read<AuditBlock>(latest[0].Content);
    }

    private async Task<bool> CreateAsync(AuditBlock block, CancellationToken cancellation) =>
        await stores.Audit.CreateAsync(block.PartitionKey, block.Id, PlatformJson.Write(block), cancellation).ConfigureAwait(false) is not null;
}

/// <summary>The first day of a trail.</summary>
internal sealed record FirstDayDocument(string Id, string PartitionKey, DateOnly Day);
