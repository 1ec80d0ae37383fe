using EGov.Exchange.Deliveries;
using EGov.Exchange.Documents;
using EGov.Exchange.Repeats;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;

namespace EGov.Exchange.Dispatching;

/// <summary>What a recipient's status message does to the documents that it is about.</summary>
internal sealed class StatusEffects(
    AggregateStore<Delivery, DeliveryEvent> deliveries, ExchangedDocuments exchanged, EarlierVersions earlier, TimeProvider clock)
{
    /// <summary>
    /// The copies that a message may be about: all that went from one agency to the other under the name, the latest first. A packet that asks for a
    /// document back has that document's name too, and is not what is meant.
    /// </summary>
    /// <param name="from">The registry id of who sends the message.</param>
    /// <param name="to">Those of whom it is for; more than one where an agency was divided.</param>
    /// <param name="status">The message.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<DocumentCopy>> CopiesAsync(
        string from, IReadOnlyList<string> to, StatusReport status, CancellationToken cancellation)
    {
        var (name, holders) = (DocumentName.Of(status), await exchanged.EstateOfAsync(from, cancellation));
        foreach (var sender in to)
        {
            var named = await exchanged.SentAsync(sender, name, document => name.Fits(document.Accepted.Head!) && holders.Any(document.GoesTo), cancellation);
            if (named.Count > 0)
            {
                return [.. named.SelectMany(document => holders.Where(document.GoesTo).Select(holder => new DocumentCopy(document, from, holder)))];
            }
        }

        return [];
    }

    /// <summary>Does what the message says.</summary>
    /// <returns>False when it speaks of a document that the axis does not know.</returns>
    public async Task<bool> ReportAsync(DocumentAccepted packet, IReadOnlyList<string> to, StatusReport status, CancellationToken cancellation)
    {
        var meant = await MeantAsync(await CopiesAsync(packet.Sender, to, status, cancellation), status, packet.Id, cancellation);
        foreach (var delivery in meant)
        {
            var changed = await deliveries.ChangeAsync(delivery.Id, null, state => state.Take(status, packet.Id, packet.By, clock.GetUtcNow()), cancellation);
            if (!changed.Succeeded(out var taken, out var error))
            {
                throw new InvalidOperationException($"A message has no effect: {error.DetailIn(Language.English)}");
            }

            await earlier.EndWaitAsync(taken.State, cancellation);
        }

        return meant.Count > 0;
    }

    /// <summary>
    /// An answer is to all that are asked back under the name, as they were asked together; whatever else is said is of the latest, which a recipient
    /// may have more than once by the very same packet.
    /// </summary>
    private async Task<IReadOnlyList<Aggregate<Delivery>>> MeantAsync(
        IReadOnlyList<DocumentCopy> copies, StatusReport status, string message, CancellationToken cancellation)
    {
        var there = new List<(DocumentCopy Copy, Aggregate<Delivery> Delivery)>();
        foreach (var copy in copies)
        {
            if (await deliveries.FindAsync(copy.DeliveryId, cancellation) is { } delivery)
            {
                there.Add((copy, delivery));
            }
        }

        if (status.Code is BusinessState.RecallAgreed or BusinessState.RecallRefused
            && there.Where(each => each.Delivery.State.IsRecallOpen || each.Delivery.State.History.Any(entry => entry.Message == message)).ToList() is { Count: > 0 } asked)
        {
            return [.. asked.Select(each => each.Delivery)];
        }

        return there is [var latest, ..]
            ? [.. there.Where(each => each.Copy.Document.Accepted.Packet.Sha256 == latest.Copy.Document.Accepted.Packet.Sha256).Select(each => each.Delivery)]
            : [];
    }
}
