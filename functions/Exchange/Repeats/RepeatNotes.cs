using EGov.Exchange.Documents;

namespace EGov.Exchange.Repeats;

/// <summary>What both clerks are told of numbers that were used before, of documents that are not known, and of packets that were given back.</summary>
internal static class RepeatNotes
{
    private const int MostNamed = 20;

    /// <summary>The number of the note that a packet that is sent again was given back.</summary>
    private const string GivenBack = "EXCHANGE-W005";

    /// <summary>The number of the note that a packet speaks of a document that the axis does not know of its sender.</summary>
    public const string Unmatched = "EXCHANGE-W004";

    /// <summary>The warning of who receives a recall, an update, a replacement or a status of a document that its sender never sent there.</summary>
    private static PacketNote NotKnown { get; } = new(Unmatched, new(
        "Trục không biết văn bản mà gói tin này nhắc đến của đơn vị gửi; không thực hiện theo gói tin nếu chưa đối chiếu.",
        "The axis knows no document of this sender that the packet speaks of; do nothing by it before that is clear."));

    /// <summary>The warnings of those who have nothing of what a packet speaks of.</summary>
    public static IEnumerable<PacketNote> Of(IReadOnlyList<string> unmatched, IReadOnlyList<string> recipients) =>
        unmatched.Count == 0 ? [] : unmatched.Count == recipients.Count ? [NotKnown] : [NotKnownTo(unmatched)];

    /// <summary>What is to be known of a packet that is sent again to those who gave it back.</summary>
    public static IEnumerable<PacketNote> OfGivenBack(IReadOnlyList<string> recipients) => recipients.Count == 0 ? [] : [new(GivenBack, new(
        $"Gói tin này đã gửi trước đó và đã được trả lại tại {ListOf(recipients)}; ở đó không nhận lại. Muốn gửi lại, hãy lập gói tin mới (ví dụ thời điểm gửi mới).",
        $"This packet was sent before and given back at {ListOf(recipients)}; it is not delivered there again. To send it anew make a new packet, if only with a new time of sending."))];

    /// <summary>The same for the old protocol, whose clients read answers in the character set of their machine.</summary>
    public static string? PlainOfGivenBack(IReadOnlyList<string> recipients) => recipients.Count == 0
        ? null
        : $"{GivenBack}: goi tin nay da gui truoc do va da duoc tra lai tai {ListOf(recipients)}, o do khong nhan lai; muon gui lai, hay lap goi tin moi";

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
