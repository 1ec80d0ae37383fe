using EGov.Exchange.Documents;

namespace EGov.Exchange.Repeats;

/// <summary>The warning of both clerks that a number was used before (Decree 30/2020/NĐ-CP, Annex VI).</summary>
internal static class RepeatNotes
{
    /// <summary>The number of the note that a packet speaks of a document that the axis does not know of its sender.</summary>
    public static string Unmatched => AxisNotes.NotKnown.Code;

    /// <summary>The warning of who receives a recall, an update, a replacement or a status of a document that its sender never sent there.</summary>
    public static PacketNote NotKnown { get; } = AxisNotes.NotKnown.With();

    public static IEnumerable<PacketNote> Of(IReadOnlyList<DocumentLink> links) => links
        .Where(link => link.Relation is LinkRelation.SameNumber)
        .Select(link => AxisNotes.NumberUsed.With(link.Document));
}
