using EGov.Exchange.Evidence.Packages;
using EGov.Platform.Proof;

namespace EGov.Exchange.Evidence.Verification;

/// <summary>Holds time stamps to their blocks and to those who are trusted for the time.</summary>
internal sealed class StampCheck(StampVerifier verifier)
{
    /// <summary>Looks at all stamps.</summary>
    /// <returns>Those that hold.</returns>
    public async Task<IReadOnlyList<StampScope>> CheckAsync(EvidencePackage package, List<EvidenceFinding> findings, CancellationToken cancellation)
    {
        var certificates = CertificatesOf(package, findings);
        var held = new List<StampScope>();
        foreach (var block in package.Blocks)
        {
            if (block.Stamp is not { } stamp)
            {
                continue;
            }

            var proof = await verifier.VerifyAsync(stamp, block.ToBlock().HashOf(), certificates, ProofTime.Of(block.To), cancellation);
            if (proof.Fault is { } fault)
            {
                findings.Add(FaultOf(fault).At(new EvidencePlace(Block: block.Number, Field: "stamp")));
            }
            else
            {
                held.Add(new(block.Number, proof.At!.Value, proof.Authority, proof.IsTraced));
            }
        }

        return held;
    }

    private static EvidenceFault FaultOf(StampFault fault) => fault switch
    {
        StampFault.Unreadable => EvidenceFault.StampAltered,
        StampFault.OtherContent => EvidenceFault.StampOfOther,
        StampFault.Signature => EvidenceFault.StampForged,
        StampFault.Authority or StampFault.Revoked => EvidenceFault.StampUntrusted,
        StampFault.Future or StampFault.Early => EvidenceFault.StampTime,
        _ => throw new InvalidOperationException($"Nothing is known of the fault {fault}."),
    };

    private static List<ReadOnlyMemory<byte>> CertificatesOf(EvidencePackage package, List<EvidenceFinding> findings)
    {
        var certificates = new List<ReadOnlyMemory<byte>>();
        foreach (var (index, certificate) in package.Certificates.Index())
        {
            if (certificate.Read() is { } der)
            {
                certificates.Add(der);
            }
            else
            {
                findings.Add(EvidenceFault.CertificateAltered.At(FormattableString.Invariant($"$.certificates[{index}]")));
            }
        }

        return certificates;
    }
}
