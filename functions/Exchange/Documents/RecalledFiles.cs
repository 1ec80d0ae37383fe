using EGov.Exchange.Deliveries;
using EGov.Exchange.EdXml;
using EGov.Exchange.Repeats;
using EGov.Platform.Aggregates;

namespace EGov.Exchange.Documents;

/// <summary>
/// What a request to give a document back carries of that document, as existing software makes it: once a recipient has agreed, it has that no more
/// (Decision 28/2018/QĐ-TTg, article 9.2). The request itself, with its own text and metadata, stays (Decree 30/2020/NĐ-CP, Annex VI).
/// </summary>
internal sealed class RecalledFiles(AggregateStore<Delivery, DeliveryEvent> deliveries, ExchangedDocuments exchanged)
{
    /// <summary>The numbers of those of the packet's files that its reader gave back.</summary>
    /// <param name="packet">The packet.</param>
    /// <param name="receiving">For which of a document's recipients the reader answers.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<int>> WithheldAsync(
        DocumentAccepted packet, Func<Document, Task<IReadOnlyList<string>>> receiving, CancellationToken cancellation)
    {
        if (packet.Business is not BusinessType.Recall || packet.Files.Count == 0)
        {
            return [];
        }

        var given = new List<DocumentFile>();
        foreach (var link in packet.Links.Where(link => link.Relation is LinkRelation.Recalls))
        {
            if (await exchanged.FindAsync(link.Document, cancellation) is { } document && await IsGivenBackAsync(document, await receiving(document), cancellation))
            {
                given.AddRange(document.Accepted.Files);
            }
        }

        return [.. packet.Files.Index().Where(each => given.Exists(file => IsSame(file, each.Item))).Select(each => each.Index)];
    }

    /// <summary>Each packing of a file has other bytes, so one of the same name counts as the same.</summary>
    private static bool IsSame(DocumentFile one, DocumentFile other) => one.Sha256 == other.Sha256 || string.Equals(one.Name, other.Name, StringComparison.OrdinalIgnoreCase);

    private async Task<bool> IsGivenBackAsync(Document document, IReadOnlyList<string> recipients, CancellationToken cancellation)
    {
        foreach (var recipient in recipients)
        {
            if (await deliveries.FindAsync(Delivery.AggregateId(document.Accepted.Id, recipient), cancellation) is not { State.IsCancelled: true })
            {
                return false;
            }
        }

        return recipients.Count > 0;
    }
}
