using EGov.Exchange.Deliveries;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Events;
using EGov.Platform.Storage;

namespace EGov.Exchange.Statistics;

/// <summary>
/// What became of documents at their recipients, by sender and by recipient, by day and kind (Decision 28/2018/QĐ-TTg, article 11); and which
/// agencies have exchanged documents at all.
/// </summary>
internal sealed class DeliveryStatistics : IProjection<DeliveryTally>
{
    public const string ProjectionName = "delivery-statistics";

    /// <summary>What the partitions of the sums of recipients begin with.</summary>
    public const string Received = "sums-received";

    /// <summary>What the partitions of the sums of senders begin with, of what became of their documents elsewhere.</summary>
    public const string AtRecipients = "sums-at-recipients";

    /// <summary>What the partitions of the sums of the whole axis begin with.</summary>
    public const string All = "sums-deliveries";

    /// <summary>The agencies that have sent or received documents, by registry id.</summary>
    public const string ConnectedPartition = "connected-agencies";

    private static readonly string Placed = EventTypes.NameOf(typeof(DeliveryPlaced));

    public string Name => ProjectionName;

    public string Kind => Delivery.Kind;

    public DeliveryTally? Fold(DeliveryTally? state, string aggregate, EventRecord happened) =>
        EventTypes.FromRecord<DeliveryEvent>(happened) is { } known ? DeliveryTally.After(state, known) : state;

    public IEnumerable<ViewRow> RowsOf(DeliveryTally state, long sequence) => [];

    /// <summary>Whichever delivery is the first of an agency writes its row, which says nothing else.</summary>
    public IEnumerable<ViewRow> RowsOfEvents(DeliveryTally state, IReadOnlyList<EventRecord> fresh) =>
        fresh.Any(happened => happened.Type == Placed) ? [ConnectedRow(state.Sender), ConnectedRow(state.Recipient)] : [];

    public IEnumerable<ViewShare> SharesOf(DeliveryTally state)
    {
        if (state.CameAt is not { } came)
        {
            return [];
        }

        var (day, amounts) = (came.DateInVietnam(), state.ToAmounts());
        var period = SumPlaces.PeriodOf(day, state.Kind);
        return SumPlaces.OfAxis(All, day, state.Kind, amounts, Measures.Count, Measures.AnsweredInTime, Measures.AnsweredLate, Measures.Overdue)
            .Prepend(new(SumPlaces.OfAgency(AtRecipients, state.Sender, day), period, amounts))
            .Prepend(new(SumPlaces.OfAgency(Received, state.Recipient, day), period, amounts));
    }

    private static ViewRow ConnectedRow(string agency) =>
        new(ConnectedPartition, agency, place => PlatformJson.Write(new ConnectedAgency(agency, place, 1)));
}

/// <summary>An agency that has exchanged documents, as it is stored.</summary>
internal sealed record ConnectedAgency(string Id, string PartitionKey, long Sequence);
