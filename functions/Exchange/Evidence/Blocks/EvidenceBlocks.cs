namespace EGov.Exchange.Evidence.Blocks;

/// <summary>The chain of blocks and their time stamps.</summary>
internal sealed class EvidenceBlocks(EvidenceStore evidence)
{
    /// <summary>The latest block, or null.</summary>
    public async Task<KeptBlock?> LatestAsync(CancellationToken cancellation) =>
        (await evidence.ListAsync<KeptBlock>(EvidenceNames.Blocks, 1, cancellation)) is [var latest] ? latest.Value : null;

    /// <summary>The block of a number, or null.</summary>
    public Task<KeptBlock?> FindAsync(long number, CancellationToken cancellation) =>
        evidence.FindAsync<KeptBlock>(EvidenceNames.Blocks, EvidenceNames.LatestFirst(number), cancellation);

    /// <summary>The block of a number that must be there.</summary>
    public async Task<KeptBlock> GetAsync(long number, CancellationToken cancellation) =>
        await FindAsync(number, cancellation) ?? throw new InvalidOperationException($"The block {number} of the evidence is missing.");

    /// <summary>Takes the next number for the block; false when somebody else has it.</summary>
    public Task<bool> AppendAsync(KeptBlock block, CancellationToken cancellation) =>
        evidence.CreateAsync(EvidenceNames.Blocks, EvidenceNames.LatestFirst(block.Block.Number), block, cancellation);

    /// <summary>The number of the latest block that is stamped; 0 when none is. All before it are, for they are stamped in order.</summary>
    public async Task<long> LatestStampedAsync(CancellationToken cancellation) =>
        (await evidence.ListAsync<BlockStamp>(EvidenceNames.Stamps, 1, cancellation)) is [var latest] ? latest.Value.Number : 0;

    /// <summary>The time stamp of a block, or null.</summary>
    public Task<BlockStamp?> StampAsync(long number, CancellationToken cancellation) =>
        evidence.FindAsync<BlockStamp>(EvidenceNames.Stamps, EvidenceNames.LatestFirst(number), cancellation);

    /// <summary>Keeps a time stamp; one that is there already stays.</summary>
    public Task<bool> KeepAsync(BlockStamp stamp, CancellationToken cancellation) =>
        evidence.CreateAsync(EvidenceNames.Stamps, EvidenceNames.LatestFirst(stamp.Number), stamp, cancellation);
}
