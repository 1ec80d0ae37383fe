using EGov.Exchange.Deliveries;
using EGov.Exchange.Documents;
using EGov.Exchange.Mailboxes;
using EGov.Exchange.Participants;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Dispatching;

/// <summary>What the orchestration of a document does. Each may run again after a crash.</summary>
internal sealed class DispatchActivities(
    AggregateStore<Document, DocumentEvent> documents,
    AggregateStore<Delivery, DeliveryEvent> deliveries,
    MailboxPositions positions,
    Superiors superiors,
    MessageEffects effects,
    AnswerClock answers,
    TimeProvider clock)
{
    /// <summary>Opens the deliveries of some recipients, each in its mailbox from the first.</summary>
    /// <returns>Where the next ones begin; null when there are no more.</returns>
    [Function(nameof(OpenDeliveries))]
    [Allow(Callers.Host)]
    public async Task<int?> OpenDeliveries([ActivityTrigger] DispatchBatch batch, CancellationToken cancellation)
    {
        var accepted = (await FindAsync(batch.Document, cancellation)).Accepted;
        var brief = BriefOf(accepted);
        var some = accepted.Recipients.Skip(batch.From).Take(DocumentOrchestrator.Batch);
        await Parallel.ForEachAsync(some, cancellation, async (recipient, stop) => await OpenAsync(accepted.Id, recipient, brief, stop));
        return batch.From + DocumentOrchestrator.Batch < accepted.Recipients.Count ? batch.From + DocumentOrchestrator.Batch : null;
    }

    /// <summary>Does to other documents what the packet asks for, ties them to it, and notes that it is dispatched.</summary>
    [Function(nameof(EndDispatch))]
    [Allow(Callers.Host)]
    public async Task EndDispatch([ActivityTrigger] string document, CancellationToken cancellation)
    {
        var state = await FindAsync(document, cancellation);
        if (state.IsDispatched)
        {
            return;
        }

        var matched = await effects.ApplyAsync(state.Accepted, cancellation);
        var now = clock.GetUtcNow();
        foreach (var link in state.Accepted.Links)
        {
            var back = new DocumentLink(document, ReverseOf(link.Relation));
            if (await documents.FindAsync(Document.AggregateId(link.Document), cancellation) is { } other)
            {
                Done(await documents.ChangeAsync(other.Id, null, earlier => earlier.Link(back, now), cancellation));
            }
        }

        Done(await documents.ChangeAsync(Document.AggregateId(document), null, state => state.EndDispatch(!matched, now), cancellation));
    }

    private async Task OpenAsync(string document, Recipient recipient, DocumentBrief brief, CancellationToken cancellation)
    {
        var id = Delivery.AggregateId(document, recipient.Agency);
        var position = await positions.TakeAsync(recipient.Agency, id, cancellation);
        var now = clock.GetUtcNow();
        DateTimeOffset? answerBy = brief.Head is { Priority: var priority } ? answers.AnswerBy(priority, now) : null;
        var above = await superiors.OfAsync(recipient.Agency, cancellation);
        var opened = new DeliveryOpened(now, SystemActor.Id, document, recipient, brief, above.Count > 0 ? above : null);
        var placed = new DeliveryPlaced(now, SystemActor.Id, position, answerBy);
        Done(await deliveries.CreateAsync(id, [opened, placed], cancellation));
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
        accepted.Links.Any(link => link.Relation is LinkRelation.SameNumber));

    private static LinkRelation ReverseOf(LinkRelation relation) => relation switch
    {
        LinkRelation.SameNumber => LinkRelation.RepeatedBy,
        LinkRelation.Updates => LinkRelation.UpdatedBy,
        LinkRelation.Replaces => LinkRelation.ReplacedBy,
        LinkRelation.Recalls => LinkRelation.RecalledBy,
        _ => throw new InvalidOperationException($"A document is not accepted with the relation {relation}."),
    };

    private static void Done<T>(Result<T> result)
        where T : notnull
    {
        if (!result.Succeeded(out _, out var error))
        {
            throw new InvalidOperationException($"A document cannot be dispatched: {error.DetailIn(Language.English)}");
        }
    }

    private async Task<Document> FindAsync(string id, CancellationToken cancellation) =>
        (await documents.FindAsync(Document.AggregateId(id), cancellation))?.State ?? throw new InvalidOperationException($"There is no document {id}.");
}
