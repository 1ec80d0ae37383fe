using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace EGov.Platform.Signatures.Verification;

/// <summary>
/// Whether the value of a CMS signature fits content and key (RFC 5652, 5.4 and 5.6), for contents that are too large for the library, which
/// copies them. It decides as <c>SignerInfo.CheckSignature</c> does: signed attributes also in the order in which they stand, for signers who
/// forget to sort them.
/// </summary>
internal static class CmsValue
{
    private static readonly Dictionary<string, HashAlgorithmName> Digests = new(StringComparer.Ordinal)
    {
        ["1.3.14.3.2.26"] = HashAlgorithmName.SHA1,
        ["2.16.840.1.101.3.4.2.1"] = HashAlgorithmName.SHA256,
        ["2.16.840.1.101.3.4.2.2"] = HashAlgorithmName.SHA384,
        ["2.16.840.1.101.3.4.2.3"] = HashAlgorithmName.SHA512,
    };

    /// <param name="signature">BER of the only signer's CMS; what is behind it is not looked at.</param>
    /// <param name="certificate">The signer's.</param>
    /// <param name="content">What is said to be signed.</param>
    public static bool Holds(ReadOnlyMemory<byte> signature, X509Certificate2 certificate, SignedContent content)
    {
        try
        {
            var signed = CmsSigned.Read(signature);
            if (!Digests.TryGetValue(signed.DigestAlgorithm, out var algorithm))
            {
                return false;
            }

            var digest = content.Digest(algorithm);
            return signed.Attributes is not { } attributes
                ? CmsKey.Holds(signed, certificate, digest, algorithm)
                : attributes.AreOf(digest) && new[] { attributes.Sorted(), attributes.AsTheyStand() }
                    .Any(encoded => CmsKey.Holds(signed, certificate, CryptographicOperations.HashData(algorithm, encoded), algorithm));
        }
        catch (Exception failure) when (failure is AsnContentException or CryptographicException or ArgumentException)
        {
            return false;
        }
    }
}
