using EGov.Exchange.Errors;
using EGov.Exchange.Evidence.Blocks;
using EGov.Platform.Proof;
using EGov.Platform.Results;

namespace EGov.Exchange.Evidence.Packages;

/// <summary>Finds the blocks that a package needs: those of its entries, and those that lead from the latest stamped one to them.</summary>
internal sealed class BlockWays(EvidenceBlocks blocks, StampVerifier verifier)
{
    /// <summary>The most blocks in one package.</summary>
    public const int MostBlocks = 2_000;

    private const int AtOnce = 32;

    /// <summary>The way through the blocks.</summary>
    /// <param name="involved">The blocks in which entries are.</param>
    /// <param name="through">One more through which it is to lead; null for none.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Result<BlockWay>> LeadAsync(IReadOnlyCollection<long> involved, long? through, CancellationToken cancellation)
    {
        if (through is { } asked && (asked < 1 || await blocks.FindAsync(asked, cancellation) is null))
        {
            return ExchangeErrors.NoBlock.With(asked);
        }

        var stops = new SortedSet<long>(through is { } one ? involved.Append(one) : involved);
        if (stops.Count == 0)
        {
            return new BlockWay([], []);
        }

        // Blocks after the latest stamped one have no stamp above them yet: they stand for themselves.
        var stamped = await blocks.LatestStampedAsync(cancellation);
        stops.Add(Math.Max(stamped, stops.Max));
        var numbers = new SortedSet<long>(stops.Zip(stops.Skip(1)).SelectMany(stop => EvidenceBlock.Way(stop.Second, stop.First))) { stops.Min };
        if (numbers.Count > MostBlocks)
        {
            return ExchangeErrors.TooMuchEvidence.With();
        }

        var way = new List<PackageBlock>();
        foreach (var some in numbers.Chunk(AtOnce))
        {
            way.AddRange(await Task.WhenAll(some.Select(number => ReadAsync(number, stops.Contains(number), cancellation))));
        }

        var stamps = way.Where(block => block.Stamp is not null).Select(block => (block.Stamp!, block.Hash));
        return new BlockWay(way, await verifier.CertificatesAsync(stamps, cancellation));
    }

    /// <summary>What only leads on needs no stamp of its own.</summary>
    private async Task<PackageBlock> ReadAsync(long number, bool withStamp, CancellationToken cancellation) => PackageBlock.Of(
        await blocks.GetAsync(number, cancellation), withStamp ? await blocks.StampAsync(number, cancellation) : null);
}

/// <summary>The blocks of a package, ascending, and the certificates behind their stamps.</summary>
internal sealed record BlockWay(IReadOnlyList<PackageBlock> Blocks, IReadOnlyList<ProofCertificate> Certificates);
