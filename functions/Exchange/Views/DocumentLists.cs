using System.Globalization;
using EGov.Exchange.Documents;
using EGov.Exchange.Documents.History;
using EGov.Exchange.EdXml;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Events;
using EGov.Platform.Storage;

namespace EGov.Exchange.Views;

/// <summary>What an agency sent, by year, newest first, documents only; and what happened to each document or message as a whole.</summary>
internal sealed class DocumentLists : IProjection<DocumentSummary>
{
    public const string ProjectionName = "document-lists";

    public string Name => ProjectionName;

    public string Kind => Document.Kind;

    public static string OutboxPartition(string agency, int year) => string.Create(CultureInfo.InvariantCulture, $"outbox-{agency}-{year}");

    public DocumentSummary? Fold(DocumentSummary? state, string aggregate, EventRecord happened) => EventTypes.FromRecord<DocumentEvent>(happened) switch
    {
        DocumentAccepted accepted => DocumentSummary.Of(accepted),
        DocumentRecallAsked => state! with { IsRecalled = true },
        DocumentLinked { Link.Relation: LinkRelation.ReplacedBy or LinkRelation.UpdatedBy } linked => state! with { SupersededBy = linked.Link.Document },
        DocumentLinked { Link.Relation: LinkRelation.RepeatedBy } => state! with { Repeats = true },
        _ => state,
    };

    public IEnumerable<ViewRow> RowsOf(DocumentSummary state, long sequence)
    {
        if (state.Message is MessageKind.Document)
        {
            var id = NewestFirst.IdOf(state.AcceptedAt, state.Document);
            yield return new(
                OutboxPartition(state.Sender, state.AcceptedAt.DateInVietnam().Year), id, place => PlatformJson.Write(new DocumentRow(id, place, sequence, state)));
        }
    }

    public IEnumerable<ViewRow> RowsOfEvents(DocumentSummary state, IReadOnlyList<EventRecord> fresh) => HistoryRows.Of(state.Document, state.Sender, fresh);
}

/// <summary>A document in a list, as it is stored.</summary>
internal sealed record DocumentRow(string Id, string PartitionKey, long Sequence, DocumentSummary Document);

/// <summary>What lists keep of a document.</summary>
/// <param name="Document">The axis's id.</param>
/// <param name="IsRecalled">Whether the sender asked for it back.</param>
/// <param name="SupersededBy">The document that took its place, or is its next version; null while none is.</param>
/// <param name="Repeats">Whether another document of the sender has its number.</param>
internal sealed record DocumentSummary(
    string Document,
    MessageKind Message,
    BusinessType Business,
    string Sender,
    LetterHead? Head,
    Standing? Standing,
    DateTimeOffset AcceptedAt,
    int Recipients,
    int Files,
    bool SentLate,
    bool IsRecalled,
    string? SupersededBy,
    bool Repeats)
{
    public static DocumentSummary Of(DocumentAccepted accepted) => new(
        accepted.Id,
        accepted.Message,
        accepted.Business,
        accepted.Sender,
        accepted.Head,
        accepted.Standing,
        accepted.At,
        accepted.Recipients.Count,
        accepted.Files.Count,
        accepted.SentLate,
        false,
        null,
        accepted.Links.Any(link => link.Relation is LinkRelation.SameNumber));
}
