using EGov.Exchange.Documents;
using EGov.Exchange.EdXml;

namespace EGov.Exchange.Repeats;

/// <summary>
/// Ties a packet to earlier documents of its sender, and of those from which it took over: those that it recalls, updates or replaces, and those that
/// have its number by mistake or because it was given twice. What has the same number is delivered all the same, and both sides are told.
/// </summary>
internal sealed class DocumentLinks(DocumentIndex index, ExchangedDocuments exchanged)
{
    private const int MostRepeats = 10;

    /// <summary>Notes what the sender calls the document, and finds what it is tied to.</summary>
    /// <param name="sender">The registry id of the agency that sends.</param>
    /// <param name="id">The axis's id of the document.</param>
    /// <param name="message">What the packet says.</param>
    /// <param name="head">What is kept of it.</param>
    /// <param name="recipients">The registry ids of those who receive it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<TiedDocuments> TieAsync(
        string sender, string id, DocumentMessage message, LetterHead head, IReadOnlyList<string> recipients, CancellationToken cancellation)
    {
        var others = await index.NoteAsync(sender, head, id, cancellation);
        return message.Business.Type switch
        {
            BusinessType.New => new(await RepeatsAsync(others, id, cancellation), []),
            BusinessType.Recall => await RecalledAsync(sender, id, NamedBy(message, head), recipients, cancellation),
            BusinessType.Update => await EarlierAsync(sender, id, NamedBy(message, head), recipients, LinkRelation.Updates, cancellation),
            _ => await ReplacedAsync(sender, message, head, id, recipients, cancellation),
        };
    }

    /// <summary>What the packet acts upon has the name that its id says, as far as one can be told of it, or the packet's own.</summary>
    private static IReadOnlyList<DocumentName> NamedBy(DocumentMessage message, LetterHead head) => message.Business.DocumentId is not { } id
        ? [DocumentName.Of(head)]
        : [.. id.Number is null ? [] : new[] { DocumentName.Of(id) }, DocumentName.Of(head) with { LegalId = id.Text }];

    /// <summary>The documents of the first name that any has.</summary>
    private async Task<IReadOnlyList<Document>> NamedAsync(string sender, string id, IReadOnlyList<DocumentName> names, CancellationToken cancellation)
    {
        foreach (var name in names)
        {
            var named = await exchanged.SentAsync(sender, name, document => document.Accepted.Id != id && name.Fits(document.Accepted.Head!), cancellation);
            if (named.Count > 0)
            {
                return named;
            }
        }

        return [];
    }

    private async Task<IReadOnlyList<DocumentLink>> RepeatsAsync(IReadOnlyList<string> others, string id, CancellationToken cancellation)
    {
        var links = new List<DocumentLink>();
        foreach (var other in others.Where(other => other != id).TakeLast(MostRepeats))
        {
            if (await exchanged.FindAsync(other, cancellation) is not null)
            {
                links.Add(new(other, LinkRelation.SameNumber));
            }
        }

        return links;
    }

    /// <summary>
    /// All documents of the name that went to somebody who is named, with the versions that update them: what a number means at a recipient is all
    /// that it has under it.
    /// </summary>
    private async Task<TiedDocuments> RecalledAsync(
        string sender, string id, IReadOnlyList<DocumentName> names, IReadOnlyList<string> recipients, CancellationToken cancellation)
    {
        var named = await NamedAsync(sender, id, names, cancellation);
        var copies = await exchanged.CopiesAsync(await exchanged.WithVersionsAsync(named, cancellation), recipients, cancellation);
        return new(
            [.. copies.Select(copy => copy.Document.Accepted.Id).Distinct(StringComparer.Ordinal).Select(recalled => new DocumentLink(recalled, LinkRelation.Recalls))],
            [.. recipients.Except(copies.Select(copy => copy.Recipient), StringComparer.Ordinal)]);
    }

    /// <summary>Of each recipient the latest document of the name; the latest of all where none has one.</summary>
    private async Task<TiedDocuments> EarlierAsync(
        string sender, string id, IReadOnlyList<DocumentName> names, IReadOnlyList<string> recipients, LinkRelation relation, CancellationToken cancellation)
    {
        var named = await NamedAsync(sender, id, names, cancellation);
        if (named.Count == 0)
        {
            named = await WithIdAloneAsync(sender, id, names[^1].LegalId, cancellation);
        }

        var copies = await exchanged.CopiesAsync(named, recipients, cancellation);
        var latest = copies.GroupBy(copy => copy.Recipient, StringComparer.Ordinal).Select(of => of.MaxBy(copy => copy.Document.Accepted.At)!.Document.Accepted.Id);
        var tied = copies.Count > 0 ? latest.Distinct(StringComparer.Ordinal) : named.Take(1).Select(document => document.Accepted.Id);
        return TiedDocuments.Of([.. tied.Select(earlier => new DocumentLink(earlier, relation))], recipients);
    }

    /// <summary>An update may mend number and day: then the id alone names the document, as far as it names one.</summary>
    private async Task<IReadOnlyList<Document>> WithIdAloneAsync(string sender, string id, string? legalId, CancellationToken cancellation)
    {
        var alone = new DocumentName(legalId, string.Empty, null, null);
        var named = await exchanged.SentAsync(sender, alone, document => document.Accepted.Id != id, cancellation);
        return named.DistinctBy(document => document.Accepted.Head!.Code, StringComparer.Ordinal).Count() == 1 ? named : [];
    }

    private async Task<TiedDocuments> ReplacedAsync(
        string sender, DocumentMessage message, LetterHead head, string id, IReadOnlyList<string> recipients, CancellationToken cancellation)
    {
        if (message.Business.Replacements.Count == 0)
        {
            return await EarlierAsync(sender, id, NamedBy(message, head), recipients, LinkRelation.Replaces, cancellation);
        }

        var links = new List<DocumentLink>();
        foreach (var name in message.Business.Replacements.Select(replaced => DocumentName.Of(replaced.DocumentId)))
        {
            links.AddRange((await EarlierAsync(sender, id, [name], recipients, LinkRelation.Replaces, cancellation)).Links.Except(links));
        }

        return TiedDocuments.Of(links, recipients);
    }
}

/// <summary>What a packet is tied to.</summary>
/// <param name="Unmatched">The registry ids of those recipients who have nothing of what it speaks of.</param>
internal sealed record TiedDocuments(IReadOnlyList<DocumentLink> Links, IReadOnlyList<string> Unmatched)
{
    /// <summary>Links that hold for all recipients.</summary>
    public static TiedDocuments Of(IReadOnlyList<DocumentLink> links, IReadOnlyList<string> recipients) => new(links, links.Count > 0 ? [] : recipients);
}
