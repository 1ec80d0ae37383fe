using EGov.Exchange.Documents;
using EGov.Exchange.EdXml;
using EGov.Exchange.Sending;
using EGov.Platform.Aggregates;

namespace EGov.Exchange.Repeats;

/// <summary>
/// Ties a packet to earlier documents of its sender: those that it recalls, updates or replaces, and those that have its number by mistake or
/// because it was given twice. What has the same number is delivered all the same, and both sides are told.
/// </summary>
internal sealed class DocumentLinks(DocumentIndex index, AggregateStore<Document, DocumentEvent> documents)
{
    private const int MostRepeats = 10;

    /// <summary>Notes what the sender calls the document, and finds what it is tied to.</summary>
    /// <param name="sender">The registry id of the agency that sends.</param>
    /// <param name="id">The axis's id of the document.</param>
    /// <param name="message">What the packet says.</param>
    /// <param name="head">What is kept of it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<DocumentLink>> TieAsync(
        string sender, string id, DocumentMessage message, LetterHead head, CancellationToken cancellation)
    {
        var others = await index.NoteAsync(sender, head, id, cancellation);
        return message.Business.Type switch
        {
            BusinessType.New => await RepeatsAsync(others, id, cancellation),
            BusinessType.Recall => await LatestAsync(sender, message, head, id, LinkRelation.Recalls, cancellation),
            BusinessType.Update => await LatestAsync(sender, message, head, id, LinkRelation.Updates, cancellation),
            _ => await ReplacedAsync(sender, message, head, id, cancellation),
        };
    }

    private async Task<IReadOnlyList<DocumentLink>> RepeatsAsync(IReadOnlyList<string> others, string id, CancellationToken cancellation)
    {
        var links = new List<DocumentLink>();
        foreach (var other in others.Where(other => other != id).TakeLast(MostRepeats))
        {
            if (await IsDocumentAsync(other, cancellation))
            {
                links.Add(new(other, LinkRelation.SameNumber));
            }
        }

        return links;
    }

    /// <summary>The latest document of the same name that is no recall itself.</summary>
    private async Task<IReadOnlyList<DocumentLink>> LatestAsync(
        string sender, DocumentMessage message, LetterHead head, string id, LinkRelation relation, CancellationToken cancellation)
    {
        var named = PacketFacts.NamedBy(message) is [var first, ..] ? first : head.LegalId;
        foreach (var other in await index.FindAsync(sender, named, head.Code, head.IssuedOn.Year, cancellation))
        {
            if (other != id && await IsDocumentAsync(other, cancellation))
            {
                return [new(other, relation)];
            }
        }

        return [];
    }

    private async Task<IReadOnlyList<DocumentLink>> ReplacedAsync(
        string sender, DocumentMessage message, LetterHead head, string id, CancellationToken cancellation)
    {
        var links = new List<DocumentLink>();
        foreach (var replaced in message.Business.Replacements)
        {
            var code = $"{replaced.DocumentId.Number}/{replaced.DocumentId.Notation}";
            foreach (var other in await index.FindAsync(sender, replaced.DocumentId.Text, code, replaced.DocumentId.Year, cancellation))
            {
                if (other != id && links.TrueForAll(link => link.Document != other) && await IsDocumentAsync(other, cancellation))
                {
                    links.Add(new(other, LinkRelation.Replaces));
                    break;
                }
            }
        }

        return links.Count > 0 || message.Business.Replacements.Count > 0
            ? links
            : await LatestAsync(sender, message, head, id, LinkRelation.Replaces, cancellation);
    }

    private async Task<bool> IsDocumentAsync(string id, CancellationToken cancellation) =>
        await documents.FindAsync(Document.AggregateId(id), cancellation) is { State.Accepted: { Message: MessageKind.Document, Business: not BusinessType.Recall } };
}
