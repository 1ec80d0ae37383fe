using System.Formats.Asn1;

namespace EGov.Platform.Signatures.Verification;

/// <summary>The signed attributes of a CMS signer.</summary>
/// <param name="Each">Kind and encoded values of each, in the order in which they stand.</param>
internal sealed record CmsAttributes(IReadOnlyList<(string Kind, IReadOnlyList<ReadOnlyMemory<byte>> Values)> Each)
{
    private const byte SetOf = 0x31;

    public static CmsAttributes Read(AsnReader reader)
    {
        var each = new List<(string, IReadOnlyList<ReadOnlyMemory<byte>>)>();
        while (reader.HasData)
        {
            var attribute = reader.ReadSequence();
            var kind = attribute.ReadObjectIdentifier();
            var values = attribute.ReadSetOf();
            var encoded = new List<ReadOnlyMemory<byte>>();
            while (values.HasData)
            {
                encoded.Add(values.ReadEncodedValue());
            }

            each.Add((kind, encoded));
        }

        return new(each);
    }

    /// <summary>Whether they name the digest, and no other.</summary>
    public bool AreOf(byte[] digest)
    {
        var named = Each.Where(static attribute => attribute.Kind == SignatureOids.MessageDigest).ToList();
        return named.Count > 0 && named.TrueForAll(attribute => attribute.Values is [var only]
            && AsnDecoder.ReadOctetString(only.Span, AsnEncodingRules.BER, out _).AsSpan().SequenceEqual(digest));
    }

    /// <summary>As they are signed: DER, in the order of a set.</summary>
    public byte[] Sorted()
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSetOf())
        {
            Write(writer);
        }

        return writer.Encode();
    }

    /// <summary>As some sign them: a set in name only.</summary>
    public byte[] AsTheyStand()
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            Write(writer);
        }

        var encoded = writer.Encode();
        encoded[0] = SetOf;
        return encoded;
    }

    private void Write(AsnWriter writer)
    {
        foreach (var (kind, values) in Each)
        {
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(kind);
                using (writer.PushSetOf())
                {
                    foreach (var value in values)
                    {
                        writer.WriteEncodedValue(value.Span);
                    }
                }
            }
        }
    }
}
