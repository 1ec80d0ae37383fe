using EGov.Exchange.Evidence.Packages;
using EGov.Platform.Proof;

namespace EGov.Exchange.Evidence.Verification;

/// <summary>
/// Holds a package to itself: form, chains, blocks, time stamps. It asks nobody and knows no store; what it takes on trust are the roots that it is
/// given.
/// </summary>
/// <param name="stamps">Whom to trust for the time.</param>
internal sealed class EvidenceVerification(StampVerifier stamps)
{
    /// <summary>Looks at a package.</summary>
    /// <param name="file">The package to the byte.</param>
    /// <param name="packet">The digest and length of the packet that is said to be the document's; null when none is at hand.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<EvidenceReport> VerifyAsync(ReadOnlyMemory<byte> file, PackagePacket? packet, CancellationToken cancellation)
    {
        var findings = new List<EvidenceFinding>();
        if (PackageReader.Read(file, findings) is not { } package)
        {
            return new(findings, null);
        }

        ChainCheck.Check(package, findings);
        PacketCheck.Check(package, packet, findings);
        var sound = BlockCheck.Check(package, findings);
        var held = await new StampCheck(stamps).CheckAsync(package, findings, cancellation);
        var under = sound.Under(held.Select(stamp => stamp.Block));
        var entries = package.Chains.SelectMany(chain => chain.Entries).ToList();
        var proven = entries.Count(entry => entry.Place is { } place && under.Contains(place.Block));
        var latest = package.Blocks.Count == 0 ? null : new BlockScope(package.Blocks[^1].Number, package.Blocks[^1].ToBlock().HashOf());
        return new(findings, new(
            package.Document,
            [.. package.Chains.Select(chain => new ChainScope(chain.Aggregate, chain.Entries.Count))],
            proven,
            entries.Count - proven,
            entries.Count(entry => entry.Told.Value is not null),
            AcceptedDocument.Of(package)?.AbsentFrom(package),
            package.Blocks.Count,
            latest,
            held,
            package.Packet?.Sha256));
    }
}
