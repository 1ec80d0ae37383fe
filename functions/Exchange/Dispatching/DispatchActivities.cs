using EGov.Exchange.Documents;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Dispatching;

/// <summary>What the orchestration of a document does. Each may run again after a crash.</summary>
internal sealed class DispatchActivities(
    AggregateStore<Document, DocumentEvent> documents,
    DeliveryOpening opening,
    MessageEffects effects,
    TimeProvider clock)
{
    /// <summary>Opens the deliveries of some recipients, each in its mailbox from the first.</summary>
    /// <returns>Where the next ones begin; null when there are no more.</returns>
    [Function(nameof(OpenDeliveries))]
    [Allow(Callers.Host)]
    public async Task<int?> OpenDeliveries([ActivityTrigger] DispatchBatch batch, CancellationToken cancellation)
    {
        var accepted = (await FindAsync(batch.Document, cancellation)).Accepted;
        await opening.OpenAsync(accepted, batch.From, cancellation);
        return batch.From + DocumentOrchestrator.Batch < accepted.Recipients.Count ? batch.From + DocumentOrchestrator.Batch : null;
    }

    /// <summary>Does to other documents what the packet asks for, ties them to it, and notes that it is dispatched.</summary>
    [Function(nameof(EndDispatch))]
    [Allow(Callers.Host)]
    public async Task EndDispatch([ActivityTrigger] string document, CancellationToken cancellation)
    {
        var state = await FindAsync(document, cancellation);
        if (state.Dispatched is not null)
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

        Done(await documents.NoteAsync(Document.AggregateId(document), state => state.EndDispatch(!matched, now), cancellation));
    }

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
