using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Results;
using EGov.Platform.Storage;
using EGov.Reporting.Periods;

namespace EGov.Reporting.Collections;

/// <summary>The collections of a regime, the latest cut-off first.</summary>
internal sealed class CollectionLists : IProjection<CollectionSummary>
{
    public const string ProjectionName = "collection-lists";

    public string Name => ProjectionName;

    public string Kind => Collection.Kind;

    public static string PartitionOf(string regime) => $"collections-{regime}";

    public CollectionSummary? Fold(CollectionSummary? state, string aggregate, EventRecord happened) => EventTypes.FromRecord<CollectionEvent>(happened) switch
    {
        CollectionOpened opened => new(
            opened.Regime.Code, opened.Regime.Name, opened.Cycle, opened.Period, opened.From, opened.To, opened.Levels, opened.LocksAt, opened.Reporters, CollectionStage.Open, []),
        CollectionClosing => state! with { Stage = CollectionStage.Closing },
        CollectionClosed closed => state! with { Stage = CollectionStage.Closed, Counts = closed.Counts },
        _ => state,
    };

    public IEnumerable<ViewRow> RowsOf(CollectionSummary state, long sequence)
    {
        var id = NewestFirst.IdOf(new(state.To.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), state.Period.ToString());
        yield return new(PartitionOf(state.Regime), id, place => PlatformJson.Write(new CollectionRow(id, place, sequence, state)));
    }
}

/// <summary>A collection in a list, as it is stored.</summary>
internal sealed record CollectionRow(string Id, string PartitionKey, long Sequence, CollectionSummary Collection);

/// <summary>What lists say of a collection.</summary>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day, the cut-off.</param>
/// <param name="LocksAt">When nothing of its reports changes any more.</param>
/// <param name="Reporters">How many agencies report.</param>
/// <param name="Counts">What came, by level; empty before it is closed.</param>
internal sealed record CollectionSummary(
    string Regime,
    Text Name,
    string Cycle,
    PeriodCode Period,
    DateOnly From,
    DateOnly To,
    IReadOnlyList<CollectionLevel> Levels,
    DateTimeOffset LocksAt,
    int Reporters,
    CollectionStage Stage,
    IReadOnlyList<LevelCount> Counts);
