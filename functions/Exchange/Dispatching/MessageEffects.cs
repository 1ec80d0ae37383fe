using EGov.Exchange.Deliveries;
using EGov.Exchange.Documents;
using EGov.Exchange.EdXml;
using EGov.Exchange.Repeats;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;

namespace EGov.Exchange.Dispatching;

/// <summary>
/// What a packet does to documents that were exchanged before: a status message reports or answers, a recall asks. Each is done once, however
/// often the packet is dispatched: deliveries know the messages that they have taken.
/// </summary>
internal sealed class MessageEffects(
    AggregateStore<Delivery, DeliveryEvent> deliveries, ExchangedDocuments exchanged, StatusEffects statuses, AnswerClock answers, TimeProvider clock)
{
    /// <summary>Does what the packet asks for.</summary>
    /// <returns>False when it speaks of a document that the axis does not know.</returns>
    public async Task<bool> ApplyAsync(DocumentAccepted packet, CancellationToken cancellation) => packet switch
    {
        // What was said through the axis's own API was done before its message was made.
        { Door: Door.Axis } => true,
        { Status: { Code: BusinessState.RecallAsked } status } =>
            await RecallAsync(packet, await RecalledAsync(packet.Sender, RecipientsOf(packet), status, cancellation), status.Description, cancellation),
        { Status: { } status } => await statuses.ReportAsync(packet, RecipientsOf(packet), status, cancellation),
        { Business: BusinessType.Recall } => await RecallAsync(packet, await RecalledAsync(packet, cancellation), packet.Reason, cancellation),
        _ => true,
    };

    /// <summary>Whether a status message of an agency to others is about a document that went between them.</summary>
    /// <param name="from">The registry id of who sends the message.</param>
    /// <param name="to">Those of whom it is for.</param>
    /// <param name="status">The message.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<bool> KnowsAsync(string from, IReadOnlyList<string> to, StatusReport status, CancellationToken cancellation) =>
        status.Code is BusinessState.RecallAsked
            ? (await RecalledAsync(from, to, status, cancellation)).Count > 0
            : (await statuses.CopiesAsync(from, to, status, cancellation)).Count > 0;

    private static IReadOnlyList<string> RecipientsOf(DocumentAccepted packet) => [.. packet.Recipients.Select(recipient => recipient.Agency)];

    /// <summary>What a message asks back: all that the recipient has of the name, with the versions that update it, as a packet does.</summary>
    private async Task<IReadOnlyList<DocumentCopy>> RecalledAsync(
        string sender, IReadOnlyList<string> recipients, StatusReport status, CancellationToken cancellation)
    {
        var name = DocumentName.Of(status);
        var named = await exchanged.SentAsync(sender, name, document => name.Fits(document.Accepted.Head!), cancellation);
        return await exchanged.CopiesAsync(await exchanged.WithVersionsAsync(named, cancellation), recipients, cancellation);
    }

    /// <summary>What a packet asks back is what it was tied to when it was taken.</summary>
    private async Task<IReadOnlyList<DocumentCopy>> RecalledAsync(DocumentAccepted packet, CancellationToken cancellation)
    {
        var documents = new List<Document>();
        foreach (var link in packet.Links.Where(link => link.Relation is LinkRelation.Recalls))
        {
            if (await exchanged.FindAsync(link.Document, cancellation) is { } document)
            {
                documents.Add(document);
            }
        }

        return await exchanged.CopiesAsync(documents, RecipientsOf(packet), cancellation);
    }

    private async Task<bool> RecallAsync(DocumentAccepted packet, IReadOnlyList<DocumentCopy> copies, string? reason, CancellationToken cancellation)
    {
        foreach (var copy in copies)
        {
            var now = clock.GetUtcNow();
            var answerBy = answers.AnswerBy(copy.Document.Accepted.Head?.Priority ?? Priority.Normal, now);
            var asked = await deliveries.ChangeAsync(
                copy.DeliveryId, null, state => state.AskRecall(reason ?? string.Empty, packet.Id, answerBy, packet.By, now), cancellation);
            if (!asked.Succeeded(out _, out var error))
            {
                // A document that is still being dispatched is tried again: the orchestration repeats what fails.
                throw new InvalidOperationException($"{copy.DeliveryId} cannot be asked back: {error.DetailIn(Language.English)}");
            }
        }

        return copies.Count > 0;
    }
}
