using EGov.Exchange.Documents;
using EGov.Platform.Aggregates;
using EGov.Platform.Events;

namespace EGov.Exchange.Statistics;

/// <summary>How many documents agencies sent, by day and kind (Decision 28/2018/QĐ-TTg, article 11).</summary>
internal sealed class DocumentStatistics : IProjection<DocumentTally>
{
    public const string ProjectionName = "document-statistics";

    /// <summary>What the partitions of its sums begin with.</summary>
    public const string Sent = "sums-documents";

    public string Name => ProjectionName;

    public string Kind => Document.Kind;

    public DocumentTally? Fold(DocumentTally? state, string aggregate, EventRecord happened) =>
        EventTypes.FromRecord<DocumentEvent>(happened) is { } known ? DocumentTally.After(state, known) : state;

    public IEnumerable<ViewRow> RowsOf(DocumentTally state, long sequence) => [];

    public IEnumerable<ViewShare> SharesOf(DocumentTally state)
    {
        var amounts = state.ToAmounts();
        return SumPlaces.OfAxis(Sent, state.Day, state.Kind, amounts, Measures.Count)
            .Prepend(new(SumPlaces.OfAgency(Sent, state.Sender, state.Day), SumPlaces.PeriodOf(state.Day, state.Kind), amounts));
    }
}
