using EGov.Exchange.Documents;
using EGov.Exchange.EdXml;

namespace EGov.Exchange.Registers.Outgoing;

/// <summary>What the register of outgoing documents says of one (<c>sổ đăng ký văn bản đi</c>; Decree 30/2020/NĐ-CP, Annex IV).</summary>
/// <param name="Document">The axis's id of the document.</param>
/// <param name="Sender">The registry id of the agency that issued it.</param>
/// <param name="Head">What it says of itself.</param>
/// <param name="Business">What its packet does.</param>
/// <param name="SentAt">When the axis took it.</param>
/// <param name="Recipients">The registry ids of the first <see cref="MostNamed"/> to whom it goes.</param>
/// <param name="RecipientCount">To how many it goes.</param>
/// <param name="SentLate">Whether it was sent later than the morning after the working day of its issue.</param>
internal sealed record OutgoingEntry(
    string Document,
    string Sender,
    LetterHead Head,
    BusinessType Business,
    DateTimeOffset SentAt,
    IReadOnlyList<string> Recipients,
    int RecipientCount,
    bool SentLate)
{
    /// <summary>So many recipients are named in a line; the others are counted.</summary>
    public const int MostNamed = 20;

    /// <summary>Whether the sender asked for it back.</summary>
    public bool IsRecalled { get; init; }

    /// <summary>The document that took its place, or is its next version; null while none is.</summary>
    public string? SupersededBy { get; init; }

    /// <summary>Whether another document of the sender has its number.</summary>
    public bool Repeats { get; init; }

    /// <summary>What is known after the event; null for what is no document: status messages, and packets that only ask for one back.</summary>
    public static OutgoingEntry? After(OutgoingEntry? state, DocumentEvent happened) => (state, happened) switch
    {
        (null, DocumentAccepted { Message: MessageKind.Document, Business: not BusinessType.Recall, Head: { } head } accepted) => new(
            accepted.Id,
            accepted.Sender,
            head,
            accepted.Business,
            accepted.At,
            [.. accepted.Recipients.Take(MostNamed).Select(recipient => recipient.Agency)],
            accepted.Recipients.Count,
            accepted.SentLate)
        {
            Repeats = accepted.Links.Any(link => link.Relation is LinkRelation.SameNumber),
        },
        (null, _) => null,
        (_, DocumentRecallAsked) => state with { IsRecalled = true },
        (_, DocumentLinked { Link.Relation: LinkRelation.ReplacedBy or LinkRelation.UpdatedBy } linked) => state with { SupersededBy = linked.Link.Document },
        (_, DocumentLinked { Link.Relation: LinkRelation.RepeatedBy }) => state with { Repeats = true },
        _ => state,
    };
}
