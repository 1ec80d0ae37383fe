using System.Security.Cryptography.Xml;
using System.Xml;

namespace EGov.Platform.Signatures.Verification;

/// <summary>What of an XML document a signature speaks for. Only what its references reach is signed, whatever else the document says.</summary>
internal static class XmlCoverage
{
    /// <summary>
    /// Tells the coverage. What a signature brings along itself, its properties and objects, is nothing of the document: one that covers nothing
    /// else signs no document. Whether a part is what matters of the document, the document does not say.
    /// </summary>
    public static SignedCoverage Check(CheckList checks, XmlDocument document, SignedXml signed)
    {
        var reached = signed.SignedInfo!.References.Cast<Reference>()
            .Select(reference => reference.Uri!.Length == 0 ? document.DocumentElement : signed.GetIdElement(document, reference.Uri[1..]))
            .OfType<XmlElement>()
            .ToList();
        if (reached.Contains(document.DocumentElement!))
        {
            checks.Pass(SignatureChecks.Coverage);
            return new(true, new("Toàn bộ tài liệu.", "The whole document."), null);
        }

        var content = reached.FindAll(element => !IsOfSignature(element));
        if (content.Count == 0)
        {
            checks.Fail(SignatureChecks.Coverage, "Chữ ký không bao trùm phần nào của tài liệu ngoài chính chữ ký.", "The signature covers nothing of the document but parts of itself.");
            return new(false, new("Không có gì.", "Nothing."), new("Toàn bộ tài liệu.", "The whole document."));
        }

        var names = string.Join(", ", content.Select(PathOf));
        checks.Unclear(SignatureChecks.Coverage, $"Chữ ký chỉ bao trùm phần {names}.", $"The signature covers only the parts {names}.");
        return new(false, new($"Phần {names}.", $"The parts {names}."), new("Phần còn lại của tài liệu.", "The rest of the document."));
    }

    /// <summary>Where a signature is the whole document, what it carries is what it signs.</summary>
    private static bool IsOfSignature(XmlElement element) =>
        element != element.OwnerDocument.DocumentElement
        && ((element.LocalName == "Signature" && element.NamespaceURI == SignedXml.XmlDsigNamespaceUrl)
            || (element.ParentNode is XmlElement parent && IsOfSignature(parent)));

    private static string PathOf(XmlElement element) =>
        (element.ParentNode is XmlElement parent ? PathOf(parent) : "") + "/" + element.LocalName;
}
