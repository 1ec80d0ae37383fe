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
    AggregateStore<Document, DocumentEvent> documents,
    AggregateStore<Delivery, DeliveryEvent> deliveries,
    DocumentIndex index,
    AnswerClock answers,
    TimeProvider clock)
{
    /// <summary>Does what the packet asks for.</summary>
    /// <returns>False when it speaks of a document that the axis does not know.</returns>
    public Task<bool> ApplyAsync(DocumentAccepted packet, CancellationToken cancellation) => packet switch
    {
        // What was said through the axis's own API was done before its message was made.
        { Door: Door.Axis } => Task.FromResult(true),
        { Status: { Code: BusinessState.RecallAsked } status } => RecallByStatusAsync(packet, status, cancellation),
        { Status: { } status } => ReportAsync(packet, status, cancellation),
        { Business: BusinessType.Recall } => RecallByPacketAsync(packet, cancellation),
        _ => Task.FromResult(true),
    };

    /// <summary>
    /// The document that a status message of one agency to another is about: the latest of the name that went between them. A packet that asks for a
    /// document back has that document's name too, and is not what is meant; an answer is to the latest that is asked back.
    /// </summary>
    /// <param name="sender">The registry id of who sent the document.</param>
    /// <param name="recipient">The registry id of who received it.</param>
    /// <param name="status">The message.</param>
    /// <param name="cancellation">Ends the wait.</param>
    internal async Task<Aggregate<Delivery>?> FindAsync(string sender, string recipient, StatusReport status, CancellationToken cancellation)
    {
        var answers = status.Code is BusinessState.RecallAgreed or BusinessState.RecallRefused;
        Aggregate<Delivery>? latest = null;
        foreach (var document in await index.FindAsync(sender, status.LegalId, status.DocumentCode, status.IssuedOn?.Year, cancellation))
        {
            if (await deliveries.FindAsync(Delivery.AggregateId(document, recipient), cancellation)
                is not { State: { Brief: { Message: MessageKind.Document, Business: not BusinessType.Recall } } } found)
            {
                continue;
            }

            if (!answers || found.State.IsRecallOpen)
            {
                return found;
            }

            latest ??= found;
        }

        return latest;
    }

    /// <summary>Whether a status message of an agency to others is about a document that went between them.</summary>
    /// <param name="from">The registry id of who sends the message.</param>
    /// <param name="to">Whom it is for.</param>
    /// <param name="status">The message.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<bool> KnowsAsync(string from, IReadOnlyList<Recipient> to, StatusReport status, CancellationToken cancellation) =>
        to is [{ Agency: var other }]
        && await (status.Code is BusinessState.RecallAsked ? FindAsync(from, other, status, cancellation) : FindAsync(other, from, status, cancellation)) is not null;

    private async Task<bool> ReportAsync(DocumentAccepted packet, StatusReport status, CancellationToken cancellation)
    {
        if (packet.Recipients is not [var sender] || await FindAsync(sender.Agency, packet.Sender, status, cancellation) is not { } delivery)
        {
            return false;
        }

        foreach (var copy in await CopiesAsync(delivery, status, cancellation))
        {
            Done(await deliveries.ChangeAsync(copy.Id, null, state => state.Take(status, packet.Id, packet.By, clock.GetUtcNow()), cancellation));
        }

        return true;
    }

    /// <summary>The delivery with all others of the very same packet to the same recipient, who has one document and may have it twice.</summary>
    private async Task<IReadOnlyList<Aggregate<Delivery>>> CopiesAsync(Aggregate<Delivery> found, StatusReport status, CancellationToken cancellation)
    {
        var (copies, sender) = (new List<Aggregate<Delivery>> { found }, found.State.Brief.Sender);
        var packet = await PacketOfAsync(found.State.Document, cancellation);
        foreach (var other in await index.FindAsync(sender, status.LegalId, status.DocumentCode, status.IssuedOn?.Year, cancellation))
        {
            if (other != found.State.Document
                && await deliveries.FindAsync(Delivery.AggregateId(other, found.State.Recipient.Agency), cancellation) is { } copy
                && await PacketOfAsync(other, cancellation) == packet)
            {
                copies.Add(copy);
            }
        }

        return copies;
    }

    private async Task<string?> PacketOfAsync(string document, CancellationToken cancellation) =>
        (await documents.FindAsync(Document.AggregateId(document), cancellation))?.State.Accepted.Packet.Sha256;

    private async Task<bool> RecallByStatusAsync(DocumentAccepted packet, StatusReport status, CancellationToken cancellation)
    {
        if (packet.Recipients is not [var recipient] || await FindAsync(packet.Sender, recipient.Agency, status, cancellation) is not { } delivery)
        {
            return false;
        }

        foreach (var copy in await CopiesAsync(delivery, status, cancellation))
        {
            await AskAsync(copy, status.Description ?? string.Empty, packet, cancellation);
        }

        return true;
    }

    /// <summary>A recall goes to those whom it names, as far as the document went to them.</summary>
    private async Task<bool> RecallByPacketAsync(DocumentAccepted packet, CancellationToken cancellation)
    {
        var asked = 0;
        foreach (var link in packet.Links.Where(link => link.Relation is LinkRelation.Recalls))
        {
            foreach (var recipient in packet.Recipients)
            {
                if (await deliveries.FindAsync(Delivery.AggregateId(link.Document, recipient.Agency), cancellation) is { } delivery)
                {
                    await AskAsync(delivery, packet.Reason ?? string.Empty, packet, cancellation);
                    asked++;
                }
            }
        }

        return asked > 0;
    }

    private async Task AskAsync(Aggregate<Delivery> delivery, string reason, DocumentAccepted packet, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var answerBy = answers.AnswerBy(delivery.State.Brief.Head?.Priority ?? Priority.Normal, now);
        Done(await deliveries.ChangeAsync(delivery.Id, null, state => state.AskRecall(reason, packet.Id, answerBy, packet.By, now), cancellation));
    }

    private static void Done<T>(Result<T> result)
        where T : notnull
    {
        if (!result.Succeeded(out _, out var error))
        {
            throw new InvalidOperationException($"A message has no effect: {error.DetailIn(Language.English)}");
        }
    }
}
