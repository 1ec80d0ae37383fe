using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace EGov.Platform.Signatures.Signing;

/// <summary>Makes detached CMS signatures (CAdES baseline T: signer's certificate named, time-stamped).</summary>
internal static class DetachedCms
{
    private const string Sha256 = "2.16.840.1.101.3.4.2.1";

    /// <param name="content">What is signed.</param>
    /// <param name="key">With what.</param>
    /// <param name="signedAt">The time that the signer claims; null where the format has another place for it, as PDF has.</param>
    /// <param name="stamps">Who says when.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>DER.</returns>
    /// <exception cref="SignatureServiceException">Key or time-stamp authority failed.</exception>
    public static async Task<byte[]> SignAsync(
        ReadOnlyMemory<byte> content, SigningKey key, DateTimeOffset? signedAt, ITimestampAuthority stamps, CancellationToken cancellation)
    {
        using var detached = DetachedKey.Of(key.Certificate);
        var digest = DigestOf(content, key, detached, signedAt);
        detached.Signature = await key.SignAsync(digest, cancellation).ConfigureAwait(false);
        var cms = MakeWith(content, key, detached, signedAt);
        var signer = cms.SignerInfos[0];
        var token = await stamps.StampAsync(SHA256.HashData(signer.GetSignature()), cancellation).ConfigureAwait(false);
        signer.AddUnsignedAttribute(new AsnEncodedData(new Oid(SignatureOids.TimestampToken), token.ToArray()));
        return cms.Encode();
    }

    private static SignedCms Make(ReadOnlyMemory<byte> content, SigningKey key, AsymmetricAlgorithm algorithm, DateTimeOffset? signedAt)
    {
        var cms = new SignedCms(new ContentInfo(content.ToArray()), detached: true);
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, key.Certificate, algorithm)
        {
            DigestAlgorithm = new Oid(Sha256),
            IncludeOption = X509IncludeOption.EndCertOnly,
        };
        foreach (var issuer in key.Issuers)
        {
            signer.Certificates.Add(issuer);
        }

        signer.SignedAttributes.Add(SigningCertificate(key.Certificate));
        if (signedAt is { } time)
        {
            signer.SignedAttributes.Add(new Pkcs9SigningTime(time.UtcDateTime));
        }

        cms.ComputeSignature(signer);
        return cms;
    }

    private static byte[] DigestOf(ReadOnlyMemory<byte> content, SigningKey key, DetachedKey detached, DateTimeOffset? signedAt)
    {
        try
        {
            Make(content, key, detached.Key, signedAt);
        }
        catch (DigestNeedsSignatureException)
        {
            return detached.Digest!;
        }

        throw new InvalidOperationException("A CMS was made without asking for a signature.");
    }

    /// <summary>What a remote key sent back is checked before it is given to anybody.</summary>
    private static SignedCms MakeWith(ReadOnlyMemory<byte> content, SigningKey key, DetachedKey detached, DateTimeOffset? signedAt)
    {
        try
        {
            var cms = Make(content, key, detached.Key, signedAt);
            cms.CheckSignature(verifySignatureOnly: true);
            return cms;
        }
        catch (CryptographicException failure)
        {
            throw new SignatureServiceException($"The signature that came back is not one of {key.Certificate.Subject}.", failure);
        }
    }

    /// <summary>Names the signer's certificate among what is signed (RFC 5035), so that no other can be put in its place.</summary>
    internal static AsnEncodedData SigningCertificate(X509Certificate2 certificate)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            writer.WriteOctetString(SHA256.HashData(certificate.RawData));
        }

        return new AsnEncodedData(new Oid(SignatureOids.SigningCertificateV2), writer.Encode());
    }
}
