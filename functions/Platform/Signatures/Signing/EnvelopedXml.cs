using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;
using System.Text;
using System.Xml;
using EGov.Platform.Calendar;

namespace EGov.Platform.Signatures.Signing;

/// <summary>
/// Makes enveloped XML signatures over a whole document (exclusive canonicalization, RSA-SHA256) that name the signer's certificate and, as
/// XAdES writes it, the time on the signer's clock; both are signed too.
/// </summary>
internal static class EnvelopedXml
{
    private const string Xades = "http://uri.etsi.org/01903/v1.3.2#";

    /// <summary>Puts a signature into the document.</summary>
    /// <param name="document">Not signed yet: a second signature would be a change to what the first covers.</param>
    /// <param name="place">The element that takes it as its last child.</param>
    /// <param name="key">With what; an RSA key.</param>
    /// <param name="signedAt">The time that the signer claims.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The document in UTF-8.</returns>
    /// <exception cref="SignatureServiceException">The place of the key failed.</exception>
    public static async Task<byte[]> SignAsync(
        XmlDocument document, XmlElement place, SigningKey key, DateTimeOffset signedAt, CancellationToken cancellation)
    {
        using var detached = DetachedKey.Of(key.Certificate);
        var signed = Prepare(document, key, detached, signedAt);
        try
        {
            signed.ComputeSignature();
        }
        catch (DigestNeedsSignatureException)
        {
            // Digests of what is signed are in their places by now; only the value is missing.
            signed.Signature.SignatureValue = await ValueAsync(detached.Digest!, key, cancellation).ConfigureAwait(false);
        }

        place.AppendChild(document.ImportNode(signed.GetXml(), deep: true));
        return Write(document);
    }

    private static SignedXml Prepare(XmlDocument document, SigningKey key, DetachedKey detached, DateTimeOffset signedAt)
    {
        var id = "signature-" + Guid.CreateVersion7(signedAt).ToString("N");
        var signed = new SignedXml(document) { Resolver = null!, SigningKey = detached.Key, KeyInfo = new KeyInfo() };
        signed.Signature.Id = id;
        signed.SignedInfo!.CanonicalizationMethod = SignedXml.XmlDsigExcC14NTransformUrl;
        signed.SignedInfo.SignatureMethod = SignedXml.XmlDsigRSASHA256Url;
        signed.AddReference(ReferenceTo("", new XmlDsigEnvelopedSignatureTransform(), new XmlDsigExcC14NTransform()));
        signed.AddObject(new DataObject { Id = id + "-about", Data = About(id, signedAt) });
        signed.AddReference(ReferenceTo($"#{id}-about", new XmlDsigExcC14NTransform()));
        var certificates = new KeyInfoX509Data();
        certificates.AddSubjectName(key.Certificate.Subject);
        foreach (var certificate in key.Issuers.Prepend(key.Certificate))
        {
            certificates.AddCertificate(certificate);
        }

        signed.KeyInfo.AddClause(certificates);
        return signed;
    }

    private static Reference ReferenceTo(string uri, params ReadOnlySpan<Transform> transforms)
    {
        var reference = new Reference(uri) { DigestMethod = SignedXml.XmlDsigSHA256Url };
        foreach (var transform in transforms)
        {
            reference.AddTransform(transform);
        }

        return reference;
    }

    private static XmlNodeList About(string signature, DateTimeOffset signedAt)
    {
        var document = new XmlDocument { XmlResolver = null };
        var properties = (XmlElement)document.AppendChild(document.CreateElement("QualifyingProperties", Xades))!;
        properties.SetAttribute("Target", "#" + signature);
        properties
            .AppendChild(document.CreateElement("SignedProperties", Xades))!
            .AppendChild(document.CreateElement("SignedSignatureProperties", Xades))!
            .AppendChild(document.CreateElement("SigningTime", Xades))!
            .InnerText = signedAt.InVietnam().ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
        return document.ChildNodes;
    }

    private static async Task<byte[]> ValueAsync(byte[] digest, SigningKey key, CancellationToken cancellation)
    {
        var value = await key.SignAsync(digest, cancellation).ConfigureAwait(false);
        using var known = key.Certificate.GetRSAPublicKey();
        return known?.VerifyHash(digest, value, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1) == true
            ? value
            : throw new SignatureServiceException($"The signature that came back is not one of {key.Certificate.Subject}.");
    }

    /// <summary>Carriage returns are written as references: as they stand, whoever reads the document would drop them.</summary>
    private static byte[] Write(XmlDocument document)
    {
        using var written = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            NewLineHandling = NewLineHandling.Entitize,
            OmitXmlDeclaration = document.FirstChild is not XmlDeclaration,
        };
        using (var writer = XmlWriter.Create(written, settings))
        {
            document.Save(writer);
        }

        return written.ToArray();
    }
}
