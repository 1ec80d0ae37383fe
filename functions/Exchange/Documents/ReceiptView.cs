using EGov.Exchange.Repeats;
using EGov.Exchange.Sending;
using EGov.Platform.Calendar;

namespace EGov.Exchange.Documents;

/// <summary>What the axis answers to who sent something.</summary>
/// <param name="Id">The axis's id of it.</param>
/// <param name="AcceptedAt">When it was taken.</param>
/// <param name="Sha256">Of the packet.</param>
/// <param name="Repeated">Whether it had been taken before; this is then the first receipt.</param>
/// <param name="Standing">What the document is worth by its signatures; null for a status message.</param>
/// <param name="Notes">What was tolerated or noticed, numbered.</param>
/// <param name="Links">Documents that it is tied to.</param>
internal sealed record ReceiptView(
    string Id,
    DateTimeOffset AcceptedAt,
    string Sha256,
    bool Repeated,
    Standing? Standing,
    int Recipients,
    bool SentLate,
    IReadOnlyList<NoteView> Notes,
    IReadOnlyList<DocumentLink> Links)
{
    public static ReceiptView Of(Receipt receipt) => new(
        receipt.Accepted.Id,
        receipt.Accepted.At.InVietnam(),
        receipt.Accepted.Packet.Sha256,
        receipt.IsRepeat,
        receipt.Accepted.Standing,
        receipt.Accepted.Recipients.Count,
        receipt.Accepted.SentLate,
        [.. receipt.Accepted.Notes.Concat(RepeatNotes.OfGivenBack(receipt.GivenBack)).Select(note => new NoteView(note.Code, note.Text))],
        receipt.Accepted.Links);
}
