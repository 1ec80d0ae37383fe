using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using EGov.Platform.Signatures.Trust;

namespace EGov.Platform.Signatures.Verification;

/// <summary>Looks at a detached CMS signature over a content.</summary>
internal static class CmsCheck
{
    /// <summary>The library, which copies contents, looks at those of up to so many bytes.</summary>
    public const int LargestCopied = 32 * 1024;

    private static readonly Dictionary<string, HashAlgorithmName> Digests = new(StringComparer.Ordinal)
    {
        ["2.16.840.1.101.3.4.2.1"] = HashAlgorithmName.SHA256,
        ["2.16.840.1.101.3.4.2.2"] = HashAlgorithmName.SHA384,
        ["2.16.840.1.101.3.4.2.3"] = HashAlgorithmName.SHA512,
    };

    /// <param name="checks">Takes the outcomes.</param>
    /// <param name="content">What is said to be signed.</param>
    /// <param name="signature">DER, possibly with zeros behind it.</param>
    /// <param name="claimedAt">What the document says about the time of signing, or null.</param>
    /// <param name="trust">Whom to trust.</param>
    /// <param name="now">The present time.</param>
    /// <param name="largestCopied">Another bound than the usual one.</param>
    public static (SignerIdentity? Signer, SignedTime? Time) Check(
        CheckList checks,
        SignedContent content,
        ReadOnlyMemory<byte> signature,
        DateTimeOffset? claimedAt,
        TrustAnchors trust,
        DateTimeOffset now,
        long largestCopied = LargestCopied)
    {
        try
        {
            return CheckRead(checks, content, signature, claimedAt, trust, now, content.Length <= largestCopied);
        }
        catch (Exception failure) when (failure is AsnContentException or CryptographicException)
        {
            // Keys, extensions and attributes are read only when they are asked for.
            checks.Fail(
                SignatureChecks.Container,
                "Một phần của chữ ký hoặc chứng thư không đọc được.",
                "A part of the signature or of a certificate cannot be read.");
            return (null, null);
        }
    }

    private static (SignerIdentity? Signer, SignedTime? Time) CheckRead(
        CheckList checks,
        SignedContent content,
        ReadOnlyMemory<byte> signature,
        DateTimeOffset? claimedAt,
        TrustAnchors trust,
        DateTimeOffset now,
        bool isCopied)
    {
        if (Read(isCopied ? content.Join() : [], signature, trust) is not { } read)
        {
            checks.Fail(
                SignatureChecks.Container,
                "Chữ ký không đọc được, hoặc không có đúng một người ký kèm chứng thư.",
                "The signature cannot be read, or has not exactly one signer with a certificate.");
            return (null, null);
        }

        checks.Pass(SignatureChecks.Container);
        var (signer, certificate, certificates) = read;
        var holds = isCopied ? HoldsByLibrary(signer, certificate) : CmsValue.Holds(signature, certificate, content);
        var strong = checks.Holds(
            Digests.ContainsKey(signer.DigestAlgorithm.Value!) && IsStrong(certificate),
            SignatureChecks.Algorithms,
            $"Thuật toán băm {signer.DigestAlgorithm.Value} hoặc khóa không đủ mạnh.",
            $"The digest algorithm {signer.DigestAlgorithm.Value} or the key is too weak.");
        if (strong)
        {
            CheckDigest(checks, signer, content, holds);
        }

        checks.Holds(
            holds,
            SignatureChecks.Value,
            "Chữ ký không khớp với nội dung hoặc khóa của chứng thư.",
            "The signature fits neither the content nor the certificate's key.");
        CheckSignerNamed(checks, signer, certificate);
        var time = TimestampCheck.Check(checks, signer, certificates, trust, now) ?? ClaimedTime(signer, claimedAt);
        CertificateCheck.Check(checks, certificate, certificates, trust, time, now);
        return (IdentityOf(certificate), time);
    }

    public static SignerIdentity IdentityOf(X509Certificate2 certificate) => new(
        certificate.GetNameInfo(X509NameType.SimpleName, false),
        certificate.Subject,
        certificate.Issuer,
        certificate.SerialNumber,
        certificate.NotBefore.ToUniversalTime(),
        certificate.NotAfter.ToUniversalTime());

    public static bool IsStrong(X509Certificate2 certificate)
    {
        if (certificate.PublicKey.Oid.Value == SignatureOids.Rsa)
        {
            return ModulusOf(certificate.PublicKey) >= 2048;
        }

        using var curve = certificate.GetECDsaPublicKey();
        return curve?.KeySize >= 256;
    }

    /// <summary>In bits; read without making a key of it, which costs as much as a signature.</summary>
    private static int ModulusOf(PublicKey key)
    {
        try
        {
            var modulus = new AsnReader(key.EncodedKeyValue.RawData, AsnEncodingRules.DER).ReadSequence().ReadInteger();
            return modulus.Sign > 0 ? (int)modulus.GetBitLength() : 0;
        }
        catch (AsnContentException)
        {
            return 0;
        }
    }

    private static (SignerInfo Signer, X509Certificate2 Certificate, IReadOnlyList<X509Certificate2> Carried)? Read(
        byte[] content, ReadOnlyMemory<byte> signature, TrustAnchors trust)
    {
        try
        {
            var carried = CarriedCms.Of(signature, trust.Carried);
            var cms = new SignedCms(new ContentInfo(content), detached: true);
            cms.Decode(carried.Bare);

            // The library takes a content inside it for the beginning of the one beside it: the end of what was signed would pass for the whole.
            return cms is { Detached: true, SignerInfos: [var signer] } && carried.Of(signer) is { } certificate && !CmsSigned.Read(signature).BringsContent
                ? (signer, certificate, carried.Certificates)
                : null;
        }
        catch (Exception failure) when (failure is AsnContentException or CryptographicException)
        {
            return null;
        }
    }

    /// <summary>
    /// Whether the content is what was signed, so that a changed content is told from a forged signature. Where the library found the signature
    /// good it has compared the one digest that is named, and a content of some size is not digested twice.
    /// </summary>
    private static void CheckDigest(CheckList checks, SignerInfo signer, SignedContent content, bool holds)
    {
        var named = signer.SignedAttributes
            .Cast<CryptographicAttributeObject>()
            .Where(attribute => attribute.Oid.Value == SignatureOids.MessageDigest)
            .SelectMany(attribute => attribute.Values.Cast<AsnEncodedData>())
            .Select(value => new Pkcs9MessageDigest { RawData = value.RawData }.MessageDigest)
            .ToList();
        checks.Holds(
            named is [var only]
                && (holds || only.AsSpan().SequenceEqual(content.Digest(Digests[signer.DigestAlgorithm.Value!]))),
            SignatureChecks.Digest,
            "Nội dung đã bị thay đổi so với khi ký.",
            "The content is not what was signed.");
    }

    private static bool HoldsByLibrary(SignerInfo signer, X509Certificate2 certificate)
    {
        try
        {
            signer.CheckSignature([certificate], verifySignatureOnly: true);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static void CheckSignerNamed(CheckList checks, SignerInfo signer, X509Certificate2 certificate)
    {
        var values = signer.SignedAttributes
            .Cast<CryptographicAttributeObject>()
            .Where(attribute => attribute.Oid.Value == SignatureOids.SigningCertificateV2)
            .SelectMany(attribute => attribute.Values.Cast<AsnEncodedData>())
            .ToList();
        if (values.Count == 0)
        {
            checks.NotChecked(
                SignatureChecks.SignerNamed, "Chữ ký không nêu chứng thư của người ký.", "The signature does not name the signer's certificate.");
            return;
        }

        checks.Holds(
            values is [var only] && Names(only.RawData, certificate),
            SignatureChecks.SignerNamed,
            "Chữ ký nêu một chứng thư khác.",
            "The signature names another certificate.");
    }

    /// <summary>Reads <c>SigningCertificateV2</c> (RFC 5035): the first entry's hash must be the certificate's.</summary>
    private static bool Names(byte[] attribute, X509Certificate2 certificate)
    {
        try
        {
            var first = new AsnReader(attribute, AsnEncodingRules.BER).ReadSequence().ReadSequence().ReadSequence();
            var algorithm = first.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence)
                ? Digests.GetValueOrDefault(first.ReadSequence().ReadObjectIdentifier())
                : HashAlgorithmName.SHA256;
            return algorithm.Name is not null
                && CryptographicOperations.HashData(algorithm, certificate.RawData).AsSpan().SequenceEqual(first.ReadOctetString());
        }
        catch (AsnContentException)
        {
            return false;
        }
    }

    private static SignedTime? ClaimedTime(SignerInfo signer, DateTimeOffset? claimedAt)
    {
        var inside = signer.SignedAttributes
            .Cast<CryptographicAttributeObject>()
            .SelectMany(attribute => attribute.Values.OfType<Pkcs9SigningTime>())
            .Select(time => (DateTimeOffset?)new DateTimeOffset(time.SigningTime.ToUniversalTime()))
            .FirstOrDefault();
        return (inside ?? claimedAt) is { } at ? new SignedTime(at, SigningClock.Signer, null) : null;
    }
}
