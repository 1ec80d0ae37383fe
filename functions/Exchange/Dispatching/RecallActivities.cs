using EGov.Exchange.Deliveries;
using EGov.Exchange.Documents;
using EGov.Exchange.EdXml;
using EGov.Exchange.Repeats;
using EGov.Platform.Access;
using EGov.Platform.Agencies;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Events;
using EGov.Platform.Results;
using EGov.Platform.Storage;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Dispatching;

/// <summary>
/// What the orchestration of a recall does. Who asks through the axis's own API names one document by the axis's id: it is asked back with the
/// versions that it updates and those that update it, and what merely has its number is not.
/// </summary>
internal sealed class RecallActivities(
    AggregateStore<Document, DocumentEvent> documents,
    AggregateStore<Delivery, DeliveryEvent> deliveries,
    ExchangedDocuments exchanged,
    AgencySuccession succession,
    AppStores stores,
    AnswerClock answers)
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
        var versions = await exchanged.AllVersionsAsync(batch.Document, cancellation);
        foreach (var recipient in recall.Recipients.Skip(batch.From).Take(DocumentOrchestrator.Batch))
        {
            foreach (var delivery in await CopiesAsync(batch.Document, versions, recipient, recall.At, cancellation))
            {
                var asked = await deliveries.ChangeAsync(delivery, null, state => state.AskRecall(recall.Reason, null, answerBy, recall.By, recall.At), cancellation);
                if (!asked.Succeeded(out _, out var error))
                {
                    // A document that is still being dispatched is tried again: the orchestration repeats what fails.
                    throw new InvalidOperationException($"{delivery} cannot be asked back: {error.DetailIn(Language.English)}");
                }
            }
        }

        return batch.From + DocumentOrchestrator.Batch < recall.Recipients.Count ? batch.From + DocumentOrchestrator.Batch : null;
    }

    /// <summary>The document at the recipient, and its versions there or, where it has ended since, at who took over.</summary>
    private async Task<IReadOnlyList<string>> CopiesAsync(
        string document, IReadOnlyList<Document> versions, string recipient, DateTimeOffset asked, CancellationToken cancellation)
    {
        var copies = new List<string> { Delivery.AggregateId(document, recipient) };
        if (versions.Count > 0)
        {
            var heirs = await succession.HeirsOfAsync(recipient, asked.DateInVietnam(), cancellation);
            copies.AddRange(versions.SelectMany(version => heirs.Select(heir => heir.Id).Prepend(recipient).Distinct(StringComparer.Ordinal)
                .Where(version.GoesTo).Select(holder => Delivery.AggregateId(version.Accepted.Id, holder))));
        }

        return copies;
    }
}
