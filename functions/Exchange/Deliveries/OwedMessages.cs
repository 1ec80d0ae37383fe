using EGov.Exchange.Alerts;
using EGov.Exchange.Dispatching;
using EGov.Exchange.Sending;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;

namespace EGov.Exchange.Deliveries;

/// <summary>
/// Tells the other side what was done through the axis's own API, and does what follows of it at other copies. Each step may run again. What cannot be
/// told, as when the other side has ended and left nobody, is noted and said in an alert, tried for long, and then given up.
/// </summary>
internal sealed class OwedMessages(
    AggregateStore<Delivery, DeliveryEvent> deliveries,
    StatusMessages messages,
    SharedAnswers answers,
    EarlierVersions earlier,
    AlertDesk alerts,
    TimeProvider clock)
{
    /// <summary>So long after what it tells of a message is not tried any more.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromDays(30);

    /// <summary>Sends a message that a delivery owes.</summary>
    /// <param name="id">The delivery's id.</param>
    /// <param name="delivery">The delivery.</param>
    /// <param name="owed">The message.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="InvalidOperationException">It cannot be sent now, and is to be tried again.</exception>
    public async Task TellAsync(string id, Delivery delivery, OwedMessage owed, CancellationToken cancellation)
    {
        await earlier.EndWaitAsync(delivery, cancellation);
        if (!(await messages.SendAsync(delivery, owed, cancellation)).Succeeded(out var message, out var fault))
        {
            await FailAsync(id, delivery, owed, fault, cancellation);
            return;
        }

        await answers.ShareAsync(delivery, owed, message, cancellation);
        await ChangeAsync(id, state => state.Told(owed.For, message, clock.GetUtcNow()), cancellation);
        if (owed.Fault is not null)
        {
            await alerts.LookAtMessagesAsync(delivery.Document, delivery.Recipient.Agency, cancellation);
        }
    }

    private async Task FailAsync(string id, Delivery delivery, OwedMessage owed, Error fault, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var happened = delivery.History.LastOrDefault(entry => entry.State == owed.State && entry.Message is null)?.At ?? delivery.PlacedAt;
        var isGivenUp = owed.Fault is not null && now - happened >= Patience;
        if (isGivenUp)
        {
            await answers.ShareAsync(delivery, owed, null, cancellation);
        }

        await ChangeAsync(id, state => state.Untold(owed, fault, isGivenUp, now), cancellation);
        await alerts.LookAtMessagesAsync(delivery.Document, delivery.Recipient.Agency, cancellation);
        if (!isGivenUp)
        {
            throw new InvalidOperationException($"A status message cannot be sent: {fault.Definition.Code} {fault.DetailIn(Language.English)}");
        }
    }

    private async Task ChangeAsync(string id, Func<Delivery, Result<IReadOnlyList<DeliveryEvent>>> decide, CancellationToken cancellation)
    {
        if (!(await deliveries.ChangeAsync(id, null, decide, cancellation)).Succeeded(out _, out var error))
        {
            throw new InvalidOperationException($"{id} refuses: {error.DetailIn(Language.English)}");
        }
    }
}
