using EGov.Platform.Pdf;

namespace EGov.Platform.Signatures.Verification.Changes;

/// <summary>Whether a document is still what a signature was put under.</summary>
/// <param name="file">The document as it is.</param>
/// <param name="signatures">All its signatures.</param>
internal sealed class RevisionCheck(PdfFile file, IReadOnlyList<PdfSignature> signatures)
{
    private readonly ComparisonBudget budget = new();

    /// <param name="checks">Takes the outcome, where it is not that all holds.</param>
    /// <param name="then">The document as it was when it was signed.</param>
    public void Check(CheckList checks, PdfFile then)
    {
        try
        {
            switch (PdfComparison.OnlySignaturesCame(then, file, signatures, budget))
            {
                case false:
                    checks.Fail(
                        SignatureChecks.Changes,
                        "Sau chữ ký này tài liệu bị thay đổi ngoài việc thêm chữ ký.",
                        "After this signature the document was changed by more than further signatures.");
                    break;
                case null:
                    TellUnclear(checks, "A part of what was signed is not well-formed.");
                    break;
            }
        }
        catch (PdfFormatException failure)
        {
            TellUnclear(checks, failure.Message);
        }
    }

    private static void TellUnclear(CheckList checks, string why) => checks.Unclear(
        SignatureChecks.Changes,
        "Không so sánh được tài liệu với bản đã được ký.",
        $"The document cannot be compared with what was signed: {why}");
}
