using System.Collections.Concurrent;
using EGov.Exchange.Deliveries;
using EGov.Exchange.Documents;
using EGov.Platform.Aggregates;

namespace EGov.Exchange.Sending;

/// <summary>
/// Answers who sends a packet again that was taken before. It is not delivered again, not even to those who gave it back meanwhile: of that the sender
/// is told.
/// </summary>
internal sealed class RepeatedPackets(AggregateStore<Delivery, DeliveryEvent> deliveries)
{
    /// <summary>The first receipt, with those who gave the document back since.</summary>
    public async Task<Receipt> OfAsync(DocumentAccepted first, CancellationToken cancellation)
    {
        if (first.Message is not MessageKind.Document)
        {
            return new Receipt(first, true);
        }

        var given = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(first.Recipients, cancellation, async (recipient, stop) =>
        {
            if (await deliveries.FindAsync(Delivery.AggregateId(first.Id, recipient.Agency), stop) is { State.IsCancelled: true })
            {
                given.Add(recipient.Agency);
            }
        });
        return new Receipt(first, true) { GivenBack = [.. given.Order(StringComparer.Ordinal)] };
    }
}
