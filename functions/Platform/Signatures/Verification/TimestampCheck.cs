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
        CheckList checks, SignerInfo signer, X509Certificate2Collection certificates, TrustAnchors trust, DateTimeOffset now)
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

        if (!Rfc3161TimestampToken.TryDecode(stamps[0].RawData, out var token, out _)
            || !token.VerifySignatureForSignerInfo(signer, out var authority, certificates)
            || authority is null)
        {
            checks.Fail(SignatureChecks.Timestamp, "Dấu thời gian không phải của chữ ký này.", "The time stamp is not one of this signature.");
            return null;
        }

        var at = token.TokenInfo.Timestamp;
        var extra = token.AsSignedCms().Certificates;
        extra.AddRange(certificates);
        var (path, flaws) = CertificateCheck.PathOf(authority, extra, trust, at);
        var revoked = flaws == X509ChainStatusFlags.NoError && path
            .Zip(path.Skip(1))
            .Any(link => trust.Lists.Any(list => list.IsOf(link.Second) && list.RevokedAt(link.First) <= now));
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
}
