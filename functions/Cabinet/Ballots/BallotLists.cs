using System.Globalization;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Events;
using EGov.Platform.Results;
using EGov.Platform.Storage;
using Microsoft.AspNetCore.Http;

namespace EGov.Cabinet.Ballots;

/// <summary>The ballots of a body by stage, newest first; those that are over by the year in which they were drawn up. Result and voters are not kept.</summary>
internal sealed class BallotLists : IProjection<BallotSummary>
{
    public const string ProjectionName = "ballot-lists";

    public const string Open = "open";

    /// <summary>Open ones whose time to answer has passed and whose members were told so.</summary>
    public const string Overdue = "overdue";

    public const string Published = "published";

    private static readonly string[] ByYear = ["closed", Published, "recalled"];

    public string Name => ProjectionName;

    public string Kind => Ballot.Kind;

    /// <summary>The names of all lists.</summary>
    public static IReadOnlyList<string> All { get; } = ["prepared", Open, Overdue, .. ByYear];

    /// <summary>A list of a body.</summary>
    /// <param name="body">The body's id.</param>
    /// <param name="list">The list, of <see cref="All"/>.</param>
    /// <param name="year">Counts for those that are over only.</param>
    public static string PartitionOf(string body, string list, int year) => ByYear.Contains(list, StringComparer.Ordinal)
        ? string.Create(CultureInfo.InvariantCulture, $"ballots-{body}-{list}-{year}")
        : $"ballots-{body}-{list}";

    /// <summary>The year that a request names.</summary>
    public static Result<int> YearOf(HttpRequest request, int present)
    {
        ArgumentNullException.ThrowIfNull(request);
        var text = request.Query["year"].ToString();
        return text.Length == 0 ? present
            : text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year
            : PlatformErrors.InvalidFields.For(PlatformErrors.FieldNoNumber.At("year"));
    }

    public BallotSummary? Fold(BallotSummary? state, string aggregate, EventRecord happened) => EventTypes.FromRecord<BallotEvent>(happened) switch
    {
        BallotPrepared made => new(made.Id, made.Body, BallotStage.Prepared, null, made.Content.Title, 0, made.At, null, null, false),
        BallotChanged changed => state! with { Title = changed.Content.Title },
        BallotOpened opened => state! with
        {
            Stage = BallotStage.Open,
            Number = Ballot.TextOf(opened.Number, opened.Year),
            Voters = opened.Voters,
            Due = opened.Due,
        },
        BallotExtended more => state! with { Due = more.Due, IsOverdue = false },
        BallotReminding { Overdue: true } => state! with { IsOverdue = true },
        BallotClosing => state! with { Stage = BallotStage.Closing },
        BallotClosed closed => state! with { Stage = BallotStage.Closed, ClosedAt = closed.At },
        BallotPublished => state! with { Stage = BallotStage.Published },
        BallotRecalled => state! with { Stage = BallotStage.Recalled },
        _ => state,
    };

    public IEnumerable<ViewRow> RowsOf(BallotSummary state, long sequence)
    {
        var id = NewestFirst.IdOf(state.PreparedAt, state.Id);
        return ListsOf(state).Select(list => new ViewRow(
            PartitionOf(state.Body, list, state.PreparedAt.DateInVietnam().Year), id, place => PlatformJson.Write(new BallotRow(id, place, sequence, state))));
    }

    private static IEnumerable<string> ListsOf(BallotSummary state) => state switch
    {
        { Stage: BallotStage.Open or BallotStage.Closing, IsOverdue: true } => [Open, Overdue],
        { Stage: BallotStage.Open or BallotStage.Closing } => [Open],
        { Stage: var stage } => [stage.ToString().ToLowerInvariant()],
    };
}

/// <summary>A ballot in a list, as it is stored.</summary>
internal sealed record BallotRow(string Id, string PartitionKey, long Sequence, BallotSummary Ballot);

/// <summary>What lists keep of a ballot.</summary>
/// <param name="Number">Number and notation; null before it is opened.</param>
/// <param name="IsOverdue">Whether members were told that their time has passed.</param>
internal sealed record BallotSummary(
    string Id, string Body, BallotStage Stage, string? Number, string Title, int Voters, DateTimeOffset PreparedAt, DateTimeOffset? Due, DateTimeOffset? ClosedAt, bool IsOverdue);
