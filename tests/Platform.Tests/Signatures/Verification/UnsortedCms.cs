using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace EGov.Platform.Tests.Signatures.Verification;

/// <summary>A CMS whose signed attributes stand in the wrong order, as some programs write them.</summary>
internal static class UnsortedCms
{
    private static readonly Asn1Tag First = new(TagClass.ContextSpecific, 0, isConstructed: true);

    /// <param name="content">What is signed.</param>
    /// <param name="certificate">Of the key.</param>
    /// <param name="key">Signs.</param>
    /// <param name="signsTheSet">Whether what is signed is the set in its right order, or the attributes as they stand.</param>
    public static byte[] Of(byte[] content, X509Certificate2 certificate, RSA key, bool signsTheSet)
    {
        var attributes = new[]
        {
            Attribute("1.2.840.113549.1.9.4", value => value.WriteOctetString(SHA256.HashData(content))),
            Attribute("1.2.840.113549.1.9.3", static value => value.WriteObjectIdentifier("1.2.840.113549.1.7.1")),
        };
        var set = new AsnWriter(AsnEncodingRules.DER);
        using (set.PushSetOf())
        {
            attributes.ToList().ForEach(attribute => set.WriteEncodedValue(attribute));
        }

        var stand = new AsnWriter(AsnEncodingRules.DER);
        using (stand.PushSequence(First))
        {
            attributes.ToList().ForEach(attribute => stand.WriteEncodedValue(attribute));
        }

        byte[] signed = signsTheSet ? set.Encode() : [0x31, .. stand.Encode().AsSpan(1)];
        Assert.NotEqual(set.Encode(), [0x31, .. stand.Encode().AsSpan(1)]);
        return Write(certificate, stand.Encode(), key.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    private static byte[] Attribute(string kind, Action<AsnWriter> write)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(kind);
            using (writer.PushSetOf())
            {
                write(writer);
            }
        }

        return writer.Encode();
    }

    private static byte[] Write(X509Certificate2 certificate, byte[] attributes, byte[] signature)
    {
        var cms = new AsnWriter(AsnEncodingRules.BER);
        using (cms.PushSequence())
        {
            cms.WriteObjectIdentifier("1.2.840.113549.1.7.2");
            using (cms.PushSequence(First))
            using (cms.PushSequence())
            {
                cms.WriteInteger(1);
                using (cms.PushSetOf())
                {
                    WriteAlgorithm(cms, "2.16.840.1.101.3.4.2.1");
                }

                using (cms.PushSequence())
                {
                    cms.WriteObjectIdentifier("1.2.840.113549.1.7.1");
                }

                using (cms.PushSetOf(First))
                {
                    cms.WriteEncodedValue(certificate.RawData);
                }

                using (cms.PushSetOf())
                using (cms.PushSequence())
                {
                    cms.WriteInteger(1);
                    using (cms.PushSequence())
                    {
                        cms.WriteEncodedValue(certificate.IssuerName.RawData);
                        cms.WriteInteger(certificate.SerialNumberBytes.Span);
                    }

                    WriteAlgorithm(cms, "2.16.840.1.101.3.4.2.1");
                    cms.WriteEncodedValue(attributes);
                    WriteAlgorithm(cms, "1.2.840.113549.1.1.1");
                    cms.WriteOctetString(signature);
                }
            }
        }

        return cms.Encode();
    }

    private static void WriteAlgorithm(AsnWriter writer, string algorithm)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(algorithm);
        }
    }
}
