using System.Security.Cryptography;
using EGov.Platform.Signatures.Trust;

namespace EGov.Platform.Signatures.Verification;

/// <summary>Looks at every signature by the trust anchors of the moment.</summary>
internal sealed class SignatureVerifier(ITrustStore trust, TimeProvider clock) : ISignatureVerifier
{
    public async Task<SignatureReport> VerifyPdfAsync(ReadOnlyMemory<byte> pdf, CancellationToken cancellation)
    {
        var anchors = await trust.ReadAsync(cancellation).ConfigureAwait(false);
        var (signatures, document) = PdfCheck.Check(pdf, anchors, clock.GetUtcNow());
        return Report(SignedFormat.Pdf, pdf, signatures, document, anchors);
    }

    public async Task<SignatureReport> VerifyDetachedAsync(
        ReadOnlyMemory<byte> content, ReadOnlyMemory<byte> signature, CancellationToken cancellation)
    {
        var anchors = await trust.ReadAsync(cancellation).ConfigureAwait(false);
        var checks = new CheckList();
        var (signer, time) = CmsCheck.Check(checks, new SignedContent(content), signature, null, anchors, clock.GetUtcNow());
        var coverage = new SignedCoverage(true, new("Toàn bộ nội dung.", "The whole content."), null);
        var signed = new VerifiedSignature("CMS", signer, time, coverage, checks.Conclusion, checks.Checks);
        return Report(SignedFormat.DetachedCms, content, [signed], new CheckList(), anchors);
    }

    public async Task<SignatureReport> VerifyXmlAsync(ReadOnlyMemory<byte> xml, CancellationToken cancellation)
    {
        var anchors = await trust.ReadAsync(cancellation).ConfigureAwait(false);
        var (signatures, document) = XmlCheck.Check(xml, anchors, clock.GetUtcNow());
        return Report(SignedFormat.Xml, xml, signatures, document, anchors);
    }

    private SignatureReport Report(
        SignedFormat format, ReadOnlyMemory<byte> document, IReadOnlyList<VerifiedSignature> signatures, CheckList checks, TrustAnchors anchors) => new(
        format,
        Convert.ToHexStringLower(SHA256.HashData(document.Span)),
        clock.GetUtcNow(),
        CheckList.ConclusionOf(checks.Checks.Concat(signatures.SelectMany(signature => signature.Checks))),
        signatures,
        checks.Checks,
        anchors.Used);
}
