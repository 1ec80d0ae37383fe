using EGov.Exchange.Deliveries;
using EGov.Exchange.Documents;
using EGov.Exchange.Mailboxes;
using EGov.Exchange.Participants;
using EGov.Exchange.Repeats;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;

namespace EGov.Exchange.Dispatching;

/// <summary>Opens the deliveries of a document, each in its mailbox from the first. May be repeated: what is there stays.</summary>
internal sealed class DeliveryOpening(
    AggregateStore<Delivery, DeliveryEvent> deliveries, MailboxPositions positions, Superiors superiors, AnswerClock answers, TimeProvider clock)
{
    /// <summary>Opens those of some recipients.</summary>
    /// <param name="accepted">The document.</param>
    /// <param name="from">The place of the first of them in its list; so many as <see cref="DocumentOrchestrator.Batch"/> are opened.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task OpenAsync(DocumentAccepted accepted, int from, CancellationToken cancellation)
    {
        var (brief, unmatched) = (BriefOf(accepted), accepted.Unmatched ?? []);
        var some = accepted.Recipients.Skip(from).Take(DocumentOrchestrator.Batch);
        return Parallel.ForEachAsync(some, cancellation, async (recipient, stop) => await OpenAsync(
            accepted.Id, recipient, unmatched.Count == 0 ? brief : brief with { Unknown = unmatched.Contains(recipient.Agency, StringComparer.Ordinal) }, stop));
    }

    private async Task OpenAsync(string document, Recipient recipient, DocumentBrief brief, CancellationToken cancellation)
    {
        var id = Delivery.AggregateId(document, recipient.Agency);
        var position = await positions.TakeAsync(recipient.Agency, id, cancellation);
        var now = clock.GetUtcNow();
        DateTimeOffset? answerBy = brief.Head is { Priority: var priority } ? answers.AnswerBy(priority, now) : null;
        var above = await superiors.OfAsync(recipient.Agency, cancellation);
        var placed = new DeliveryPlaced(now, SystemActor.Id, document, recipient, brief, position, answerBy, above.Count > 0 ? above : null);
        if (!(await deliveries.CreateAsync(id, [placed], cancellation)).Succeeded(out _, out var error))
        {
            throw new InvalidOperationException($"{id} cannot be opened: {error.DetailIn(Language.English)}");
        }
    }

    private static DocumentBrief BriefOf(DocumentAccepted accepted) => new(
        accepted.Message,
        accepted.Business,
        accepted.Sender,
        accepted.SenderCode,
        accepted.Head,
        accepted.Status,
        accepted.Standing,
        accepted.At,
        accepted.Files.Count,
        accepted.Links.Any(link => link.Relation is LinkRelation.SameNumber),
        accepted.Notes.Any(note => note.Code == RepeatNotes.Unmatched));
}
