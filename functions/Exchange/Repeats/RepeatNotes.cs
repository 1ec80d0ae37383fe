using EGov.Exchange.Documents;

namespace EGov.Exchange.Repeats;

/// <summary>The warning of both clerks that a number was used before (Decree 30/2020/NĐ-CP, Annex VI).</summary>
internal static class RepeatNotes
{
    /// <summary>The number of the note that a packet speaks of a document that the axis does not know of its sender.</summary>
    public const string Unmatched = "EXCHANGE-W004";

    /// <summary>The warning of who receives a recall, an update, a replacement or a status of a document that its sender never sent there.</summary>
    public static PacketNote NotKnown { get; } = new(Unmatched, new(
        "Trục không biết văn bản mà gói tin này nhắc đến của đơn vị gửi; không thực hiện theo gói tin nếu chưa đối chiếu.",
        "The axis knows no document of this sender that the packet speaks of; do nothing by it before that is clear."));

    public static IEnumerable<PacketNote> Of(IReadOnlyList<DocumentLink> links) => links
        .Where(link => link.Relation is LinkRelation.SameNumber)
        .Select(link => new PacketNote("EXCHANGE-W002", new(
            $"Số, ký hiệu hoặc mã định danh này đã dùng cho văn bản {link.Document} với nội dung khác.",
            $"This number, notation or document id was used before, for the document {link.Document} with other content.")));
}
