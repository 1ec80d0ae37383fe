using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using EGov.Platform.Signatures.Trust;

namespace EGov.Platform.Signatures.Verification;

/// <summary>Looks at the time stamp over a signature (RFC 3161).</summary>
internal static class TimestampCheck
{
    /// <summary>The proven time, or null where none is.</summary>
    public static SignedTime? Check(
        CheckList checks, SignerInfo signer, IReadOnlyList<X509Certificate2> certificates, TrustAnchors trust, DateTimeOffset now)
    {
        var stamps = signer.UnsignedAttributes
            .Cast<CryptographicAttributeObject>()
            .Where(attribute => attribute.Oid.Value == SignatureOids.TimestampToken)
            .SelectMany(attribute => attribute.Values.Cast<AsnEncodedData>())
            .ToList();
        if (stamps.Count == 0)
        {
            checks.NotChecked(
                SignatureChecks.Timestamp,
                "Không có dấu thời gian; thời điểm ký theo đồng hồ của người ký.",
                "There is no time stamp; only the signer's clock says when it was signed.");
            return null;
        }

        if (Read(stamps[0].RawData, trust) is not { } stamp
            || !stamp.Token.VerifySignatureForSignerInfo(signer, out var authority, [.. stamp.Certificates, .. certificates])
            || authority is null)
        {
            checks.Fail(SignatureChecks.Timestamp, "Dấu thời gian không phải của chữ ký này.", "The time stamp is not one of this signature.");
            return null;
        }

        var at = stamp.Token.TokenInfo.Timestamp;
        var (_, flaws, revoked) = TraceOf(authority, [.. stamp.Certificates, .. certificates], trust, at, now);
        if (flaws != X509ChainStatusFlags.NoError || revoked || at > now.AddMinutes(5))
        {
            checks.Fail(
                SignatureChecks.Timestamp,
                $"Dấu thời gian không do tổ chức tin cậy cấp ({(revoked ? "đã thu hồi" : flaws)}).",
                $"The time stamp does not come from a trusted authority ({(revoked ? "revoked" : flaws)}).");
            return null;
        }

        checks.Pass(SignatureChecks.Timestamp);
        return new SignedTime(at, SigningClock.TimestampAuthority, authority.GetNameInfo(X509NameType.SimpleName, false));
    }

    private static (Rfc3161TimestampToken Token, IReadOnlyList<X509Certificate2> Certificates)? Read(byte[] stamp, TrustAnchors trust)
    {
        try
        {
            var carried = CarriedCms.Of(stamp, trust.Carried);
            return Rfc3161TimestampToken.TryDecode(carried.Bare, out var token, out _) ? (token, carried.Certificates) : null;
        }
        catch (Exception failure) when (failure is AsnContentException or CryptographicException)
        {
            return null;
        }
    }

    /// <summary>How the authority of a time stamp is traced back: a certificate that ended since was good then, one that was revoked since is not.</summary>
    internal static (IReadOnlyList<X509Certificate2> Path, X509ChainStatusFlags Flaws, bool Revoked) TraceOf(
        X509Certificate2 authority, IReadOnlyList<X509Certificate2> extra, TrustAnchors trust, DateTimeOffset at, DateTimeOffset now)
    {
        var (path, flaws) = trust.Paths.Find(authority, extra, at);
        var revoked = flaws == X509ChainStatusFlags.NoError && path
            .Zip(path.Skip(1))
            .Any(link => trust.Lists.Any(list => list.IsOf(link.Second) && list.RevokedAt(link.First) <= now));
        return (path, flaws, revoked);
    }
}
