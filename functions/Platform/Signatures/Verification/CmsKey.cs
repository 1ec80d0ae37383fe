using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace EGov.Platform.Signatures.Verification;

/// <summary>
/// Whether a key made a signature: RSA by PKCS#1 1.5 or PSS (RFC 4055, salt as long as the digest), or ECDSA (RFC 5753). DSA, whose keys are
/// all too weak for us, counts as made by nobody.
/// </summary>
internal static class CmsKey
{
    private const string PlainRsa = "1.2.840.113549.1.1.1";
    private const string Pss = "1.2.840.113549.1.1.10";
    private const string Mgf1 = "1.2.840.113549.1.1.8";
    private const string Sha1 = "1.3.14.3.2.26";

    private static readonly byte[] Null = [0x05, 0x00];

    private static readonly Dictionary<string, HashAlgorithmName> Rsa = new(StringComparer.Ordinal)
    {
        ["1.2.840.113549.1.1.5"] = HashAlgorithmName.SHA1,
        ["1.2.840.113549.1.1.11"] = HashAlgorithmName.SHA256,
        ["1.2.840.113549.1.1.12"] = HashAlgorithmName.SHA384,
        ["1.2.840.113549.1.1.13"] = HashAlgorithmName.SHA512,
    };

    private static readonly Dictionary<string, HashAlgorithmName> Curves = new(StringComparer.Ordinal)
    {
        ["1.2.840.10045.4.1"] = HashAlgorithmName.SHA1,
        ["1.2.840.10045.4.3.2"] = HashAlgorithmName.SHA256,
        ["1.2.840.10045.4.3.3"] = HashAlgorithmName.SHA384,
        ["1.2.840.10045.4.3.4"] = HashAlgorithmName.SHA512,
    };

    /// <exception cref="CryptographicException">The algorithm is not known.</exception>
    /// <exception cref="AsnContentException">Its parameters cannot be read.</exception>
    public static bool Holds(CmsSigned signed, X509Certificate2 certificate, byte[] digest, HashAlgorithmName algorithm)
    {
        if (Curves.TryGetValue(signed.SignatureAlgorithm, out var onCurve))
        {
            using var curve = certificate.GetECDsaPublicKey();
            return onCurve == algorithm && curve is not null && curve.VerifyHash(digest, signed.Value, DSASignatureFormat.Rfc3279DerSequence);
        }

        if (PaddingOf(signed, digest.Length, algorithm) is not { } padding)
        {
            return false;
        }

        using var rsa = certificate.GetRSAPublicKey();
        return rsa is not null && rsa.VerifyHash(digest, signed.Value, algorithm, padding);
    }

    private static RSASignaturePadding? PaddingOf(CmsSigned signed, int digestLength, HashAlgorithmName algorithm)
    {
        if (signed.SignatureAlgorithm == Pss)
        {
            return signed.Parameters is { } parameters && IsPss(parameters, signed.DigestAlgorithm, digestLength) ? RSASignaturePadding.Pss : null;
        }

        var isKnown = signed.SignatureAlgorithm == PlainRsa || (Rsa.TryGetValue(signed.SignatureAlgorithm, out var named) && named == algorithm);
        return isKnown && (signed.Parameters is not { } given || given.Span.SequenceEqual(Null)) ? RSASignaturePadding.Pkcs1 : null;
    }

    /// <summary>Whether digest, mask and salt all go with the digest of the signer.</summary>
    private static bool IsPss(ReadOnlyMemory<byte> encoded, string digest, int digestLength)
    {
        var parameters = new AsnReader(encoded, AsnEncodingRules.DER).ReadSequence();
        var hash = Next(0) is { } named ? named.ReadSequence().ReadObjectIdentifier() : Sha1;
        var (mask, maskHash) = (Mgf1, Sha1);
        if (Next(1) is { } masked)
        {
            var function = masked.ReadSequence();
            (mask, maskHash) = (function.ReadObjectIdentifier(), function.ReadSequence().ReadObjectIdentifier());
        }

        var salt = Next(2)?.ReadInteger() ?? 20;
        var trailer = Next(3)?.ReadInteger() ?? 1;
        return (hash, mask, maskHash) == (digest, Mgf1, digest) && salt == digestLength && trailer == 1;

        AsnReader? Next(int number)
        {
            var tag = new Asn1Tag(TagClass.ContextSpecific, number, isConstructed: true);
            return parameters.HasData && parameters.PeekTag().HasSameClassAndValue(tag) ? parameters.ReadSequence(tag) : null;
        }
    }
}
