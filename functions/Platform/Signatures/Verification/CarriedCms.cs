using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using EGov.Platform.Signatures.Trust;

namespace EGov.Platform.Signatures.Verification;

/// <summary>
/// A CMS signed-data without the certificates that it carries, and these beside it. They are no part of what is signed; the library loads all
/// of them again at each look, which would cost more than all the rest.
/// </summary>
/// <param name="Bare">The signed-data without certificates.</param>
/// <param name="Certificates">The certificates, in the order in which they came.</param>
internal sealed record CarriedCms(byte[] Bare, IReadOnlyList<X509Certificate2> Certificates)
{
    /// <param name="signature">The signed-data, possibly with something behind it.</param>
    /// <param name="known">Certificates that came before.</param>
    /// <exception cref="AsnContentException">It is no signed-data.</exception>
    /// <exception cref="CryptographicException">A certificate is none.</exception>
    public static CarriedCms Of(ReadOnlyMemory<byte> signature, CertificateSets known)
    {
        var info = new AsnReader(signature, AsnEncodingRules.BER).ReadSequence();
        var writer = new AsnWriter(AsnEncodingRules.BER);
        ReadOnlyMemory<byte> carried = default;
        using (writer.PushSequence())
        {
            writer.WriteEncodedValue(info.ReadEncodedValue().Span);
            var wrapped = info.ReadSequence(CertificateSets.CarriedTag);
            info.ThrowIfNotEmpty();
            using (writer.PushSequence(CertificateSets.CarriedTag))
            using (writer.PushSequence())
            {
                for (var body = wrapped.ReadSequence(); body.HasData;)
                {
                    var isCarried = body.PeekTag().HasSameClassAndValue(CertificateSets.CarriedTag);
                    var part = body.ReadEncodedValue();
                    if (!isCarried)
                    {
                        writer.WriteEncodedValue(part.Span);
                    }
                    else
                    {
                        carried = carried.IsEmpty ? part : throw new AsnContentException("Certificates come twice.");
                    }
                }
            }

            wrapped.ThrowIfNotEmpty();
        }

        return new(writer.Encode(), known.Of(carried));
    }

    /// <summary>The certificate that the signer is named by; null when it did not come.</summary>
    public X509Certificate2? Of(SignerInfo signer) => signer.SignerIdentifier switch
    {
        { Type: SubjectIdentifierType.IssuerAndSerialNumber, Value: System.Security.Cryptography.Xml.X509IssuerSerial name } =>
            Certificates.FirstOrDefault(each => each.SerialNumber == name.SerialNumber && each.Issuer == name.IssuerName),
        { Type: SubjectIdentifierType.SubjectKeyIdentifier, Value: string key } => Certificates.FirstOrDefault(each => each.Extensions
            .OfType<X509SubjectKeyIdentifierExtension>()
            .Any(extension => string.Equals(extension.SubjectKeyIdentifier, key, StringComparison.OrdinalIgnoreCase))),
        _ => null,
    };
}
