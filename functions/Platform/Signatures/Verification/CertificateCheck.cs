using System.Security.Cryptography.X509Certificates;
using EGov.Platform.Signatures.Trust;

namespace EGov.Platform.Signatures.Verification;

/// <summary>Whether a certificate could sign at a time.</summary>
internal static class CertificateCheck
{
    private const X509ChainStatusFlags OnlyTime = X509ChainStatusFlags.NotTimeValid;

    /// <param name="checks">Takes the outcomes.</param>
    /// <param name="certificate">The signer's.</param>
    /// <param name="extra">Certificates that came with the signature.</param>
    /// <param name="trust">Whom to trust.</param>
    /// <param name="time">When it was signed, or null when nobody says.</param>
    /// <param name="now">The present time.</param>
    public static void Check(
        CheckList checks, X509Certificate2 certificate, IReadOnlyList<X509Certificate2> extra, TrustAnchors trust, SignedTime? time, DateTimeOffset now)
    {
        var at = time?.At ?? now;
        var (path, flaws) = trust.Paths.Find(certificate, extra, at);
        var words = ChainFlaws.Words(flaws & ~OnlyTime);
        if (checks.Holds(
            (flaws & ~OnlyTime) == 0,
            SignatureChecks.Chain,
            $"Chứng thư không bắt nguồn từ tổ chức chứng thực tin cậy ({words.Vi}).",
            $"The certificate does not trace back to a trusted authority ({words.En})."))
        {
            CheckRevocation(checks, path, trust, time, at, now);
        }

        CheckValidity(checks, certificate, flaws, extra, trust, time, now);
        CheckUsage(checks, certificate);
    }

    private static void CheckValidity(
        CheckList checks, X509Certificate2 certificate, X509ChainStatusFlags flaws, IReadOnlyList<X509Certificate2> extra, TrustAnchors trust, SignedTime? time, DateTimeOffset now)
    {
        var check = SignatureChecks.Validity;
        if ((flaws & OnlyTime) != 0)
        {
            checks.Fail(
                check,
                $"Chứng thư không có hiệu lực khi ký (hiệu lực từ {certificate.NotBefore.ToUniversalTime():O} đến {certificate.NotAfter.ToUniversalTime():O}).",
                $"The certificate was not valid when it was signed (valid from {certificate.NotBefore.ToUniversalTime():O} to {certificate.NotAfter.ToUniversalTime():O}).");
        }
        else if (time is { Clock: SigningClock.Signer } && (trust.Paths.Find(certificate, extra, now).Flaws & OnlyTime) != 0)
        {
            checks.Unclear(
                check,
                "Chứng thư nay đã hết hạn và thời điểm ký chỉ theo đồng hồ của người ký.",
                "The certificate has expired since, and only the signer's own clock says that it was signed before.");
        }
        else
        {
            checks.Pass(check);
        }
    }

    private static void CheckUsage(CheckList checks, X509Certificate2 certificate)
    {
        var usages = certificate.Extensions.OfType<X509KeyUsageExtension>().Select(extension => extension.KeyUsages).ToList();
        var authority = certificate.Extensions.OfType<X509BasicConstraintsExtension>().Any(extension => extension.CertificateAuthority);
        var signs = usages.Count == 0 || (usages[0] & (X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation)) != 0;
        checks.Holds(
            signs && !authority,
            SignatureChecks.KeyUsage,
            "Chứng thư không được dùng để ký tài liệu.",
            "The certificate is not for signing documents.");
    }

    private static void CheckRevocation(
        CheckList checks, IReadOnlyList<X509Certificate2> path, TrustAnchors trust, SignedTime? time, DateTimeOffset at, DateTimeOffset now)
    {
        var check = SignatureChecks.Revocation;
        var missing = false;
        for (var index = 0; index + 1 < path.Count; index++)
        {
            var lists = trust.Lists.Where(list => list.IsOf(path[index + 1])).OrderByDescending(list => list.IssuedAt).ToList();
            foreach (var revokedAt in lists.Select(list => list.RevokedAt(path[index])).OfType<DateTimeOffset>())
            {
                if (revokedAt <= at)
                {
                    checks.Fail(check, $"Chứng thư đã bị thu hồi lúc {revokedAt:O}.", $"A certificate of the path was revoked at {revokedAt:O}.");
                    return;
                }

                if (time is not { Clock: SigningClock.TimestampAuthority })
                {
                    checks.Unclear(
                        check,
                        $"Chứng thư bị thu hồi lúc {revokedAt:O} và không có dấu thời gian chứng minh đã ký trước đó.",
                        $"A certificate of the path was revoked at {revokedAt:O}, and no time stamp proves that it was signed before.");
                    return;
                }
            }

            // A list that was due before the present one says nothing of what was revoked since, unless it is later than the signature.
            missing |= !lists.Any(list => list.NextAt is null || list.NextAt > now || list.IssuedAt >= at);
        }

        if (missing)
        {
            checks.NotChecked(
                check,
                "Không có danh sách thu hồi còn hiệu lực của mọi tổ chức cấp chứng thư.",
                "There is no current revocation list of every issuer.");
        }
        else
        {
            checks.Pass(check);
        }
    }
}
