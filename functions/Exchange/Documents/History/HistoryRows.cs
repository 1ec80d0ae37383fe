using System.Globalization;
using EGov.Exchange.Deliveries;
using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Storage;

namespace EGov.Exchange.Documents.History;

/// <summary>
/// The histories of documents, a row per event, oldest first: what happened to the document and at all recipients for its sender, what happened at
/// one recipient for that one. The lists of documents and of deliveries write them, so no event is read once more for it.
/// </summary>
internal static class HistoryRows
{
    /// <summary>What happened to a document as a whole.</summary>
    public static string OfDocument(string document) => $"history-{document}";

    /// <summary>What happened to a document at all of its recipients. Each projection has partitions of its own.</summary>
    public static string AtAll(string document) => $"history-at-all-{document}";

    /// <summary>What happened to a document at a recipient.</summary>
    public static string At(string recipient, string document) => $"history-at-{recipient}-{document}";

    public static IEnumerable<ViewRow> Of(string document, string sender, IReadOnlyList<EventRecord> fresh)
    {
        foreach (var happened in fresh)
        {
            if (HistoryEntry.Of(EventTypes.FromRecord<DocumentEvent>(happened), sender) is { } entry)
            {
                yield return Row(OfDocument(document), happened.Sequence, entry);
            }
        }
    }

    public static IEnumerable<ViewRow> Of(Delivery delivery, IReadOnlyList<EventRecord> fresh)
    {
        foreach (var happened in fresh)
        {
            if (HistoryEntry.Of(EventTypes.FromRecord<DeliveryEvent>(happened), delivery) is { } entry)
            {
                yield return Row(AtAll(delivery.Document), happened.Sequence, entry);
                yield return Row(At(delivery.Recipient.Agency, delivery.Document), happened.Sequence, entry);
            }
        }
    }

    /// <summary>By time; of what happened at once the document's own comes first.</summary>
    private static ViewRow Row(string partition, long sequence, HistoryEntry entry)
    {
        var id = string.Create(
            CultureInfo.InvariantCulture, $"{entry.At.UtcTicks:D19}-{(entry.Recipient is null ? 0 : 1)}-{entry.Recipient}-{EventJournal.IdOf(sequence)}");
        return new(partition, id, place => PlatformJson.Write(new HistoryRow(id, place, sequence, entry)));
    }
}

/// <summary>An entry in a history, as it is stored.</summary>
internal sealed record HistoryRow(string Id, string PartitionKey, long Sequence, HistoryEntry Entry);
