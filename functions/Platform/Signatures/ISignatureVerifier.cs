using EGov.Platform.Signatures.Verification;

namespace EGov.Platform.Signatures;

/// <summary>Finds out what the signatures of a document are worth.</summary>
public interface ISignatureVerifier
{
    /// <summary>Looks at the signatures inside a PDF.</summary>
    Task<SignatureReport> VerifyPdfAsync(ReadOnlyMemory<byte> pdf, CancellationToken cancellation);

    /// <summary>Looks at a CMS signature (DER) beside its content.</summary>
    Task<SignatureReport> VerifyDetachedAsync(ReadOnlyMemory<byte> content, ReadOnlyMemory<byte> signature, CancellationToken cancellation);

    /// <summary>Looks at the XML-DSig signatures inside an XML document.</summary>
    Task<SignatureReport> VerifyXmlAsync(ReadOnlyMemory<byte> xml, CancellationToken cancellation);
}
