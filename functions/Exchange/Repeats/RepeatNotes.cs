using EGov.Exchange.Documents;

namespace EGov.Exchange.Repeats;

/// <summary>The warning of both clerks that a number was used before (Decree 30/2020/NĐ-CP, Annex VI).</summary>
internal static class RepeatNotes
{
    public static IEnumerable<PacketNote> Of(IReadOnlyList<DocumentLink> links) => links
        .Where(link => link.Relation is LinkRelation.SameNumber)
        .Select(link => new PacketNote("EXCHANGE-W002", new(
            $"Số, ký hiệu hoặc mã định danh này đã dùng cho văn bản {link.Document} với nội dung khác.",
            $"This number, notation or document id was used before, for the document {link.Document} with other content.")));
}
