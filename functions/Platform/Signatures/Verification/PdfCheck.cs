using EGov.Platform.Pdf;
using EGov.Platform.Signatures.Trust;
using EGov.Platform.Signatures.Verification.Changes;

namespace EGov.Platform.Signatures.Verification;

/// <summary>Looks at the signatures of a PDF, each against the file as it was when it was signed.</summary>
internal static class PdfCheck
{
    public static (IReadOnlyList<VerifiedSignature> Signatures, CheckList Document) Check(ReadOnlyMemory<byte> pdf, TrustAnchors trust, DateTimeOffset now)
    {
        var document = new CheckList();
        try
        {
            var file = PdfFile.Open(pdf);
            var signatures = PdfSignatures.In(file);
            document.Holds(signatures.Count > 0, SignatureChecks.Present, "Tài liệu không có chữ ký số.", "The document has no signature.");
            var since = new RevisionCheck(file, signatures);
            var verified = signatures.ConvertAll(signature => CheckOne(file, signature, since, trust, now));
            if (signatures.Count > 0)
            {
                CheckChanges(document, file, signatures[^1]);
            }

            return (verified, document);
        }
        catch (PdfFormatException failure)
        {
            document.Fail(SignatureChecks.Container, "Không đọc được tệp PDF.", $"The PDF file cannot be read: {failure.Message}");
            return ([], document);
        }
    }

    private static VerifiedSignature CheckOne(PdfFile file, PdfSignature signature, RevisionCheck since, TrustAnchors trust, DateTimeOffset now)
    {
        var checks = new CheckList();
        if (signature.SubFilter is not ("adbe.pkcs7.detached" or "ETSI.CAdES.detached") || file.IsEncrypted)
        {
            checks.Unclear(
                SignatureChecks.Container,
                $"Loại chữ ký {signature.SubFilter} không được hỗ trợ.",
                $"Signatures of the kind {signature.SubFilter} are not supported.");
            return Verified(null, null, Nothing);
        }

        if (ThenOf(file, signature) is not { } then || !IsTheGap(file, signature, then))
        {
            checks.Fail(
                SignatureChecks.Coverage,
                "Phạm vi ký không bao trùm toàn bộ tệp khi ký, trừ chính chữ ký.",
                "The signed range is not the whole file of that time around the signature itself.");
            return Verified(null, null, Nothing);
        }

        checks.Pass(SignatureChecks.Coverage);
        var range = signature.Range!;
        var content = new SignedContent(file.Data[..range.Gap], file.Data[range.Resumes..range.End]);
        var contents = (PdfString)file.Resolve(signature.Dictionary["Contents"])!;
        var (signer, time) = CmsCheck.Check(checks, content, contents.Bytes, signature.ClaimedAt, trust, now);
        since.Check(checks, then);
        return Verified(signer, time, CoverageOf(file, range));

        VerifiedSignature Verified(SignerIdentity? signer, SignedTime? time, SignedCoverage coverage) =>
            new(signature.Field, signer, time, coverage, checks.Conclusion, checks.Checks);
    }

    /// <summary>The file as it was when it was signed: the very same where nothing came after; null where it was none.</summary>
    private static PdfFile? ThenOf(PdfFile file, PdfSignature signature) => signature.Range is not { } range ? null
        : range.End == file.Data.Length ? file
        : PdfFile.TryOpen(file.Data[..range.End], out var then) ? then : null;

    /// <summary>
    /// The gap must be exactly the signature's own string, and the signed part must by itself be a file that has this very signature at this
    /// very place: else what was signed is one document and what is shown another.
    /// </summary>
    private static bool IsTheGap(PdfFile file, PdfSignature signature, PdfFile then)
    {
        if (signature.Range is not { } range
            || file.Resolve(signature.Dictionary["Contents"]) is not PdfString contents
            || (contents.Start, contents.End) != (range.Gap, range.Resumes)
            || file.Data.Span[range.Gap] != '<')
        {
            return false;
        }

        return then == file || PdfSignatures.In(then).Any(found => found.Range == range
            && then.Resolve(found.Dictionary["Contents"]) is PdfString same
            && (same.Start, same.End) == (range.Gap, range.Resumes));
    }

    private static SignedCoverage Nothing { get; } = new(false, new("Không có gì.", "Nothing."), new("Toàn bộ tài liệu.", "The whole document."));

    private static SignedCoverage CoverageOf(PdfFile file, PdfSignedRange range)
    {
        var rest = file.Data.Length - range.End;
        return rest == 0 || IsBlank(file, range.End)
            ? new(true, new("Toàn bộ tài liệu.", "The whole document."), null)
            : new(
                false,
                new($"{range.End} byte đầu: tài liệu khi được ký.", $"The first {range.End} bytes: the document as it was when it was signed."),
                new($"{rest} byte được thêm sau đó.", $"{rest} bytes that were added later."));
    }

    private static void CheckChanges(CheckList document, PdfFile file, PdfSignature last)
    {
        if (last.Range is not { } range || IsBlank(file, range.End))
        {
            if (last.Range is not null)
            {
                document.Pass(SignatureChecks.Changes);
            }

            return;
        }

        var changes = PdfFile.TryOpen(file.Data[..range.End], out var then) ? PdfChanges.Between(then, file) : ["unreadable"];
        document.Fail(
            SignatureChecks.Changes,
            $"Tài liệu bị thay đổi sau chữ ký cuối cùng ({string.Join(", ", changes)}).",
            $"The document was changed after its last signature ({string.Join(", ", changes)}).");
    }

    private static bool IsBlank(PdfFile file, int end) => file.Data.Span[end..].IndexOfAnyExcept((byte)'\r', (byte)'\n', (byte)' ') < 0;
}
