using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using EGov.Exchange.Evidence.Forms;
using EGov.Exchange.Evidence.Packages;
using EGov.Platform.Signatures.Verification;

namespace EGov.Exchange.Evidence.Verification;

/// <summary>Holds time stamps to their blocks and to those who are trusted for the time.</summary>
internal sealed class StampCheck(TimestampVerifier verifier)
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

            var (fault, scope) = await CheckAsync(block, stamp, certificates, cancellation);
            if (fault is not null)
            {
                findings.Add(fault.At(new EvidencePlace(Block: block.Number, Field: "stamp")));
            }
            else if (scope is not null)
            {
                held.Add(scope);
            }
        }

        return held;
    }

    private async Task<(EvidenceFault? Fault, StampScope? Scope)> CheckAsync(
        PackageBlock block, PackageStamp stamp, IReadOnlyList<ReadOnlyMemory<byte>> certificates, CancellationToken cancellation)
    {
        if (BytesOf(stamp.Token, stamp.Sha256) is not { } token)
        {
            return (EvidenceFault.StampAltered, null);
        }

        var proof = await verifier.VerifyAsync(token, Convert.FromHexString(block.ToBlock().HashOf()), certificates, cancellation);
        return proof.Fault switch
        {
            TimestampFault.Unreadable => (EvidenceFault.StampAltered, null),
            TimestampFault.OtherContent => (EvidenceFault.StampOfOther, null),
            TimestampFault.Signature => (EvidenceFault.StampForged, null),
            TimestampFault.Authority or TimestampFault.Revoked => (EvidenceFault.StampUntrusted, null),
            TimestampFault.Future => (EvidenceFault.StampTime, null),
            null when EvidenceTime.Of(block.To) is { } to && proof.At < to - TimestampVerifier.ClocksDiffer => (EvidenceFault.StampTime, null),
            null => (null, new(block.Number, proof.At!.Value, proof.Authority, proof.IsTraced)),
            var other => throw new InvalidOperationException($"Nothing is known of the fault {other}."),
        };
    }

    private static List<ReadOnlyMemory<byte>> CertificatesOf(EvidencePackage package, List<EvidenceFinding> findings)
    {
        var certificates = new List<ReadOnlyMemory<byte>>();
        foreach (var (index, certificate) in package.Certificates.Index())
        {
            if (BytesOf(certificate.Der, certificate.Sha256) is { } der && IsCertificate(der))
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

    private static bool IsCertificate(byte[] der)
    {
        try
        {
            using var certificate = X509CertificateLoader.LoadCertificate(der);
            return true;
        }
        catch (CryptographicException)
        {
            // What is no certificate is told as a finding.
            return false;
        }
    }

    /// <summary>What the Base64 text holds; null when it is not written as Base64 is, or has another digest.</summary>
    private static byte[]? BytesOf(string text, string sha256)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length)
            && Convert.ToBase64String(bytes, 0, length) == text
            && EvidenceHash.Of(bytes.AsSpan(0, length)) == sha256
                ? bytes[..length]
                : null;
    }
}
