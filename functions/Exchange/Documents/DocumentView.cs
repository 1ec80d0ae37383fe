using EGov.Exchange.EdXml;
using EGov.Platform.Calendar;
using EGov.Platform.Results;
using EGov.Platform.Signatures.Verification;

namespace EGov.Exchange.Documents;

/// <summary>A document of the axis.</summary>
/// <param name="Id">The axis's id of it.</param>
/// <param name="Sender">The registry id of the agency that sent it.</param>
/// <param name="SenderCode">Its code as the packet has it.</param>
/// <param name="Business">What the packet does.</param>
/// <param name="Reason">Why, of a recall, an update or a replacement.</param>
/// <param name="Head">What the document says of itself; null for a status message.</param>
/// <param name="Status">What a status message says; null for a document.</param>
/// <param name="Recipients">To whom it goes; of a recipient's view only those for which the caller answers.</param>
/// <param name="Sha256">Of the packet as it came.</param>
/// <param name="Size">Of the packet, in bytes.</param>
/// <param name="Standing">What it is worth by its signatures.</param>
/// <param name="Notes">What was tolerated or noticed, numbered.</param>
/// <param name="Links">Documents of the same sender that it is tied to.</param>
/// <param name="SentLate">Whether it was sent later than the law allows.</param>
/// <param name="RecallAskedAt">When the sender asked for it back last; of a recipient's view only where it is asked.</param>
internal sealed record DocumentView(
    string Id,
    MessageKind Message,
    string Sender,
    string SenderCode,
    BusinessType Business,
    string? Reason,
    LetterHead? Head,
    StatusReport? Status,
    DateTimeOffset AcceptedAt,
    IReadOnlyList<RecipientView> Recipients,
    string Sha256,
    long Size,
    IReadOnlyList<FileView> Files,
    Standing? Standing,
    IReadOnlyList<NoteView> Notes,
    IReadOnlyList<DocumentLink> Links,
    bool SentLate,
    DateTimeOffset? RecallAskedAt,
    string? RecallReason,
    long Version)
{
    public static DocumentView Of(SeenDocument seen)
    {
        // A recipient that is not asked for it does not learn that others are.
        var accepted = seen.State.Accepted;
        var recall = seen.IsSender || seen.State.Recall?.Recipients.Intersect(seen.Receiving, StringComparer.Ordinal).Any() is true ? seen.State.Recall : null;
        return new(
            accepted.Id,
            accepted.Message,
            accepted.Sender,
            accepted.SenderCode,
            accepted.Business,
            accepted.Reason,
            accepted.Head,
            accepted.Status,
            accepted.At.InVietnam(),
            [.. accepted.Recipients.Where(recipient => seen.IsSender || seen.Receiving.Contains(recipient.Agency)).Select(recipient => new RecipientView(recipient.Agency, recipient.Code))],
            accepted.Packet.Sha256,
            accepted.Packet.Length,
            [.. accepted.Files.Select((file, index) => FileView.Of(file, index))],
            accepted.Standing,
            [.. accepted.Notes.Select(note => new NoteView(note.Code, note.Text))],
            seen.IsSender ? seen.State.Links : [.. seen.State.Links.Where(IsTold)],
            accepted.SentLate,
            recall?.At.InVietnam(),
            recall?.Reason,
            seen.Aggregate.Version);
    }

    /// <summary>Recipients are told of what concerns their copy: that a number was used twice, and what takes its place.</summary>
    private static bool IsTold(DocumentLink link) => link.Relation is not LinkRelation.RecalledBy;
}

/// <param name="Agency">The registry id of the agency that receives.</param>
/// <param name="Code">The code as the packet has it.</param>
internal sealed record RecipientView(string Agency, string Code);

/// <param name="Index">Its number in the document, from 0: <c>GET /api/documents/{id}/files/{index}</c>.</param>
/// <param name="Size">As it came, in bytes.</param>
/// <param name="Sha256">As it came.</param>
/// <param name="Packed">The name of the one file inside when it came packed; what is downloaded is that file.</param>
/// <param name="Signatures">What its signatures are worth; null when it has none.</param>
internal sealed record FileView(
    int Index, string ContentId, string Name, string MediaType, long Size, string Sha256, string? Packed, SignatureConclusion? Signatures)
{
    public static FileView Of(DocumentFile file, int index) =>
        new(index, file.ContentId, file.Name, file.MediaType, file.Size, file.Sha256, file.Packed, file.Conclusion);
}

/// <param name="Code">Its number.</param>
/// <param name="Text">What it is, in both languages.</param>
internal sealed record NoteView(string Code, Text Text);
