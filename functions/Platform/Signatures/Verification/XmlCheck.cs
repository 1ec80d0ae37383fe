using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;
using System.Xml;
using EGov.Platform.Signatures.Trust;

namespace EGov.Platform.Signatures.Verification;

/// <summary>
/// Looks at XML-DSig signatures. A reference reaches only into the same document, and only transforms that keep the content readable are let
/// in: nothing is fetched, nothing is run.
/// </summary>
internal static class XmlCheck
{
    private const int MostSignatures = 32;
    private const int MostReferences = 16;
    private const int MostTransforms = 4;

    private static readonly HashSet<string> Transforms = new(
        [
            SignedXml.XmlDsigC14NTransformUrl,
            SignedXml.XmlDsigC14NWithCommentsTransformUrl,
            SignedXml.XmlDsigExcC14NTransformUrl,
            SignedXml.XmlDsigExcC14NWithCommentsTransformUrl,
            SignedXml.XmlDsigEnvelopedSignatureTransformUrl,
        ],
        StringComparer.Ordinal);

    public static (IReadOnlyList<VerifiedSignature> Signatures, CheckList Document) Check(ReadOnlyMemory<byte> xml, TrustAnchors trust, DateTimeOffset now)
    {
        var document = new CheckList();
        var isSigned = BoundedXml.Has(xml, "Signature", SignedXml.XmlDsigNamespaceUrl);
        if (isSigned is null)
        {
            document.Fail(SignatureChecks.Container, "Không đọc được tài liệu XML.", "The XML document cannot be read.");
            return ([], document);
        }

        if (isSigned == false || xml.Length > BoundedXml.Largest)
        {
            return ([], Unread(document, isSigned.Value));
        }

        var read = BoundedXml.Load(xml);
        var elements = read.GetElementsByTagName("Signature", SignedXml.XmlDsigNamespaceUrl).OfType<XmlElement>().Take(MostSignatures + 1).ToList();
        document.Holds(
            elements.Count is > 0 and <= MostSignatures, SignatureChecks.Present, "Tài liệu không có chữ ký số.", "The document has no signature, or too many.");
        return ([.. elements.Take(MostSignatures).Select(element => CheckOne(read, element, trust, now))], document);
    }

    /// <summary>
    /// A tree is only made of a document that has a signature and is not too large for it; nobody says that the signature of a larger one is wrong.
    /// </summary>
    private static CheckList Unread(CheckList document, bool isSigned)
    {
        if (document.Holds(isSigned, SignatureChecks.Present, "Tài liệu không có chữ ký số.", "The document has no signature."))
        {
            document.Unclear(
                SignatureChecks.Size,
                $"Tài liệu lớn hơn {BoundedXml.Largest} byte nên chưa kiểm tra được chữ ký.",
                $"The document is larger than {BoundedXml.Largest} bytes, so its signature could not be looked into.");
        }

        return document;
    }

    private static VerifiedSignature CheckOne(XmlDocument document, XmlElement element, TrustAnchors trust, DateTimeOffset now)
    {
        var checks = new CheckList();
        var signed = new SignedXml(document) { Resolver = null! };
        var coverage = new SignedCoverage(false, new("Không có gì.", "Nothing."), new("Toàn bộ tài liệu.", "The whole document."));
        SignerIdentity? signer = null;
        SignedTime? time = null;
        try
        {
            signed.LoadXml(element);
            if (Prepare(checks, signed) is { } certificates)
            {
                coverage = XmlCoverage.Check(checks, document, signed);
                var certificate = certificates[0];
                signer = CmsCheck.IdentityOf(certificate);
                time = ClaimedTime(element);
                using AsymmetricAlgorithm? key = certificate.PublicKey.Oid.Value == SignatureOids.Rsa ? certificate.GetRSAPublicKey() : certificate.GetECDsaPublicKey();
                var holds = key is not null && signed.CheckSignature(key);
                checks.Holds(
                    holds,
                    SignatureChecks.Value,
                    "Nội dung đã bị thay đổi, hoặc chữ ký không khớp với khóa của chứng thư.",
                    "The content was changed, or the signature does not fit the certificate's key.");
                CertificateCheck.Check(checks, certificate, certificates, trust, time, now);
            }
        }
        catch (Exception failure) when (failure is CryptographicException or XmlException or FormatException or ArgumentException)
        {
            checks.Fail(SignatureChecks.Container, "Chữ ký XML không đúng cấu trúc.", "The XML signature is not well-formed.");
        }

        return new VerifiedSignature(element.GetAttribute("Id"), signer, time, coverage, checks.Conclusion, checks.Checks);
    }

    /// <summary>The certificates, the signer's first; null when something forbids to look further.</summary>
    private static List<X509Certificate2>? Prepare(CheckList checks, SignedXml signed)
    {
        var references = signed.SignedInfo!.References.Cast<Reference>().ToList();
        if (references.Count is 0 or > MostReferences || !references.TrueForAll(IsPlain) || !Transforms.Contains(signed.SignedInfo.CanonicalizationMethod))
        {
            checks.Fail(
                SignatureChecks.Coverage,
                "Chữ ký tham chiếu ra ngoài tài liệu hoặc dùng phép biến đổi không cho phép.",
                "The signature refers outside of the document or uses transforms that are not allowed.");
            return null;
        }

        var certificates = signed.KeyInfo.OfType<KeyInfoX509Data>()
            .SelectMany(data => data.Certificates?.OfType<X509Certificate2>() ?? [])
            .Take(10)
            .ToList();
        if (!checks.Holds(certificates.Count > 0, SignatureChecks.Container, "Chữ ký không kèm chứng thư.", "The signature comes without a certificate."))
        {
            return null;
        }

        return XmlAlgorithms.Check(checks, signed, certificates[0]) ? certificates : null;
    }

    private static bool IsPlain(Reference reference)
    {
        var transforms = Enumerable.Range(0, reference.TransformChain.Count).Select(index => reference.TransformChain[index]).ToList();
        return reference.Uri is "" or ['#', not 'x', ..] or ['#', 'x', not 'p', ..]
            && transforms.Count <= MostTransforms
            && transforms.TrueForAll(transform => Transforms.Contains(transform.Algorithm!));
    }

    /// <summary>The signing time of XAdES, which only the signer's clock says.</summary>
    private static SignedTime? ClaimedTime(XmlElement signature) =>
        signature.GetElementsByTagName("SigningTime", "*") is { Count: 1 } times
        && DateTimeOffset.TryParse(times[0]!.InnerText, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? new SignedTime(at, SigningClock.Signer, null)
            : null;
}
