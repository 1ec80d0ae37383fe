using System.Formats.Asn1;

namespace EGov.Platform.Signatures.Verification;

/// <summary>What of a CMS with one signer takes part in its signature.</summary>
/// <param name="BringsContent">Whether a content is inside it, where one beside it is said to be signed.</param>
/// <param name="DigestAlgorithm">The object identifier of the digest.</param>
/// <param name="Attributes">The signed attributes; null where there are none, and the content itself is signed.</param>
/// <param name="SignatureAlgorithm">The object identifier of the signature's algorithm.</param>
/// <param name="Parameters">Its parameters as they are encoded, or null.</param>
/// <param name="Value">The signature.</param>
internal sealed record CmsSigned(
    bool BringsContent, string DigestAlgorithm, CmsAttributes? Attributes, string SignatureAlgorithm, ReadOnlyMemory<byte>? Parameters, byte[] Value)
{
    private static readonly Asn1Tag First = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag Second = new(TagClass.ContextSpecific, 1, isConstructed: true);

    /// <exception cref="AsnContentException">It is none.</exception>
    public static CmsSigned Read(ReadOnlyMemory<byte> cms)
    {
        var outer = new AsnReader(cms, AsnEncodingRules.BER).ReadSequence();
        outer.ReadObjectIdentifier();
        var data = outer.ReadSequence(First).ReadSequence();
        data.ReadInteger();
        data.ReadSetOf();
        var encapsulated = data.ReadSequence();
        encapsulated.ReadObjectIdentifier();
        var bringsContent = encapsulated.HasData && encapsulated.ReadSequence(First).ReadOctetString().Length > 0;
        foreach (var skipped in (Asn1Tag[])[First, Second])
        {
            if (data.PeekTag().HasSameClassAndValue(skipped))
            {
                data.ReadEncodedValue();
            }
        }

        return ReadSigner(bringsContent, data.ReadSetOf().ReadSequence());
    }

    private static CmsSigned ReadSigner(bool bringsContent, AsnReader signer)
    {
        signer.ReadInteger();
        signer.ReadEncodedValue();
        var (digest, _) = ReadAlgorithm(signer);
        var attributes = signer.PeekTag().HasSameClassAndValue(First) ? CmsAttributes.Read(signer.ReadSetOf(First)) : null;
        var (algorithm, parameters) = ReadAlgorithm(signer);
        return new(bringsContent, digest, attributes, algorithm, parameters, signer.ReadOctetString());
    }

    private static (string Algorithm, ReadOnlyMemory<byte>? Parameters) ReadAlgorithm(AsnReader reader)
    {
        var algorithm = reader.ReadSequence();
        return (algorithm.ReadObjectIdentifier(), algorithm.HasData ? algorithm.ReadEncodedValue() : (ReadOnlyMemory<byte>?)null);
    }
}
