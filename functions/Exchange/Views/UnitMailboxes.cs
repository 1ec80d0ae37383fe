using EGov.Exchange.Deliveries;
using EGov.Exchange.Documents;
using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Storage;

namespace EGov.Exchange.Views;

/// <summary>
/// The mailboxes of all agencies below one together, for a system that fetches for them: what waits to be fetched, and what came in a month. The order
/// is that of a mailbox of its own (<see cref="DeliveryLists"/>), the agency's id the last part of a row's.
/// </summary>
internal sealed class UnitMailboxes : IProjection<UnitDelivery>
{
    public const string ProjectionName = "unit-mailboxes";

    public string Name => ProjectionName;

    public string Kind => Delivery.Kind;

    /// <summary>What waits to be fetched for the agencies below one.</summary>
    public static string WaitingPartition(string above, MessageKind message) => $"below-{DeliveryLists.WaitingPartition(above, message)}";

    /// <summary>What came to the agencies below one in a month of Vietnam, written <c>202611</c>.</summary>
    public static string ReceivedPartition(string above, MessageKind message, string month) =>
        $"below-{DeliveryLists.ReceivedPartition(above, message, month)}";

    public UnitDelivery? Fold(UnitDelivery? state, string aggregate, EventRecord happened) => (state, EventTypes.FromRecord<DeliveryEvent>(happened)) switch
    {
        (null, DeliveryPlaced { Above.Count: > 0 } opened) => new(Delivery.Fold(null, opened)),
        ({ Delivery: var delivery }, { } known) => new(Delivery.Fold(delivery, known)),
        _ => state,
    };

    public IEnumerable<ViewRow> RowsOf(UnitDelivery unit, long sequence)
    {
        var state = unit.Delivery;
        var (agency, message, position) = (state.Recipient.Agency, state.Brief.Message, state.Position);
        foreach (var above in state.Above)
        {
            yield return Row(ReceivedPartition(above, message, position[..6]), $"{position}-{agency}", state, sequence);
            if (state.Transport is not Transport.Done)
            {
                yield return Row(WaitingPartition(above, message), $"{DeliveryLists.WaitingId(state, position)}-{agency}", state, sequence);
            }
        }
    }

    private static ViewRow Row(string partition, string id, Delivery state, long sequence) =>
        new(partition, id, place => PlatformJson.Write(new DeliveryRow(id, place, sequence, DeliverySummary.Of(state))));
}

/// <summary>A delivery to an agency that stands below another; of all others nothing is remembered.</summary>
internal sealed record UnitDelivery(Delivery Delivery);
