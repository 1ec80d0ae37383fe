using System.Globalization;
using EGov.Exchange.EdXml;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Claims;
using EGov.Platform.Results;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Deliveries;

/// <summary>What the orchestration of a delivery does. Each may run again after a crash: the delivery decides whether anything is left to do.</summary>
internal sealed class DeliveryActivities(
    AggregateStore<Delivery, DeliveryEvent> deliveries, OwedMessages telling, GaplessRegister register, AnswerClock answers, TimeProvider clock)
{
    [Function(nameof(ReadDeliveryTurn))]
    [Allow(Callers.Host)]
    public async Task<DeliveryTurn> ReadDeliveryTurn([ActivityTrigger] DeliveryRound round, CancellationToken cancellation)
    {
        var found = await FindAsync(round.Delivery, cancellation);
        var delivery = found.State;
        return new(found.Version, delivery.IsAtRest || delivery.Round != round.Round, delivery.Owed.Count > 0, delivery.OwesNumber, delivery.RemindAt?.UtcDateTime);
    }

    /// <summary>Sends the message that is owed longest.</summary>
    [Function(nameof(SendOwedMessage))]
    [Allow(Callers.Host)]
    public async Task SendOwedMessage([ActivityTrigger] DeliveryRound round, CancellationToken cancellation)
    {
        var delivery = (await FindAsync(round.Delivery, cancellation)).State;
        if (delivery.Owed is [var owed, ..])
        {
            await telling.TellAsync(round.Delivery, delivery, owed, cancellation);
        }
    }

    /// <summary>
    /// Gives it its number in the register of the year in which it was taken (Decree 30/2020/NĐ-CP, article 22.2): the last step, so that none is
    /// left empty.
    /// </summary>
    [Function(nameof(EnterRegister))]
    [Allow(Callers.Host)]
    public async Task EnterRegister([ActivityTrigger] DeliveryRound round, CancellationToken cancellation)
    {
        var delivery = (await FindAsync(round.Delivery, cancellation)).State;
        if (!delivery.OwesNumber)
        {
            return;
        }

        var year = (delivery.AnsweredAt ?? clock.GetUtcNow()).DateInVietnam().Year;
        var number = await register.TakeAsync(SeriesOf(delivery.Recipient.Agency, year), round.Delivery, cancellation);
        await ChangeAsync(round.Delivery, state => state.EnterRegister(year, number, clock.GetUtcNow()), cancellation);
    }

    /// <summary>The numbers of what an agency took in a year.</summary>
    internal static string SeriesOf(string agency, int year) => string.Create(CultureInfo.InvariantCulture, $"incoming-{agency}-{year}");

    [Function(nameof(RemindOfDelivery))]
    [Allow(Callers.Host)]
    public Task RemindOfDelivery([ActivityTrigger] DeliveryRound round, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return ChangeAsync(
            round.Delivery,
            delivery => delivery.Remind(answers.RemindAgain(delivery.Brief.Head?.Priority ?? Priority.Normal, now), now),
            cancellation);
    }

    private async Task<Aggregate<Delivery>> FindAsync(string id, CancellationToken cancellation) =>
        await deliveries.FindAsync(id, cancellation) ?? throw new InvalidOperationException($"There is no {id}.");

    private async Task ChangeAsync(string id, Func<Delivery, Result<IReadOnlyList<DeliveryEvent>>> decide, CancellationToken cancellation)
    {
        if (!(await deliveries.ChangeAsync(id, null, decide, cancellation)).Succeeded(out _, out var error))
        {
            throw new InvalidOperationException($"{id} refuses: {error.DetailIn(Language.English)}");
        }
    }
}
