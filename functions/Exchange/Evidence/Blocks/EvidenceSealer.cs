using EGov.Exchange.Evidence.Chains;
using EGov.Platform.Proof;

namespace EGov.Exchange.Evidence.Blocks;

/// <summary>
/// Puts the entries that wait under roots. A block takes the number after the latest, and only one can be created under it: of two sealers at once
/// one wins and the other looks again. Before another block is made the latest is finished: its entries have their places and wait no longer. So
/// an entry without a place is in no block, wherever a sealer was cut.
/// </summary>
internal sealed class EvidenceSealer(EvidenceBlocks blocks, EvidenceStore evidence, EvidenceBounds bounds)
{
    private const int AtOnce = 32;
    private long finished;

    /// <summary>Makes blocks of what waits, as many as one run may; the next run goes on.</summary>
    public async Task SealAsync(CancellationToken cancellation)
    {
        for (var run = 0; run < bounds.BlocksOfRun; run++)
        {
            var waiting = await WaitingAsync(cancellation);
            if (waiting.Count == 0)
            {
                return;
            }

            var latest = await blocks.LatestAsync(cancellation);
            if (latest is not null)
            {
                await FinishAsync(latest, cancellation);
            }

            var fresh = await WithoutPlacedAsync(waiting, cancellation);
            if (fresh.Count > 0 && await TryAppendAsync(latest, fresh, cancellation) is { } block)
            {
                await FinishAsync(block, fresh, cancellation);
            }
        }
    }

    /// <summary>Some of what waits, the same number of each shard, so that none is left behind.</summary>
    private async Task<IReadOnlyList<Leaf>> WaitingAsync(CancellationToken cancellation)
    {
        var shards = await Task.WhenAll(EvidenceNames.Shards.Select(shard => evidence.ListAsync<Leaf>(shard, bounds.LeavesOfShard, cancellation)));
        return [.. shards.SelectMany(shard => shard).Select(kept => kept.Value)];
    }

    /// <summary>An entry may be told again after it was put into a block: it has its place then, and waits no longer.</summary>
    private async Task<IReadOnlyList<Leaf>> WithoutPlacedAsync(IReadOnlyList<Leaf> waiting, CancellationToken cancellation)
    {
        var fresh = new List<Leaf>();
        foreach (var some in waiting.Chunk(AtOnce))
        {
            var placed = await Task.WhenAll(some.Select(leaf => DropPlacedAsync(leaf, cancellation)));
            fresh.AddRange(some.Where((_, index) => !placed[index]));
        }

        return fresh;
    }

    private async Task<bool> DropPlacedAsync(Leaf leaf, CancellationToken cancellation)
    {
        if (!await evidence.HasAsync(EvidenceNames.PlacesOf(leaf.Aggregate), PlaceIdOf(leaf), cancellation))
        {
            return false;
        }

        await evidence.DeleteAsync(EvidenceNames.ShardOf(leaf.Aggregate), EvidenceNames.PendingOf(leaf), cancellation);
        return true;
    }

    private async Task<KeptBlock?> TryAppendAsync(KeptBlock? latest, IReadOnlyList<Leaf> leaves, CancellationToken cancellation)
    {
        var number = (latest?.Block.Number ?? 0) + 1;
        var root = new MerkleTree([.. leaves.Select(leaf => leaf.Hash)]).Root;
        var times = leaves.Select(leaf => leaf.Time).Order(StringComparer.Ordinal).ToList();
        var block = new EvidenceBlock(
            number, times[0], times[^1], leaves.Count, root, latest?.Hash ?? EvidenceBlock.Beginning, await EarlierAsync(number, latest, cancellation));
        var parts = leaves.Chunk(bounds.LeavesOfPart).ToList();
        foreach (var (index, part) in parts.Index())
        {
            await evidence.CreateAsync(EvidenceNames.LeavesOf(number, root), PartOf(index), part, cancellation);
        }

        var kept = new KeptBlock(block, block.HashOf(), parts.Count);
        if (await blocks.AppendAsync(kept, cancellation))
        {
            return kept;
        }

        if ((await blocks.GetAsync(number, cancellation)).Block.Root != root)
        {
            // The number is taken for ever, so nobody will ever read this list.
            foreach (var index in Enumerable.Range(0, parts.Count))
            {
                await evidence.DeleteAsync(EvidenceNames.LeavesOf(number, root), PartOf(index), cancellation);
            }
        }

        return null;
    }

    private async Task<string> EarlierAsync(long number, KeptBlock? latest, CancellationToken cancellation) => EvidenceBlock.EarlierThan(number) switch
    {
        0 => EvidenceBlock.Beginning,
        var earlier when earlier == latest?.Block.Number => latest.Hash,
        var earlier => (await blocks.GetAsync(earlier, cancellation)).Hash,
    };

    /// <summary>Finishes a block that may have been left half done.</summary>
    private async Task FinishAsync(KeptBlock block, CancellationToken cancellation)
    {
        if (Volatile.Read(ref finished) >= block.Block.Number)
        {
            return;
        }

        var leaves = new List<Leaf>();
        foreach (var index in Enumerable.Range(0, block.Parts))
        {
            leaves.AddRange(await evidence.FindAsync<IReadOnlyList<Leaf>>(
                EvidenceNames.LeavesOf(block.Block.Number, block.Block.Root), PartOf(index), cancellation)
                ?? throw new InvalidOperationException($"The leaves of block {block.Block.Number} of the evidence are missing."));
        }

        await FinishAsync(block, leaves, cancellation);
    }

    private async Task FinishAsync(KeptBlock block, IReadOnlyList<Leaf> leaves, CancellationToken cancellation)
    {
        var tree = new MerkleTree([.. leaves.Select(leaf => leaf.Hash)]);
        foreach (var some in leaves.Index().Chunk(AtOnce))
        {
            await Task.WhenAll(some.Select(each => PlaceAsync(each.Item, new(block.Block.Number, each.Index, tree.PathOf(each.Index)), cancellation)));
        }

        Volatile.Write(ref finished, block.Block.Number);
    }

    private async Task PlaceAsync(Leaf leaf, Placement place, CancellationToken cancellation)
    {
        await evidence.CreateAsync(EvidenceNames.PlacesOf(leaf.Aggregate), PlaceIdOf(leaf), new PlacedLeaf(leaf.Sequence, place), cancellation);
        await evidence.DeleteAsync(EvidenceNames.ShardOf(leaf.Aggregate), EvidenceNames.PendingOf(leaf), cancellation);
    }

    private static string PlaceIdOf(Leaf leaf) => Platform.Events.EventJournal.IdOf(leaf.Sequence);

    private static string PartOf(int index) => index.ToString("D4", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>How much goes into a block, and how many a run makes.</summary>
/// <param name="LeavesOfShard">So many entries of each of 16 shards at most.</param>
/// <param name="LeavesOfPart">So many in one document of a block's list.</param>
/// <param name="BlocksOfRun">So many blocks in one run.</param>
internal sealed record EvidenceBounds(int LeavesOfShard, int LeavesOfPart, int BlocksOfRun)
{
    /// <summary>8,192 entries in a block, 65,536 in a minute.</summary>
    public static EvidenceBounds Usual { get; } = new(512, 400, 8);
}
