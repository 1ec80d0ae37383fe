using EGov.Platform.Aggregates;
using EGov.Platform.Results;
using EGov.Exchange.Errors;

namespace EGov.Exchange.Documents;

/// <summary>A packet that the axis accepted: what it says, what came with it, and to whom it goes.</summary>
/// <param name="Accepted">What was taken, unchanged for ever.</param>
/// <param name="Links">Documents of the same sender that it is tied to, earlier and later ones.</param>
/// <param name="Recall">That the sender asked for it back last; null while they did not.</param>
internal sealed record Document(
    DocumentAccepted Accepted, IReadOnlyList<DocumentLink> Links, RecallRequest? Recall)
    : IAggregateState<Document, DocumentEvent>
{
    /// <summary>The most documents that one can be tied to.</summary>
    public const int MostLinks = 100;

    public static string Kind => "document";

    /// <summary>
    /// How the dispatch ended; null before every recipient has a delivery. Noted, not told: the deliveries tell when it came to whom.
    /// </summary>
    public DispatchNote? Dispatched { get; init; }

    public static string AggregateId(string id) => $"{Kind}-{id}";

    public static Document Fold(Document? state, DocumentEvent happened) => (state, happened) switch
    {
        (null, DocumentAccepted accepted) => new(accepted, accepted.Links, null),
        ({ } known, DocumentLinked linked) => known with { Links = [.. known.Links, linked.Link] },
        ({ } known, DocumentRecallAsked asked) => known with { Recall = new(asked.At, asked.By, asked.Reason, asked.Recipients) },
        _ => throw new InvalidOperationException($"A document cannot take {happened.GetType().Name}."),
    };

    /// <summary>Whether the agency is among those to whom it goes.</summary>
    public bool GoesTo(string agency) => Accepted.Recipients.Any(recipient => recipient.Agency == agency);

    /// <summary>Notes that all recipients have a delivery; once.</summary>
    public Result<Document> EndDispatch(bool unmatched, DateTimeOffset now) => Dispatched is null ? this with { Dispatched = new(now, unmatched) } : this;

    /// <summary>Ties a later document to this one; once, and no more than <see cref="MostLinks"/>.</summary>
    public Result<IReadOnlyList<DocumentEvent>> Link(DocumentLink link, DateTimeOffset now) =>
        Links.Contains(link) || Links.Count >= MostLinks ? [] : new DocumentEvent[] { new DocumentLinked(now, SystemActor.Id, link) };

    /// <summary>Asks recipients to give it back. Whom it does not go to is refused; asking again tells them again.</summary>
    /// <param name="recipients">The registry ids of those who are asked; empty for all.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="now">When.</param>
    public Result<IReadOnlyList<DocumentEvent>> AskRecall(IReadOnlyList<string> recipients, string reason, string by, DateTimeOffset now)
    {
        if (Accepted.Message is not MessageKind.Document)
        {
            return ExchangeErrors.NoDocument.With(Accepted.Id);
        }

        if (recipients.FirstOrDefault(agency => !GoesTo(agency)) is { } stranger)
        {
            return ExchangeErrors.NotARecipient.With(stranger);
        }

        IReadOnlyList<string> asked = recipients.Count > 0 ? [.. recipients.Distinct(StringComparer.Ordinal)] : [.. Accepted.Recipients.Select(recipient => recipient.Agency)];
        return new DocumentEvent[] { new DocumentRecallAsked(now, by, reason, asked, null) };
    }
}

/// <summary>That every recipient has a delivery, and what the packet does to other documents is done.</summary>
/// <param name="IsUnmatched">Whether it speaks of a document that the axis does not know.</param>
internal sealed record DispatchNote(DateTimeOffset At, bool IsUnmatched);

/// <summary>That a sender asked for a document back.</summary>
/// <param name="Recipients">The registry ids of those who were asked.</param>
internal sealed record RecallRequest(DateTimeOffset At, string By, string Reason, IReadOnlyList<string> Recipients);
