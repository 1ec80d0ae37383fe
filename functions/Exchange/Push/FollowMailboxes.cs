using Azure.Messaging.ServiceBus;
using EGov.Exchange.Alerts;
using EGov.Exchange.Deliveries;
using EGov.Exchange.Live;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace EGov.Exchange.Push;

/// <summary>
/// Tells those who wait for it that something came or changed in a mailbox: the agency's system by a push, people who look on by the live mailbox.
/// Before that it brings the list up to date which they read then.
/// </summary>
internal sealed class FollowMailboxes(
    IPushTargets targets, PushWaker waker, MailboxNews news, AlertDesk alerts, Projector<Delivery> list, AppStores stores)
{
    private const string SystemKind = "system-";

    /// <summary>What no row of a mailbox shows.</summary>
    private static readonly string Unseen = EventTypes.NameOf(typeof(DeliveryTold));

    private static readonly string Placed = EventTypes.NameOf(typeof(DeliveryPlaced));
    private static readonly string Transported = EventTypes.NameOf(typeof(DeliveryTransported));

    [Function(nameof(FollowMailboxes))]
    [Allow(Callers.Host)]
    public Task RunAsync(
        [ServiceBusTrigger("exchange-events", "exchange-mailboxes", IsSessionsEnabled = true)] ServiceBusReceivedMessage message,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var notice = CloudEventMessages.Read(message);
        return notice.Kind != Delivery.Kind ? FollowSystemAsync(notice, client, cancellation)
            : notice.Type == Unseen ? Task.CompletedTask
            : FollowDeliveryAsync(notice, client, cancellation);
    }

    private async Task FollowDeliveryAsync(EventNotice notice, DurableTaskClient client, CancellationToken cancellation)
    {
        var (document, agency) = DeliveryName.Of(notice.Aggregate);
        var target = notice.Type == Placed || notice.Type == Transported ? await targets.OfAgencyAsync(agency, cancellation) : null;
        var isFollowed = await news.IsFollowedAsync(agency, cancellation);
        if (target is not null || isFollowed)
        {
            await list.CatchUpAsync(notice, new SharedLog(stores), cancellation);
        }

        if (isFollowed)
        {
            await news.TellAsync(agency, document, EventTypes.PlainNameOf(notice.Type), notice.Sequence, cancellation);
        }

        if (target is not null)
        {
            await waker.WakeAsync(target, client, cancellation);
        }

        if (notice.Type == Transported)
        {
            await alerts.LookAtAsync(document, agency, cancellation);
        }
    }

    /// <summary>What was registered of a system changed: perhaps it is to be sent something now, or elsewhere.</summary>
    private async Task FollowSystemAsync(EventNotice notice, DurableTaskClient client, CancellationToken cancellation)
    {
        if (notice.Aggregate.StartsWith(SystemKind, StringComparison.Ordinal)
            && await targets.FindAsync(notice.Aggregate[SystemKind.Length..], cancellation) is { IsOn: true, System: var system })
        {
            await waker.WakeNowAsync(system, client, cancellation);
        }
    }
}
