using EGov.Platform.Aggregates;
using EGov.Platform.Results;
using EGov.Reporting.Periods;

namespace EGov.Reporting.Collections;

/// <summary>
/// A period for which the reports of a regime are collected (<c>kỳ báo cáo</c>): who reports by when, until it is locked. The reports are documents
/// of their own.
/// </summary>
/// <param name="Regime">The version of the regime by which it goes; it stays as it was at the cut-off.</param>
/// <param name="Cycle">The regime's cycle.</param>
/// <param name="Period">The period.</param>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day, the cut-off.</param>
/// <param name="Levels">Lowest first.</param>
/// <param name="LocksAt">When nothing of its reports changes any more.</param>
internal sealed record Collection(
    CollectedRegime Regime, string Cycle, PeriodCode Period, DateOnly From, DateOnly To, IReadOnlyList<CollectionLevel> Levels, DateTimeOffset LocksAt)
    : IAggregateState<Collection, CollectionEvent>
{
    /// <summary>So many reporters are told of in one event, which stays far below its bound.</summary>
    private const int ReportersAtOnce = 400;

    private static readonly CollectionEvent[] Nothing = [];

    public static string Kind => "period";

    public CollectionStage Stage { get; init; }

    public DateTimeOffset OpenedAt { get; init; }

    /// <summary>Who reports, lowest level first.</summary>
    public IReadOnlyList<Reporter> Roster { get; init; } = [];

    /// <summary>What was told to whom already.</summary>
    public IReadOnlyList<ToldLevel> Told { get; init; } = [];

    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>What came, by level; empty before it is closed.</summary>
    public IReadOnlyList<LevelCount> Counts { get; init; } = [];

    public static string AggregateId(string regime, PeriodCode period) => $"{Kind}-{regime}-{period}";

    /// <summary>The events that open it.</summary>
    public static IReadOnlyList<CollectionEvent> Open(CollectionOpened opened, IReadOnlyList<Reporter> roster) =>
        [opened, .. roster.Chunk(ReportersAtOnce).Select(some => new RosterDrawn(opened.At, opened.By, some))];

    /// <summary>The agency in the roster, or null.</summary>
    public Reporter? ReporterOf(string agency) => Roster.FirstOrDefault(reporter => reporter.Agency == agency);

    /// <summary>The level by its code.</summary>
    public CollectionLevel LevelOf(string code) => Levels.First(level => level.Code == code);

    /// <summary>Those who report to the agency.</summary>
    public IReadOnlyList<string> ChildrenOf(string agency) => [.. Roster.Where(reporter => reporter.Receiver == agency).Select(reporter => reporter.Agency)];

    /// <summary>Who receives what the agency reports, and above, nearest first; the issuer is not among them by itself.</summary>
    public IReadOnlyList<string> Above(string agency)
    {
        var above = new List<string>();
        for (var next = ReporterOf(agency)?.Receiver; next is not null && next != agency && !above.Contains(next, StringComparer.Ordinal); next = ReporterOf(next)?.Receiver)
        {
            above.Add(next);
        }

        return above;
    }

    /// <summary>Notes that those of a level were told; once.</summary>
    public Result<IReadOnlyList<CollectionEvent>> Remind(ToldLevel told, DateTimeOffset now) =>
        Stage is not CollectionStage.Open || Told.Contains(told) ? Nothing : Happened(new CollectionReminded(now, SystemActor.Id, told.Level, told.Reminder));

    /// <summary>Ends entry; once, and not before its time.</summary>
    public Result<IReadOnlyList<CollectionEvent>> BeginClosing(DateTimeOffset now) =>
        Stage is not CollectionStage.Open || now < LocksAt ? Nothing : Happened(new CollectionClosing(now, SystemActor.Id));

    /// <summary>Takes what came; once.</summary>
    public Result<IReadOnlyList<CollectionEvent>> Close(IReadOnlyList<LevelCount> counts, DateTimeOffset now) =>
        Stage is not CollectionStage.Closing ? Nothing : Happened(new CollectionClosed(now, SystemActor.Id, counts));

    public static Collection Fold(Collection? state, CollectionEvent happened) => (state, happened) switch
    {
        (null, CollectionOpened opened) => new(opened.Regime, opened.Cycle, opened.Period, opened.From, opened.To, opened.Levels, opened.LocksAt) { OpenedAt = opened.At },
        ({ } known, RosterDrawn drawn) => known with { Roster = [.. known.Roster, .. drawn.Reporters] },
        ({ } known, CollectionReminded told) => known with { Told = [.. known.Told, new(told.Level, told.Reminder)] },
        ({ } known, CollectionClosing) => known with { Stage = CollectionStage.Closing },
        ({ } known, CollectionClosed closed) => known with { Stage = CollectionStage.Closed, ClosedAt = closed.At, Counts = closed.Counts },
        _ => throw new InvalidOperationException($"A collection cannot begin with {happened.GetType().Name}."),
    };

    private static CollectionEvent[] Happened(params CollectionEvent[] events) => events;
}
