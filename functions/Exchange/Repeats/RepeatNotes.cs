using EGov.Exchange.Documents;

namespace EGov.Exchange.Repeats;

/// <summary>What both clerks are told of numbers that were used before, of documents that are not known, and of packets that were given back.</summary>
internal static class RepeatNotes
{
    private const int MostNamed = 20;

    /// <summary>The number of the note that a packet speaks of a document that the axis does not know of its sender.</summary>
    public static string Unmatched => AxisNotes.NotKnown.Code;

    /// <summary>The warnings of those who have nothing of what a packet speaks of.</summary>
    public static IEnumerable<PacketNote> Of(IReadOnlyList<string> unmatched, IReadOnlyList<string> recipients) =>
        unmatched.Count == 0 ? [] : unmatched.Count == recipients.Count ? [AxisNotes.NotKnown.With()] : [AxisNotes.NotKnownTo.With(ListOf(unmatched))];

    /// <summary>What is to be known of a packet that is sent again to those who gave it back.</summary>
    public static IEnumerable<PacketNote> OfGivenBack(IReadOnlyList<string> recipients) =>
        recipients.Count == 0 ? [] : [AxisNotes.GivenBack.With(ListOf(recipients))];

    /// <summary>The same for the old protocol, whose clients read answers in the character set of their machine.</summary>
    public static string? PlainOfGivenBack(IReadOnlyList<string> recipients) => recipients.Count == 0
        ? null
        : $"{AxisNotes.GivenBack.Code}: goi tin nay da gui truoc do va da duoc tra lai tai {ListOf(recipients)}, o do khong nhan lai; muon gui lai, hay lap goi tin moi";

    private static string ListOf(IReadOnlyList<string> agencies) =>
        string.Join(", ", agencies.Take(MostNamed)) + (agencies.Count > MostNamed ? ", ..." : string.Empty);

    public static IEnumerable<PacketNote> Of(IReadOnlyList<DocumentLink> links) => links
        .Where(link => link.Relation is LinkRelation.SameNumber)
        .Select(link => AxisNotes.NumberUsed.With(link.Document));
}
