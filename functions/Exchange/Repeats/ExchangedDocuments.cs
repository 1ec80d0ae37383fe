using EGov.Exchange.Deliveries;
using EGov.Exchange.Documents;
using EGov.Exchange.EdXml;
using EGov.Exchange.EdXml.Values;
using EGov.Platform.Agencies;
using EGov.Platform.Aggregates;

namespace EGov.Exchange.Repeats;

/// <summary>
/// Finds the documents that a packet speaks of by the name that it gives them. Who took over from an agency speaks of what that one sent and received
/// (Decree 30/2020/NĐ-CP, articles 18.4.b and 21.2.c), and is spoken to about it.
/// </summary>
internal sealed class ExchangedDocuments(
    DocumentIndex index, AggregateStore<Document, DocumentEvent> documents, AgencySuccession succession, IAgencyRegistry registry)
{
    private const int MostVersions = 50;

    /// <summary>The documents of the name, the latest first: of the agency, or of the first of those from which it took over that sent any.</summary>
    /// <param name="sender">The registry id of the agency, which exists today.</param>
    /// <param name="name">The name.</param>
    /// <param name="counts">Which documents are looked for.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<Document>> SentAsync(
        string sender, DocumentName name, Predicate<Document> counts, CancellationToken cancellation)
    {
        await foreach (var agency in SendersAsync(sender, name, cancellation))
        {
            var found = new List<Document>();
            foreach (var id in await index.FindAsync(agency, name.LegalId, name.Code, name.Year, cancellation))
            {
                if (await FindAsync(id, cancellation) is { } document && counts(document))
                {
                    found.Add(document);
                }
            }

            if (found.Count > 0)
            {
                return [.. found.OrderByDescending(document => document.Accepted.At)];
            }
        }

        return [];
    }

    /// <summary>The documents with all that update them, whatever name those have.</summary>
    public Task<IReadOnlyList<Document>> WithVersionsAsync(IReadOnlyList<Document> some, CancellationToken cancellation) =>
        FollowAsync(some, [LinkRelation.UpdatedBy], cancellation);

    /// <summary>The other versions of a document, earlier and later ones.</summary>
    public async Task<IReadOnlyList<Document>> AllVersionsAsync(string id, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) is { } document
            ? [.. (await FollowAsync([document], [LinkRelation.Updates, LinkRelation.UpdatedBy], cancellation)).Skip(1)]
            : [];

    /// <summary>What the document takes the place of, and what that took the place of.</summary>
    public async Task<IReadOnlyList<Document>> EarlierAsync(string id, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) is { } document
            ? [.. (await FollowAsync([document], [LinkRelation.Updates, LinkRelation.Replaces], cancellation)).Skip(1)]
            : [];

    private async Task<IReadOnlyList<Document>> FollowAsync(IReadOnlyList<Document> some, LinkRelation[] relations, CancellationToken cancellation)
    {
        var all = new List<Document>(some);
        for (var next = 0; next < all.Count && all.Count < MostVersions; next++)
        {
            foreach (var link in all[next].Links.Where(link => relations.Contains(link.Relation)))
            {
                if (all.TrueForAll(known => known.Accepted.Id != link.Document) && await FindAsync(link.Document, cancellation) is { } later)
                {
                    all.Add(later);
                }
            }
        }

        return all;
    }

    /// <summary>The copies of the documents at some recipients, and at those from which they took over.</summary>
    public async Task<IReadOnlyList<DocumentCopy>> CopiesAsync(
        IReadOnlyList<Document> some, IReadOnlyList<string> recipients, CancellationToken cancellation)
    {
        var went = some.Select(document => (Document: document, To: document.Accepted.Recipients.Select(recipient => recipient.Agency).ToHashSet(StringComparer.Ordinal))).ToList();
        var named = recipients.ToHashSet(StringComparer.Ordinal);
        var copies = new List<DocumentCopy>();
        foreach (var recipient in named)
        {
            // Where all to whom they went are named, nobody can have left a copy to another.
            var holders = went.TrueForAll(each => each.To.IsSubsetOf(named)) ? [recipient] : await EstateOfAsync(recipient, cancellation);
            copies.AddRange(went.SelectMany(each => holders.Where(each.To.Contains).Select(holder => new DocumentCopy(each.Document, recipient, holder))));
        }

        return copies;
    }

    /// <summary>The agency and all from which it took over, itself first; itself alone where they are more than can be followed.</summary>
    public async Task<IReadOnlyList<string>> EstateOfAsync(string agency, CancellationToken cancellation) =>
        (await succession.EstateOfAsync(agency, cancellation)).Succeeded(out var estate, out _) ? estate : [agency];

    /// <summary>The document of the axis's id, where it is one that went to somebody and no request to give one back.</summary>
    public async Task<Document?> FindAsync(string id, CancellationToken cancellation) =>
        await documents.FindAsync(Document.AggregateId(id), cancellation)
            is { State: { Accepted: { Message: MessageKind.Document, Business: not BusinessType.Recall } } document }
            ? document
            : null;

    /// <summary>The one that the document's id names is looked at first: both may have given a number.</summary>
    private async IAsyncEnumerable<string> SendersAsync(
        string office, DocumentName name, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var named = LegalDocumentId.Of(name.LegalId ?? string.Empty).Agency is { } code ? (await registry.FindAsync(code, cancellation))?.Id : null;
        if (named is not null && named != office && (await succession.AnsweredForAsync(office, [named], cancellation)).Count > 0)
        {
            yield return named;
        }

        yield return office;
        foreach (var before in (await EstateOfAsync(office, cancellation)).Where(agency => agency != office && agency != named))
        {
            yield return before;
        }
    }
}

/// <summary>A document at a recipient.</summary>
/// <param name="Recipient">The registry id of the agency that has it today.</param>
/// <param name="Holder">That of the agency in whose mailbox it came: the same, or one from which it took over.</param>
internal sealed record DocumentCopy(Document Document, string Recipient, string Holder)
{
    public string DeliveryId => Delivery.AggregateId(Document.Accepted.Id, Holder);
}
