using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using EGov.Platform.Signatures.Signing;

namespace EGov.Local.Signing;

/// <summary>A signatory's key of the development authority.</summary>
internal sealed class DevelopmentKey(X509Certificate2 certificate, X509Certificate2 issuing) : SigningKey
{
    public override X509Certificate2 Certificate { get; } = DevelopmentCertificates.PublicPart(certificate);

    public override IReadOnlyList<X509Certificate2> Issuers { get; } = [DevelopmentCertificates.PublicPart(issuing)];

    public override Task<byte[]> SignAsync(ReadOnlyMemory<byte> sha256, CancellationToken cancellation)
    {
        using var key = certificate.GetRSAPrivateKey()!;
        return Task.FromResult(key.SignHash(sha256.ToArray(), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }
}
