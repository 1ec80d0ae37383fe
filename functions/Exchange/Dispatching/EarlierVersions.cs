using EGov.Exchange.Deliveries;
using EGov.Exchange.Repeats;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;

namespace EGov.Exchange.Dispatching;

/// <summary>
/// Whoever takes a document that updates or replaces others has answered those too: nobody waits for an answer to them any more. In which state they
/// are is for their clerks to say.
/// </summary>
internal sealed class EarlierVersions(AggregateStore<Delivery, DeliveryEvent> deliveries, ExchangedDocuments exchanged, TimeProvider clock)
{
    /// <summary>Ends the wait for what the delivery's document takes the place of, where it was taken. May be repeated.</summary>
    public async Task EndWaitAsync(Delivery taken, CancellationToken cancellation)
    {
        if (!taken.IsTaken)
        {
            return;
        }

        var earlier = await exchanged.EarlierAsync(taken.Document, cancellation);
        foreach (var copy in earlier.Count == 0 ? [] : await exchanged.CopiesAsync(earlier, [taken.Recipient.Agency], cancellation))
        {
            if (await deliveries.FindAsync(copy.DeliveryId, cancellation) is null)
            {
                continue;
            }

            var ended = await deliveries.ChangeAsync(copy.DeliveryId, null, delivery => delivery.Overtake(taken.Document, clock.GetUtcNow()), cancellation);
            if (!ended.Succeeded(out _, out var error))
            {
                throw new InvalidOperationException($"{copy.DeliveryId} cannot be ended: {error.DetailIn(Language.English)}");
            }
        }
    }
}
