using System.Globalization;
using EGov.Exchange.Deliveries;
using EGov.Exchange.Documents;
using EGov.Exchange.Documents.History;
using EGov.Exchange.EdXml;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Events;
using EGov.Platform.Storage;

namespace EGov.Exchange.Views;

/// <summary>
/// The lists of deliveries: what an agency received, by year, newest first, and within that by state, of those whose answer is overdue and of
/// those that are asked back; what waits to be fetched, urgent documents first, then in the mailbox's order; what came in a month, in that
/// order; the recipients of a document; and what happened to it at them.
/// </summary>
internal sealed class DeliveryLists : IProjection<Delivery>
{
    public const string ProjectionName = "delivery-lists";

    public string Name => ProjectionName;

    public string Kind => Delivery.Kind;

    /// <summary>What an agency received in a year; all of it or what is in a state.</summary>
    public static string InboxPartition(string agency, int year, string? state) =>
        string.Create(CultureInfo.InvariantCulture, $"inbox-{agency}-{year}{(state is null ? string.Empty : $"-state-{state}")}");

    /// <summary>What an agency received in a year whose answer is overdue.</summary>
    public static string OverduePartition(string agency, int year) => string.Create(CultureInfo.InvariantCulture, $"inbox-{agency}-{year}-overdue");

    /// <summary>What an agency received in a year and is asked back.</summary>
    public static string RecallPartition(string agency, int year) => string.Create(CultureInfo.InvariantCulture, $"inbox-{agency}-{year}-recall");

    /// <summary>What waits to be fetched by an agency's software.</summary>
    public static string WaitingPartition(string agency, MessageKind message) => $"waiting-{agency}-{NameOf(message)}";

    /// <summary>What came to an agency in a month of Vietnam, written <c>202611</c>.</summary>
    public static string ReceivedPartition(string agency, MessageKind message, string month) => $"received-{agency}-{NameOf(message)}-{month}";

    /// <summary>The recipients of a document, by their registry ids.</summary>
    public static string RecipientsPartition(string document) => $"recipients-{document}";

    /// <summary>The state of what nothing was reported of yet, in the name of a list.</summary>
    public const string NoState = "00";

    public Delivery? Fold(Delivery? state, string aggregate, EventRecord happened) =>
        EventTypes.FromRecord<DeliveryEvent>(happened) is { } known ? Delivery.Fold(state, known) : state;

    public IEnumerable<ViewRow> RowsOf(Delivery state, long sequence)
    {
        yield return Row(RecipientsPartition(state.Document), state.Recipient.Agency, state, sequence);
        var (agency, message, position) = (state.Recipient.Agency, state.Brief.Message, state.Position);
        yield return Row(ReceivedPartition(agency, message, position[..6]), position, state, sequence);
        if (state.Transport is not Transport.Done)
        {
            yield return Row(WaitingPartition(agency, message), WaitingId(state, position), state, sequence);
        }

        foreach (var partition in message is MessageKind.Document ? InboxesOf(state, agency, state.PlacedAt.DateInVietnam().Year) : [])
        {
            yield return Row(partition, NewestFirst.IdOf(state.PlacedAt, state.Document), state, sequence);
        }
    }

    /// <summary>What happened at the recipient, for the history of the document.</summary>
    public IEnumerable<ViewRow> RowsOfEvents(Delivery state, IReadOnlyList<EventRecord> fresh) => HistoryRows.Of(state, fresh);

    /// <summary>The id of what waits: urgent documents before all others, then the mailbox's order.</summary>
    internal static string WaitingId(Delivery state, string position) => $"{(IsUrgent(state) ? 0 : 1)}-{position}";

    private static bool IsUrgent(Delivery state) => state.Brief.Head is { Priority: not Priority.Normal };

    private static IEnumerable<string> InboxesOf(Delivery state, string agency, int year)
    {
        yield return InboxPartition(agency, year, null);
        yield return InboxPartition(agency, year, state.State ?? NoState);
        if (state.Reminders > 0)
        {
            yield return OverduePartition(agency, year);
        }

        if (state.IsRecallOpen)
        {
            yield return RecallPartition(agency, year);
        }
    }

    private static string NameOf(MessageKind message) => message is MessageKind.Document ? "document" : "status";

    private static ViewRow Row(string partition, string id, Delivery state, long sequence) =>
        new(partition, id, place => PlatformJson.Write(new DeliveryRow(id, place, sequence, DeliverySummary.Of(state))));
}

/// <summary>A delivery in a list, as it is stored.</summary>
internal sealed record DeliveryRow(string Id, string PartitionKey, long Sequence, DeliverySummary Delivery);

/// <summary>What lists keep of a delivery.</summary>
internal sealed record DeliverySummary(
    string Document,
    Recipient Recipient,
    DocumentBrief Brief,
    string Position,
    DateTimeOffset PlacedAt,
    Transport Transport,
    string? TransportNote,
    string? State,
    DateTimeOffset? StateAt,
    DateTimeOffset? AnswerBy,
    DateTimeOffset? AnsweredAt,
    int Reminders,
    bool? RecallAgreed,
    DateTimeOffset? RecallAskedAt,
    bool IsCancelled,
    RegisterEntry? Register,
    string? PushedTo)
{
    public static DeliverySummary Of(Delivery state) => new(
        state.Document,
        state.Recipient,
        state.Brief,
        state.Position,
        state.PlacedAt,
        state.Transport,
        state.TransportNote,
        state.State,
        state.History.LastOrDefault(entry => entry.State == state.State && entry.Outcome is ReportOutcome.Applied)?.At,
        state.AnswerBy,
        state.AnsweredAt,
        state.Reminders,
        state.Recall?.Agreed,
        state.Recall?.AskedAt,
        state.IsCancelled,
        state.Register,
        state.PushedTo);
}
