using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using EGov.Platform.Signatures;

namespace EGov.Local.Signing;

/// <summary>How the development authority's certificates look.</summary>
internal static class DevelopmentCertificates
{
    /// <summary>Signatories have RSA keys, which XML signatures need; authorities elliptic curves, which are made at once.</summary>
    private const int KeyLength = 2048;

    private const string Organization = "EGov development, not for real use";

    /// <summary>Long, so that a data folder works on; a day back, so that clocks may differ.</summary>
    private const int AuthorityYears = 30;
    private const int SignerYears = 5;

    internal static X509Certificate2 Root(DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = Authority("EGov development root", key, pathLength: 1);
        return request.CreateSelfSigned(now.AddDays(-1), now.AddYears(AuthorityYears));
    }

    internal static X509Certificate2 Issuing(X509Certificate2 root, DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return Issue(Authority("EGov development issuing authority", key, pathLength: 0), root, now, AuthorityYears - 1).CopyWithPrivateKey(key);
    }

    internal static X509Certificate2 TimestampAuthority(X509Certificate2 issuing, DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = EndEntity("EGov development time-stamp authority", null, new PublicKey(key), X509KeyUsageFlags.DigitalSignature);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(SignatureOids.TimeStamping)], critical: true));
        return Issue(request, issuing, now, SignerYears).CopyWithPrivateKey(key);
    }

    internal static X509Certificate2 Signatory(
        Signatory signatory, X509Certificate2 issuing, DateTimeOffset now, X509KeyUsageFlags usage = X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation)
    {
        using var key = RSA.Create(KeyLength);
        return Signatory(signatory, issuing, now, key, usage);
    }

    /// <summary>The same for a key that is there.</summary>
    internal static X509Certificate2 Signatory(
        Signatory signatory, X509Certificate2 issuing, DateTimeOffset now, RSA key, X509KeyUsageFlags usage = X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation) =>
        Issue(EndEntity(signatory.Name, signatory.Id, new PublicKey(key), usage), issuing, now, SignerYears).CopyWithPrivateKey(key);

    internal static byte[] RevocationList(
        X509Certificate2 issuing, DateTimeOffset now, DateTimeOffset revokedAt, IReadOnlyList<X509Certificate2> certificates)
    {
        var list = new CertificateRevocationListBuilder();
        foreach (var certificate in certificates)
        {
            list.AddEntry(certificate, revokedAt, X509RevocationReason.KeyCompromise);
        }

        return list.Build(issuing, now.ToUnixTimeSeconds(), now.AddYears(SignerYears), HashAlgorithmName.SHA256, thisUpdate: now);
    }

    internal static byte[] SerialNumber()
    {
        var number = RandomNumberGenerator.GetBytes(16);
        number[0] = (byte)((number[0] & 0x3F) | 0x40);
        return number;
    }

    internal static X509Certificate2 PublicPart(X509Certificate2 certificate) => X509CertificateLoader.LoadCertificate(certificate.RawData);

    private static CertificateRequest Authority(string name, ECDsa key, int pathLength)
    {
        var request = new CertificateRequest(NameOf(name, null), key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, pathLength, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        return request;
    }

    private static CertificateRequest EndEntity(string name, string? id, PublicKey key, X509KeyUsageFlags usage)
    {
        var request = new CertificateRequest(NameOf(name, id), key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        return request;
    }

    private static X509Certificate2 Issue(CertificateRequest request, X509Certificate2 issuer, DateTimeOffset now, int years)
    {
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(issuer, true, false));
        var (from, to) = (now.AddDays(-1), now.AddYears(years));
        using var authority = issuer.GetECDsaPrivateKey()!;
        return request.Create(
            issuer.SubjectName, X509SignatureGenerator.CreateForECDsa(authority), Max(from, issuer.NotBefore), Min(to, issuer.NotAfter), SerialNumber());
    }

    private static DateTimeOffset Max(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static DateTimeOffset Min(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static X500DistinguishedName NameOf(string name, string? id)
    {
        var builder = new X500DistinguishedNameBuilder();
        builder.AddCountryOrRegion("VN");
        builder.AddOrganizationName(Organization);
        builder.AddCommonName(name.Length <= 64 ? name : name[..64]);
        if (id is not null)
        {
            builder.Add("2.5.4.5", id.Length <= 64 ? id : id[..64], System.Formats.Asn1.UniversalTagNumber.PrintableString);
        }

        return builder.Build();
    }
}
