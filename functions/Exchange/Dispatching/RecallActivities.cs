using EGov.Exchange.Deliveries;
using EGov.Exchange.Documents;
using EGov.Exchange.EdXml;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Results;
using EGov.Platform.Storage;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Dispatching;

/// <summary>What the orchestration of a recall does.</summary>
internal sealed class RecallActivities(
    AggregateStore<Document, DocumentEvent> documents, AggregateStore<Delivery, DeliveryEvent> deliveries, AppStores stores, AnswerClock answers)
{
    /// <summary>Asks some of those whom the request names.</summary>
    /// <returns>Where the next ones begin; null when there are no more.</returns>
    [Function(nameof(AskRecipients))]
    [Allow(Callers.Host)]
    public async Task<int?> AskRecipients([ActivityTrigger] RecallBatch batch, CancellationToken cancellation)
    {
        var id = Document.AggregateId(batch.Document);
        if (await documents.FindAsync(id, cancellation) is not { State.Accepted: var accepted }
            || await EventJournal.ReadAsync(stores, id, batch.Sequence, batch.Sequence, cancellation) is not [var record]
            || EventTypes.FromRecord<DocumentEvent>(record) is not DocumentRecallAsked recall)
        {
            throw new InvalidOperationException($"The request {batch.Sequence} for {batch.Document} cannot be read.");
        }

        var answerBy = answers.AnswerBy(accepted.Head?.Priority ?? Priority.Normal, recall.At);
        foreach (var recipient in recall.Recipients.Skip(batch.From).Take(DocumentOrchestrator.Batch))
        {
            var asked = await deliveries.ChangeAsync(
                Delivery.AggregateId(batch.Document, recipient), null, delivery => delivery.AskRecall(recall.Reason, null, answerBy, recall.By, recall.At), cancellation);
            if (!asked.Succeeded(out _, out var error))
            {
                // A document that is still being dispatched is tried again: the orchestration repeats what fails.
                throw new InvalidOperationException($"{recipient} cannot be asked for {batch.Document}: {error.DetailIn(Language.English)}");
            }
        }

        return batch.From + DocumentOrchestrator.Batch < recall.Recipients.Count ? batch.From + DocumentOrchestrator.Batch : null;
    }
}
