using EGov.Exchange.Documents;
using EGov.Exchange.EdXml;
using EGov.Exchange.EdXml.Contents;
using EGov.Exchange.Errors;
using EGov.Platform.Agencies;
using EGov.Platform.Errors;
using EGov.Platform.Files;
using EGov.Platform.Results;
using EGov.Platform.Signatures;
using EGov.Platform.Signatures.Decree;
using EGov.Platform.Signatures.Verification;

namespace EGov.Exchange.Sending;

/// <summary>
/// Looks at what came: unpacks what is packed, has it scanned, and finds out what its signatures are worth. What harms is refused; what is odd or
/// doubtful is told, to the recipient too, who decides.
/// </summary>
internal sealed class PacketExamination(ContentSpools spools, IFileScanner scanner, ISignatureVerifier verifier, SealOwner seals, SignaturePolicy policy)
{
    /// <summary>The largest file once it is unpacked, in bytes.</summary>
    private const int LargestFile = 200 << 20;

    /// <summary>Looks at the files of a packet of the sender and at its signature.</summary>
    public async Task<Result<ExaminedPacket>> ExamineAsync(ReadPacket packet, Agency sender, CancellationToken cancellation)
    {
        var (files, notes) = (new List<ExaminedFile>(), new List<PacketNote>());
        foreach (var attachment in packet.Message is DocumentMessage document ? document.Attachments : [])
        {
            if (!(await ExamineAsync(attachment, packet.Files[attachment.Slot], notes, cancellation)).Succeeded(out var file, out var error))
            {
                return error;
            }

            files.Add(file);
        }

        var whole = packet.Message.HasXmlSignature ? await verifier.VerifyXmlAsync(packet.Raw.Content, cancellation) : null;
        if (policy.RefusesInvalid && files.Find(file => file.Report?.Conclusion is SignatureConclusion.Invalid) is { } doubtful)
        {
            return ExchangeErrors.RefusedSignature.With(doubtful.Name);
        }

        if (policy.RefusesInvalid && whole?.Conclusion is SignatureConclusion.Invalid)
        {
            return ExchangeErrors.RefusedSignature.With("packet.edxml");
        }

        var seal = files is [{ Report: { } first }, ..] ? await seals.NoteAsync(first, sender, cancellation) : null;
        notes.AddRange(seal is null ? [] : [seal.Note]);
        return new ExaminedPacket(files, notes, ReportOf(files, whole), StandingRule.Of(files, whole, seal));
    }

    private static DocumentReport? ReportOf(List<ExaminedFile> files, SignatureReport? whole)
    {
        List<FileReport> reports = [.. files.Where(file => file.Report is not null).Select(file => new FileReport(file.ContentId, file.Report!))];
        return reports.Count == 0 && whole is null ? null : new DocumentReport(reports, whole, files is [{ Report: { } first }, ..] ? DecreeRule.Of(first) : null);
    }

    private async Task<Result<ExaminedFile>> ExamineAsync(
        PacketAttachment attachment, ContentSpool content, List<PacketNote> notes, CancellationToken cancellation)
    {
        using var inside = spools.Begin(LargestFile, hashed: false);
        if (!(await AttachmentContent.OpenAsync(content.Content, attachment.Name, inside.Input, LargestFile, cancellation)).Succeeded(out var opened, out var error))
        {
            return error;
        }

        inside.Freeze();
        notes.AddRange(opened.Warnings.Select(warning => new PacketNote(warning.Code, warning.ToText())));
        var seen = opened.Packed is null ? content.Content : inside.Content;
        var mediaType = ContentKinds.MediaTypeOf(opened.Kind);
        if (await scanner.ScanAsync(mediaType, seen, cancellation) is { } found)
        {
            if (found.Definition == PlatformErrors.MaliciousFile || found.Definition == PlatformErrors.ScannerUnavailable)
            {
                return found;
            }

            notes.Add(AxisNotes.OddFile.With(attachment.Name, new Text(found.DetailIn(Language.Vietnamese), found.DetailIn(Language.English))));
        }

        var report = opened.Kind is ContentKind.Pdf ? await verifier.VerifyPdfAsync(seen, cancellation) : null;
        return new ExaminedFile(
            attachment.ContentId ?? $"{attachment.Slot}",
            attachment.Name,
            attachment.Slot,
            mediaType,
            attachment.Length,
            attachment.Sha256,
            opened.Packed,
            report is { Signatures.Count: > 0 } ? report : null);
    }
}

/// <summary>What was found of a packet.</summary>
internal sealed record ExaminedPacket(IReadOnlyList<ExaminedFile> Files, IReadOnlyList<PacketNote> Notes, DocumentReport? Report, Standing Standing);

/// <summary>What was found of a file.</summary>
/// <param name="Slot">The number of its content within the packet.</param>
/// <param name="Packed">The name of the one file inside when it came packed.</param>
/// <param name="Report">What its signatures are worth; null when it has none.</param>
internal sealed record ExaminedFile(
    string ContentId, string Name, int Slot, string MediaType, long Size, string Sha256, string? Packed, SignatureReport? Report)
{
    public DocumentFile ToDocumentFile() => new(ContentId, Name, MediaType, Size, Sha256, Packed, Report?.Conclusion);
}
