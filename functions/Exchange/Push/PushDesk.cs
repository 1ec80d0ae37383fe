using EGov.Exchange.Alerts;
using EGov.Exchange.Deliveries;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;

namespace EGov.Exchange.Push;

/// <summary>
/// Sends what waits for one system, one after another, and decides after each how it goes on. Whatever lies in the mailbox is sent in the end: here
/// is only decided when.
/// </summary>
internal sealed class PushDesk(
    IPushTargets targets,
    PushChannels channels,
    WaitingDeliveries waiting,
    PushSender sender,
    AggregateStore<Delivery, DeliveryEvent> deliveries,
    AlertDesk alerts,
    TimeProvider clock)
{
    /// <summary>So many are sent, or so long, before the list is read again: what is urgent may have come meanwhile.</summary>
    private const int MostPerTurn = 10;

    private static readonly TimeSpan LongestTurn = TimeSpan.FromSeconds(5);

    /// <summary>Sends some of what waits.</summary>
    public async Task<PushTurn> SendAsync(string system, CancellationToken cancellation)
    {
        if (await targets.FindAsync(system, cancellation) is not { IsOn: true, Address: not null } target)
        {
            return PushTurn.Off;
        }

        var now = clock.GetUtcNow();
        if (await channels.OpenAsync(target, cancellation) is { NextAt: { } next } && next > now)
        {
            return PushTurn.Until(next);
        }

        var sent = 0;
        await foreach (var delivery in waiting.OfAsync(target.Agency, cancellation))
        {
            if (sent++ == MostPerTurn || clock.GetUtcNow() >= now + LongestTurn)
            {
                return PushTurn.Again;
            }

            if (await SendAsync(target, delivery, cancellation) is { } pause)
            {
                return PushTurn.Until(pause);
            }
        }

        return PushTurn.Idle;
    }

    /// <summary>Sends one.</summary>
    /// <returns>When it may be tried again; null when the next one may be sent at once.</returns>
    private async Task<DateTimeOffset?> SendAsync(PushTarget target, Aggregate<Delivery> delivery, CancellationToken cancellation)
    {
        var answer = await sender.SendAsync(target, delivery.State, cancellation);
        var now = clock.GetUtcNow();
        if (answer.Outcome is PushOutcome.Taken)
        {
            await ChangeAsync(delivery.Id, state => state.Pushed(target.System, now), cancellation);
            await SucceededAsync(target.System, now, cancellation);
            return null;
        }

        var channel = await channels.NoteAsync(
            target.System,
            state => answer.Outcome is PushOutcome.Refused && !state.IsRefusingAll
                ? state.RefusedBy(delivery.Id, answer.FailureAt(now))
                : state.Failed(answer.FailureAt(now), answer.RetryAfter),
            cancellation);
        if (channel.SetsApart(delivery.Id))
        {
            // The delivery first: cut after it, nobody tries it any more, and the alert comes of it.
            await ChangeAsync(delivery.Id, state => state.Transported(Transport.Fail, answer.Error, SystemActor.Id, now), cancellation);
            channel = await channels.ChangeAsync(
                target.System, state => state.SetAside(delivery.Id, delivery.State.Document, answer.Error ?? string.Empty, now), cancellation);
        }
        else
        {
            channel = await channels.ChangeAsync(target.System, state => state.Interrupt(answer.Error ?? string.Empty, now), cancellation);
        }

        return channel.NextAt;
    }

    /// <summary>Notes that the system takes what it is sent, and ends the alert that it did not.</summary>
    public async Task SucceededAsync(string system, DateTimeOffset now, CancellationToken cancellation)
    {
        var before = await channels.NoteAsync(system, channel => channel.OpenSince is null ? channel.Succeeded(now) : channel, cancellation);
        if (before.OpenSince is not null)
        {
            await channels.ChangeAsync(system, channel => channel.Resume(now), cancellation);
            await alerts.ResolveAsync(AlertSubject.OfPush(system), cancellation);
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

/// <summary>How the sending to a system goes on.</summary>
/// <param name="IsOff">Nothing is sent there any more.</param>
/// <param name="IsAgain">There may be more to send at once.</param>
/// <param name="WakeAt">In UTC, when it may be tried again; null when nothing waits.</param>
internal sealed record PushTurn(bool IsOff, bool IsAgain, DateTime? WakeAt)
{
    public static PushTurn Off { get; } = new(true, false, null);

    public static PushTurn Again { get; } = new(false, true, null);

    public static PushTurn Idle { get; } = new(false, false, null);

    public static PushTurn Until(DateTimeOffset moment) => new(false, false, moment.UtcDateTime);
}
