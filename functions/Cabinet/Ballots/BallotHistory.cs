using System.Globalization;
using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Storage;

namespace EGov.Cabinet.Ballots;

/// <summary>What happened to a ballot as a whole, oldest first; what members answer is not part of it.</summary>
internal sealed class BallotHistory : IProjection<BallotHistoryState>
{
    public const string ProjectionName = "ballot-history";

    private static readonly string Frozen = EventTypes.NameOf(typeof(ElectorateFrozen));

    public string Name => ProjectionName;

    public string Kind => Ballot.Kind;

    public static string PartitionOf(string ballot) => $"ballot-history-{ballot}";

    public BallotHistoryState? Fold(BallotHistoryState? state, string aggregate, EventRecord happened) => new(aggregate[(Ballot.Kind.Length + 1)..]);

    public IEnumerable<ViewRow> RowsOf(BallotHistoryState state, long sequence) => [];

    public IEnumerable<ViewRow> RowsOfEvents(BallotHistoryState state, IReadOnlyList<EventRecord> fresh) => fresh
        .Where(happened => happened.Type != Frozen)
        .Select(happened =>
        {
            var id = happened.Sequence.ToString("D6", CultureInfo.InvariantCulture);
            var entry = Of(happened);
            return new ViewRow(PartitionOf(state.Ballot), id, place => PlatformJson.Write(new BallotHistoryRow(id, place, happened.Sequence, entry)));
        });

    private static BallotHistoryEntry Of(EventRecord happened) => EventTypes.FromRecord<BallotEvent>(happened) switch
    {
        BallotExtended more => Entry(happened, more) with { Due = more.Due, Reason = more.Reason },
        BallotOpened opened => Entry(happened, opened) with { Due = opened.Due },
        BallotRecalled recalled => Entry(happened, recalled) with { Reason = recalled.Reason },
        BallotReminding reminding => Entry(happened, reminding) with { Overdue = reminding.Overdue },
        SessionDecided decided => Entry(happened, decided) with { Reason = decided.Reason, Accepted = decided.Accepted },
        { } known => Entry(happened, known),
        null => new(happened.Time, EventTypes.PlainNameOf(happened.Type), SystemActor.Id),
    };

    private static BallotHistoryEntry Entry(EventRecord happened, BallotEvent known) => new(known.At, EventTypes.PlainNameOf(happened.Type), known.By);
}

/// <summary>What the history remembers between events.</summary>
internal sealed record BallotHistoryState(string Ballot);

/// <summary>An entry, as it is stored.</summary>
internal sealed record BallotHistoryRow(string Id, string PartitionKey, long Sequence, BallotHistoryEntry Entry);

/// <summary>Something that happened to a ballot.</summary>
/// <param name="What">The plain name of the event: <c>opened</c>, <c>extended</c>.</param>
/// <param name="By">The id of whose account it was; <c>system</c> for what fell due.</param>
internal sealed record BallotHistoryEntry(DateTimeOffset At, string What, string By)
{
    public DateTimeOffset? Due { get; init; }

    public string? Reason { get; init; }

    public bool? Overdue { get; init; }

    public bool? Accepted { get; init; }
}
