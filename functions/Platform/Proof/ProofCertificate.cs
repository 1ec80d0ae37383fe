using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace EGov.Platform.Proof;

/// <summary>
/// A certificate on the way from a time-stamp authority to a root, as a proof carries it in JSON. That it is there makes nobody trust it.
/// </summary>
/// <param name="Der">DER in Base64.</param>
/// <param name="Sha256">Of its DER.</param>
public sealed record ProofCertificate(string Der, string Sha256)
{
    /// <summary>A certificate as a proof carries it.</summary>
    /// <param name="der">The certificate, DER.</param>
    public static ProofCertificate Of(ReadOnlyMemory<byte> der) => new(Convert.ToBase64String(der.Span), ProofHash.Of(der.Span));

    /// <summary>The certificate, DER; null where the text is not written as Base64 is, has another digest, or is no certificate.</summary>
    public byte[]? Read() => ProofBytes.Read(Der, Sha256) is { } der && IsCertificate(der) ? der : null;

    private static bool IsCertificate(byte[] der)
    {
        try
        {
            using var certificate = X509CertificateLoader.LoadCertificate(der);
            return true;
        }
        catch (CryptographicException)
        {
            // Whoever reads it is told so by null.
            return false;
        }
    }
}
