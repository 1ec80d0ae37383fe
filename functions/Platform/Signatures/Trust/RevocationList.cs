using System.Collections.Concurrent;
using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace EGov.Platform.Signatures.Trust;

/// <summary>A list of revoked certificates (RFC 5280, section 5).</summary>
internal sealed class RevocationList
{
    private readonly byte[] signed;
    private readonly byte[] signature;
    private readonly string algorithm;
    private readonly byte[] issuer;
    private readonly Dictionary<BigInteger, DateTimeOffset> revoked = [];
    private readonly ConcurrentDictionary<string, bool> issuers = new(StringComparer.Ordinal);

    private RevocationList(byte[] der)
    {
        Encoded = der;
        var list = new AsnReader(der, AsnEncodingRules.DER).ReadSequence();
        signed = list.PeekEncodedValue().ToArray();
        var body = list.ReadSequence();
        algorithm = list.ReadSequence().ReadObjectIdentifier();
        signature = list.ReadBitString(out _);
        if (body.PeekTag().HasSameClassAndValue(Asn1Tag.Integer))
        {
            body.ReadInteger();
        }

        body.ReadSequence();
        issuer = body.ReadEncodedValue().ToArray();
        IssuedAt = ReadTime(body);
        NextAt = body.HasData && IsTime(body.PeekTag()) ? ReadTime(body) : null;
        if (body.HasData && body.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence))
        {
            for (var entries = body.ReadSequence(); entries.HasData;)
            {
                var entry = entries.ReadSequence();
                revoked[entry.ReadInteger()] = ReadTime(entry);
            }
        }
    }

    /// <summary>The list itself, DER.</summary>
    public byte[] Encoded { get; }

    /// <summary>Whose certificates it is about.</summary>
    public string Issuer => new X500DistinguishedName(issuer).Name;

    public DateTimeOffset IssuedAt { get; }

    /// <summary>When the next list is to come; after that this one says nothing any more.</summary>
    public DateTimeOffset? NextAt { get; }

    /// <exception cref="CryptographicException">It is not a list.</exception>
    public static RevocationList Parse(byte[] list)
    {
        try
        {
            if (list.AsSpan().StartsWith("-----"u8))
            {
                var text = System.Text.Encoding.ASCII.GetString(list);
                list = Convert.FromBase64String(text[PemEncoding.Find(text).Base64Data]);
            }

            return new RevocationList(list);
        }
        catch (Exception failure) when (failure is AsnContentException or ArgumentException or FormatException)
        {
            throw new CryptographicException("A revocation list cannot be read.", failure);
        }
    }

    /// <summary>When the certificate was revoked; null when it is not listed.</summary>
    public DateTimeOffset? RevokedAt(X509Certificate2 certificate) =>
        revoked.TryGetValue(new BigInteger(certificate.SerialNumberBytes.Span, isUnsigned: false, isBigEndian: true), out var at) ? at : null;

    /// <summary>
    /// Whether the list is about certificates of the issuer and signed by it. Asked of trusted authorities only, which are few, so what was
    /// found is kept.
    /// </summary>
    public bool IsOf(X509Certificate2 authority) =>
        issuer.AsSpan().SequenceEqual(authority.SubjectName.RawData)
        && issuers.GetOrAdd(Convert.ToHexString(SHA256.HashData(authority.RawDataMemory.Span)), _ => IsSignedBy(authority));

    private bool IsSignedBy(X509Certificate2 authority)
    {
        using var rsa = authority.GetRSAPublicKey();
        using var curve = authority.GetECDsaPublicKey();
        return algorithm switch
        {
            "1.2.840.113549.1.1.11" => rsa?.VerifyData(signed, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1) == true,
            "1.2.840.113549.1.1.12" => rsa?.VerifyData(signed, signature, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1) == true,
            "1.2.840.113549.1.1.13" => rsa?.VerifyData(signed, signature, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1) == true,
            "1.2.840.10045.4.3.2" => Verify(curve, HashAlgorithmName.SHA256),
            "1.2.840.10045.4.3.3" => Verify(curve, HashAlgorithmName.SHA384),
            _ => false,
        };
    }

    private bool Verify(ECDsa? curve, HashAlgorithmName hash) =>
        curve?.VerifyData(signed, signature, hash, DSASignatureFormat.Rfc3279DerSequence) == true;

    private static bool IsTime(Asn1Tag tag) => tag.HasSameClassAndValue(Asn1Tag.UtcTime) || tag.HasSameClassAndValue(Asn1Tag.GeneralizedTime);

    private static DateTimeOffset ReadTime(AsnReader reader) =>
        reader.PeekTag().HasSameClassAndValue(Asn1Tag.UtcTime) ? reader.ReadUtcTime() : reader.ReadGeneralizedTime();
}
