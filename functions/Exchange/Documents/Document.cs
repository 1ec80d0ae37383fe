using EGov.Platform.Aggregates;
using EGov.Platform.Results;
using EGov.Exchange.Errors;

namespace EGov.Exchange.Documents;

/// <summary>A packet that the axis accepted: what it says, what came with it, and to whom it goes.</summary>
/// <param name="Accepted">What was taken, unchanged for ever.</param>
/// <param name="Links">Documents of the same sender that it is tied to, earlier and later ones.</param>
/// <param name="Recall">That the sender asked for it back last; null while they did not.</param>
/// <param name="DispatchedAt">When every recipient had a delivery; null before.</param>
internal sealed record Document(
    DocumentAccepted Accepted, IReadOnlyList<DocumentLink> Links, RecallRequest? Recall, DateTimeOffset? DispatchedAt)
    : IAggregateState<Document, DocumentEvent>
{
    /// <summary>The most documents that one can be tied to.</summary>
    public const int MostLinks = 100;

    public static string Kind => "document";

    /// <summary>Whether every recipient has a delivery.</summary>
    public bool IsDispatched => DispatchedAt is not null;

    public static string AggregateId(string id) => $"{Kind}-{id}";

    public static Document Fold(Document? state, DocumentEvent happened) => (state, happened) switch
    {
        (null, DocumentAccepted accepted) => new(accepted, accepted.Links, null, null),
        ({ } known, DocumentDispatched dispatched) => known with { DispatchedAt = dispatched.At },
        ({ } known, DocumentLinked linked) => known with { Links = [.. known.Links, linked.Link] },
        ({ } known, DocumentRecallAsked asked) => known with { Recall = new(asked.At, asked.By, asked.Reason, asked.Recipients) },
        _ => throw new InvalidOperationException($"A document cannot take {happened.GetType().Name}."),
    };

    /// <summary>Whether the agency is among those to whom it goes.</summary>
    public bool GoesTo(string agency) => Accepted.Recipients.Any(recipient => recipient.Agency == agency);

    /// <summary>Notes that all recipients have a delivery; once.</summary>
    public Result<IReadOnlyList<DocumentEvent>> EndDispatch(bool unmatched, DateTimeOffset now) =>
        IsDispatched ? [] : new DocumentEvent[] { new DocumentDispatched(now, SystemActor.Id, Accepted.Recipients.Count, unmatched) };

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

        IReadOnlyList<string> asked = recipients.Count > 0 ? recipients : [.. Accepted.Recipients.Select(recipient => recipient.Agency)];
        return new DocumentEvent[] { new DocumentRecallAsked(now, by, reason, asked, null) };
    }
}

/// <summary>That a sender asked for a document back.</summary>
/// <param name="Recipients">The registry ids of those who were asked.</param>
internal sealed record RecallRequest(DateTimeOffset At, string By, string Reason, IReadOnlyList<string> Recipients);
