using System.Text.Json;
using EGov.Platform.Storage;

namespace EGov.Platform.Audit;

/// <summary>Walks the chain of a shard and a day from its beginning.</summary>
internal sealed class ChainVerification(AppStores stores, string app)
{
    private const int BlocksAtOnce = 100;

    /// <summary>Adds what is wrong to the findings and gives the chain's end as it is stored.</summary>
    internal async Task<ShardEnd> VerifyAsync(DateOnly day, string shard, List<AuditFinding> findings, CancellationToken cancellation)
    {
        var head = AuditChain.Beginning(app, day, shard);
        var next = 1L;
        foreach (var document in await BlocksAsync(day, shard, cancellation).ConfigureAwait(false))
        {
            if (Read(document) is not { } block)
            {
                Add(next, null, AuditFault.Unreadable);
                continue;
            }

            // Every entry is held to the hash that is stored before it, so that one wrong entry does not make all later ones wrong.
            foreach (var chained in block.Entries)
            {
                for (; next < chained.Sequence; next++)
                {
                    Add(next, null, AuditFault.Missing);
                }

                if (chained.Sequence < next)
                {
                    Add(chained.Sequence, chained.Entry.Id, AuditFault.OutOfOrder);
                    continue;
                }

                if (AuditChain.After(head, chained.Sequence, chained.Entry) != chained.Hash)
                {
                    Add(chained.Sequence, chained.Entry.Id, AuditFault.Altered);
                }

                if (!await IsListedAsync(day, shard, chained, cancellation).ConfigureAwait(false))
                {
                    Add(chained.Sequence, chained.Entry.Id, AuditFault.ListDiffers);
                }

                (head, next) = (chained.Hash, chained.Sequence + 1);
            }

            if (block.End is { } end)
            {
                for (; next < block.First; next++)
                {
                    Add(next, null, AuditFault.Missing);
                }

                if (AuditChain.End(head, block.First) != end)
                {
                    Add(block.First, null, AuditFault.Altered);
                }

                head = end;
            }
        }

        return new ShardEnd(shard, next - 1, head);

        void Add(long sequence, string? entry, AuditFault fault) => findings.Add(new AuditFinding(day, shard, sequence, entry, fault));
    }

    /// <summary>The blocks, oldest first.</summary>
    private async Task<IEnumerable<StoredDocument>> BlocksAsync(DateOnly day, string shard, CancellationToken cancellation)
    {
        var newestFirst = stores.Audit.WalkAsync(AuditNames.ChainOf(day, shard), string.Empty, BlocksAtOnce, cancellation);
        return Enumerable.Reverse(await newestFirst.ToListAsync(cancellation).ConfigureAwait(false));
    }

    private async Task<bool> IsListedAsync(DateOnly day, string shard, SealedEntry chained, CancellationToken cancellation)
    {
        var (lists, id) = AuditNames.ListsOf(chained.Entry);
        foreach (var list in lists)
        {
            var expected = new AuditRow(id, list, AuditNames.Text(day), shard, chained.Sequence, chained.Entry);
            if (await stores.Audit.GetAsync(list, id, cancellation).ConfigureAwait(false) is not { } row || !Equals(Read<AuditRow>(row), expected))
            {
                return false;
            }
        }

        return true;
    }

    private static AuditBlock? Read(StoredDocument document) =>
        Read<AuditBlock>(document) is { Entries: not null, Previous: not null } block && block.Entries.All(IsWhole) ? block : null;

    private static bool IsWhole(SealedEntry chained) =>
        chained is { Hash: not null, Entry: { Id: not null, Target: not null, Action: not null, Actor.Id: not null } };

    private static T? Read<T>(StoredDocument document)
        where T : class
    {
        try
        {
            return PlatformJson.Read<T>(document.Content);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
