using EGov.Exchange.Documents;

namespace EGov.Exchange.Repeats;

/// <summary>What both clerks are told of numbers that were used before and of documents that are not known.</summary>
internal static class RepeatNotes
{
    private const int MostNamed = 20;

    /// <summary>The number of the note that a packet speaks of a document that the axis does not know of its sender.</summary>
    public const string Unmatched = "EXCHANGE-W004";

    /// <summary>The warning of who receives a recall, an update, a replacement or a status of a document that its sender never sent there.</summary>
    private static PacketNote NotKnown { get; } = new(Unmatched, new(
        "Trục không biết văn bản mà gói tin này nhắc đến của đơn vị gửi; không thực hiện theo gói tin nếu chưa đối chiếu.",
        "The axis knows no document of this sender that the packet speaks of; do nothing by it before that is clear."));

    /// <summary>The warnings of those who have nothing of what a packet speaks of.</summary>
    public static IEnumerable<PacketNote> Of(IReadOnlyList<string> unmatched, IReadOnlyList<string> recipients) =>
        unmatched.Count == 0 ? [] : unmatched.Count == recipients.Count ? [NotKnown] : [NotKnownTo(unmatched)];

    private static string ListOf(IReadOnlyList<string> agencies) =>
        string.Join(", ", agencies.Take(MostNamed)) + (agencies.Count > MostNamed ? ", ..." : string.Empty);

    /// <summary>The warning that only some of those to whom the packet goes have what it speaks of.</summary>
    private static PacketNote NotKnownTo(IReadOnlyList<string> unmatched)
    {
        var named = ListOf(unmatched);
        return new(Unmatched, new(
            $"Văn bản mà gói tin này nhắc đến chưa từng được gửi đến {named}; ở đó không thực hiện theo gói tin nếu chưa đối chiếu.",
            $"What the packet speaks of was never sent to {named}; do nothing by it there before that is clear."));
    }

    public static IEnumerable<PacketNote> Of(IReadOnlyList<DocumentLink> links) => links
        .Where(link => link.Relation is LinkRelation.SameNumber)
        .Select(link => new PacketNote("EXCHANGE-W002", new(
            $"Số, ký hiệu hoặc mã định danh này đã dùng cho văn bản {link.Document} với nội dung khác.",
            $"This number, notation or document id was used before, for the document {link.Document} with other content.")));
}
