using EGov.Platform.Results;
using EGov.Platform.Signatures.Appearances;

namespace EGov.Platform.Signatures;

/// <summary>
/// Signs what the systems issue. An adapter stands for where the key is: a key vault, a signing service, a token in the signer's browser, or
/// the development authority of a data folder.
/// </summary>
public interface IDocumentSigner
{
    /// <summary>A PDF with one more signature, <c>ETSI.CAdES.detached</c>, time-stamped; what was signed before stays as it is.</summary>
    /// <param name="pdf">The document.</param>
    /// <param name="signatory">In whose name.</param>
    /// <param name="appearance">How the signature is seen on a page; null where it is not.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<Result<ReadOnlyMemory<byte>>> SignPdfAsync(
        ReadOnlyMemory<byte> pdf, Signatory signatory, SignatureAppearance? appearance, CancellationToken cancellation);

    /// <summary>The same with a signature that is seen nowhere.</summary>
    Task<Result<ReadOnlyMemory<byte>>> SignPdfAsync(ReadOnlyMemory<byte> pdf, Signatory signatory, CancellationToken cancellation) =>
        SignPdfAsync(pdf, signatory, appearance: null, cancellation);

    /// <summary>A detached CMS signature over the content, DER, time-stamped.</summary>
    Task<Result<ReadOnlyMemory<byte>>> SignDetachedAsync(ReadOnlyMemory<byte> content, Signatory signatory, CancellationToken cancellation);

    /// <summary>
    /// An XML document with an enveloped signature over all of it (XML-DSig, exclusive canonicalization, RSA-SHA256), in UTF-8. One that is
    /// signed already is refused: a further signature would be a change to what the first covers.
    /// </summary>
    /// <param name="xml">The document, at most 20 MB.</param>
    /// <param name="place">The one element that takes the signature as its last child.</param>
    /// <param name="signatory">In whose name.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<Result<ReadOnlyMemory<byte>>> SignXmlAsync(ReadOnlyMemory<byte> xml, XmlPlace place, Signatory signatory, CancellationToken cancellation);
}

/// <summary>In whose name something is signed.</summary>
/// <param name="Kind">A person, or an agency with its seal.</param>
/// <param name="Id">The person's id or the agency's registry id.</param>
/// <param name="Name">The name as the signature shows it.</param>
/// <param name="Reason">Why it is signed, as the signature shows it.</param>
public sealed record Signatory(SignatoryKind Kind, string Id, string Name, string Reason);

/// <summary>What a signatory is. A document is signed by the person first, then sealed by the agency.</summary>
public enum SignatoryKind
{
    /// <summary>A person's signature (<c>chữ ký số của người có thẩm quyền</c>).</summary>
    Person,

    /// <summary>An agency's seal (<c>chữ ký số của cơ quan, tổ chức</c>).</summary>
    Agency,
}
