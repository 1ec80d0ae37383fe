using EGov.Exchange.Deliveries;
using EGov.Exchange.Push;
using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Results;
using EGov.Platform.Storage;

namespace EGov.Exchange.Alerts;

/// <summary>Raises alerts, looks whether what they say is still so, and says them again while it is.</summary>
internal sealed class AlertDesk(
    AggregateStore<Alert, AlertEvent> alerts,
    AggregateStore<Delivery, DeliveryEvent> deliveries,
    PushChannels channels,
    DeadLetterWatch deadLetters,
    ViewReader views,
    TimeProvider clock)
{
    private const int Page = 100;

    /// <summary>Raises an alert, or the same again after it was settled.</summary>
    public async Task RaiseAsync(string name, AlertEvent raised, CancellationToken cancellation)
    {
        var created = await alerts.CreateAsync(Alert.AggregateId(name), [raised], cancellation);
        if (Done(created).State.ResolvedAt is not null)
        {
            Done(await alerts.ChangeAsync(Alert.AggregateId(name), null, alert => alert.Raise(raised), cancellation));
        }
    }

    /// <summary>Ends an alert, where there is one that is open.</summary>
    public async Task ResolveAsync(string name, CancellationToken cancellation)
    {
        if (await alerts.FindAsync(Alert.AggregateId(name), cancellation) is { State.ResolvedAt: null })
        {
            Done(await alerts.ChangeAsync(Alert.AggregateId(name), null, alert => alert.Resolve(clock.GetUtcNow()), cancellation));
        }
    }

    /// <summary>Raises the alert that the packet could not be taken at the recipient, or ends it.</summary>
    public async Task LookAtAsync(string document, string agency, CancellationToken cancellation)
    {
        var name = AlertSubject.OfDelivery(document, agency);
        if (await deliveries.FindAsync(Delivery.AggregateId(document, agency), cancellation) is { State: { Transport: Transport.Fail, TransportNote: var note } })
        {
            var now = clock.GetUtcNow();
            await RaiseAsync(name, new AlertRaised(now, SystemActor.Id, AlertKind.DeliverySetApart, agency, null, document, now, note), cancellation);
        }
        else
        {
            await ResolveAsync(name, cancellation);
        }
    }

    /// <summary>Raises the alert that the queue has set messages apart, or ends it.</summary>
    public async Task LookAtAsync(DeadLetterQueue queue, CancellationToken cancellation)
    {
        var name = AlertSubject.OfQueue(queue.Name);
        if (queue.Since is { } since)
        {
            await RaiseAsync(name, new AlertOfQueueRaised(clock.GetUtcNow(), SystemActor.Id, queue.Name, since, queue.Cause), cancellation);
        }
        else
        {
            await ResolveAsync(name, cancellation);
        }
    }

    /// <summary>Raises the alert of the agency in whose name a message about the document at the recipient cannot be sent, or ends it.</summary>
    public async Task LookAtMessagesAsync(string document, string recipient, CancellationToken cancellation)
    {
        var name = AlertSubject.OfMessages(document, recipient);
        if (await UntoldAsync(document, recipient, cancellation) is ({ } delivery, { } state, { } fault))
        {
            var (now, concerned) = (clock.GetUtcNow(), state is BusinessState.RecallAsked ? delivery.Brief.Sender : recipient);
            await RaiseAsync(
                name,
                new AlertRaised(now, SystemActor.Id, AlertKind.MessageUntold, concerned, null, document, fault.At, $"{state}: {fault.Code} {fault.Reason.Vi}", concerned == recipient ? null : recipient),
                cancellation);
        }
        else
        {
            await ResolveAsync(name, cancellation);
        }
    }

    private async Task<(Delivery Delivery, string State, MessageFault Fault)?> UntoldAsync(string document, string recipient, CancellationToken cancellation) =>
        await deliveries.FindAsync(Delivery.AggregateId(document, recipient), cancellation) is { State: var delivery }
        && delivery.Owed.FirstOrDefault(owed => owed.Fault is not null) is { Fault: { } fault, State: var state }
            ? (delivery, state, fault)
            : null;

    /// <summary>Looks at all that are open: ends those that are settled, says those again that are due.</summary>
    public async Task ReviewAsync(CancellationToken cancellation)
    {
        for (var from = string.Empty; ;)
        {
            var page = await views.ListAsync(AlertLists.ProjectionName, AlertLists.All, new(from, Page), cancellation);
            foreach (var row in page.Rows.Select(row => PlatformJson.Read<AlertRow>(row.Content)))
            {
                await ReviewAsync(row.Name, row.Alert, cancellation);
            }

            if (page.Cursor is null)
            {
                return;
            }

            // No id has a letter below the space.
            from = page.Rows[^1].Id + " ";
        }
    }

    private async Task ReviewAsync(string name, Alert listed, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var isSo = await IsSoAsync(listed, cancellation);
        Done(await alerts.ChangeAsync(Alert.AggregateId(name), null, alert => isSo ? alert.Repeat(now) : alert.Resolve(now), cancellation));
    }

    private async Task<bool> IsSoAsync(Alert alert, CancellationToken cancellation) => alert switch
    {
        { Kind: AlertKind.PushStalled, System: { } system } => await channels.FindAsync(system, cancellation) is { OpenSince: not null },
        { Kind: AlertKind.DeliverySetApart, Document: { } document, Agency: { } agency } =>
            await deliveries.FindAsync(Delivery.AggregateId(document, agency), cancellation) is { State.Transport: Transport.Fail },
        { Kind: AlertKind.MessagesSetApart, Queue: { } queue } => await deadLetters.LookAsync(queue, cancellation) is { Since: not null },
        { Kind: AlertKind.MessageUntold, Document: { } document, Agency: { } agency } =>
            await UntoldAsync(document, alert.Recipient ?? agency, cancellation) is not null,
        _ => throw new InvalidOperationException($"An alert {alert.Kind} is about nothing."),
    };

    private static Aggregate<Alert> Done(Result<Aggregate<Alert>> result) => result.Succeeded(out var alert, out var error)
        ? alert
        : throw new InvalidOperationException($"An alert cannot be kept: {error.DetailIn(Language.English)}");
}
