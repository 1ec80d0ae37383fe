using System.Runtime.CompilerServices;
using EGov.Exchange.Deliveries;
using EGov.Exchange.Documents;
using EGov.Exchange.Views;
using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Storage;

namespace EGov.Exchange.Push;

/// <summary>
/// What waits in a mailbox to be sent: urgent documents first, then documents and status messages in the mailbox's order. The list says what may
/// wait, each delivery itself whether it does, for the list follows a little later.
/// </summary>
internal sealed class WaitingDeliveries(ViewReader views, AggregateStore<Delivery, DeliveryEvent> deliveries)
{
    /// <summary>So much is counted.</summary>
    public const int MostCounted = 1000;

    private const int Page = 50;

    /// <summary>Those that wait, as they are.</summary>
    public async IAsyncEnumerable<Aggregate<Delivery>> OfAsync(string agency, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in RowsAsync(agency, cancellation))
        {
            if (row.Transport is not Transport.Fail
                && await deliveries.FindAsync(Delivery.AggregateId(row.Document, agency), cancellation) is { State: var delivery } found
                && IsWaiting(delivery))
            {
                yield return found;
            }
        }
    }

    /// <summary>How many wait and how many are set apart, as the list has it.</summary>
    public async Task<WaitingCount> CountAsync(string agency, CancellationToken cancellation)
    {
        var (waiting, setApart) = (0, 0);
        await foreach (var row in RowsAsync(agency, cancellation))
        {
            if (row.Transport is Transport.Fail)
            {
                setApart++;
            }
            else if (!row.IsCancelled)
            {
                waiting++;
            }

            if (waiting + setApart == MostCounted)
            {
                return new(waiting, setApart, true);
            }
        }

        return new(waiting, setApart, false);
    }

    private static bool IsWaiting(Delivery delivery) => delivery is { Position: not null, IsCancelled: false, Transport: Transport.Initial or Transport.Processing };

    private async IAsyncEnumerable<DeliverySummary> RowsAsync(string agency, [EnumeratorCancellation] CancellationToken cancellation)
    {
        IReadOnlyList<string> partitions =
            [DeliveryLists.WaitingPartition(agency, MessageKind.Document), DeliveryLists.WaitingPartition(agency, MessageKind.Status)];
        for (var from = string.Empty; ;)
        {
            var page = await views.ListAsync(DeliveryLists.ProjectionName, partitions, new(from, Page), cancellation);
            foreach (var row in page.Rows)
            {
                yield return PlatformJson.Read<DeliveryRow>(row.Content).Delivery;
            }

            if (page.Cursor is null)
            {
                yield break;
            }

            // No id has a letter below the space.
            from = page.Rows[^1].Id + " ";
        }
    }
}

/// <param name="Waiting">How many wait to be sent.</param>
/// <param name="SetApart">How many are not sent any more until somebody asks for it.</param>
/// <param name="HasMore">Whether there are more than were counted.</param>
internal sealed record WaitingCount(int Waiting, int SetApart, bool HasMore);
