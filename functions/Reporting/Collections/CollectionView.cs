using EGov.Platform.Calendar;
using EGov.Platform.Results;

namespace EGov.Reporting.Collections;

/// <summary>A collection as it is shown.</summary>
/// <param name="Name">The regime's name.</param>
/// <param name="Period">The period's code.</param>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day, the cut-off.</param>
/// <param name="Levels">Lowest first, each with its deadline.</param>
/// <param name="LocksAt">When nothing of its reports changes any more.</param>
/// <param name="Reporters">How many agencies report.</param>
/// <param name="Counts">What came, by level; empty before it is closed.</param>
internal sealed record CollectionView(
    string Regime,
    Text Name,
    string Cycle,
    string Period,
    DateOnly From,
    DateOnly To,
    IReadOnlyList<CollectionLevel> Levels,
    DateTimeOffset LocksAt,
    int Reporters,
    CollectionStage Stage,
    IReadOnlyList<LevelCount> Counts)
{
    public static CollectionView Of(CollectionSummary summary) => new(
        summary.Regime,
        summary.Name,
        summary.Cycle,
        summary.Period.ToString(),
        summary.From,
        summary.To,
        summary.Levels,
        summary.LocksAt.InVietnam(),
        summary.Reporters,
        summary.Stage,
        summary.Counts);

    public static CollectionView Of(Collection collection) => new(
        collection.Regime.Code,
        collection.Regime.Name,
        collection.Cycle,
        collection.Period.ToString(),
        collection.From,
        collection.To,
        collection.Levels,
        collection.LocksAt.InVietnam(),
        collection.Roster.Count,
        collection.Stage,
        collection.Counts);
}
