using System.Globalization;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Events;
using EGov.Platform.Storage;

namespace EGov.Cabinet.Submissions;

/// <summary>
/// Submissions by stage, newest first: of a body those that were submitted, of an agency all of its own. Those that are over are listed by the year in
/// which they were drawn up.
/// </summary>
internal sealed class SubmissionLists : IProjection<SubmissionSummary>
{
    public const string ProjectionName = "submission-lists";

    public const string Submitted = "submitted";

    public const string Draft = "draft";

    /// <summary>Those with which the secretariat is late: what it is reminded of.</summary>
    public const string Overdue = "overdue";

    private static readonly string[] ByYear = ["decided", "withdrawn"];

    public string Name => ProjectionName;

    public string Kind => Submission.Kind;

    /// <summary>The names of the lists of a body.</summary>
    public static IReadOnlyList<string> OfBody { get; } = [Submitted, "returned", "accepted", "balloted", Overdue, .. ByYear];

    /// <summary>The names of the lists of an agency.</summary>
    public static IReadOnlyList<string> OfAgency { get; } = [Draft, .. OfBody];

    /// <summary>A list of a body.</summary>
    public static string BodyPartition(string body, string list, int year) => PartitionOf($"submissions-{body}-{list}", list, year);

    /// <summary>A list of an agency.</summary>
    public static string AgencyPartition(string agency, string list, int year) => PartitionOf($"submitting-{agency}-{list}", list, year);

    public SubmissionSummary? Fold(SubmissionSummary? state, string aggregate, EventRecord happened) => EventTypes.FromRecord<SubmissionEvent>(happened) switch
    {
        SubmissionDrawnUp made => new(made.Id, made.Body, made.Agency, SubmissionStage.Draft, made.Content.Title, made.At, null, 0, null, false, 0, []),
        SubmissionChanged changed => state! with { Title = changed.Content.Title },
        SubmissionSubmitted submitted => state! with
        {
            Stage = SubmissionStage.Submitted,
            SubmittedAt = submitted.At,
            Rounds = submitted.Round,
            Due = submitted.CheckBy,
            IsOverdue = false,
        },
        SubmissionReturned => state! with { Stage = SubmissionStage.Returned, Due = null, IsOverdue = false },
        SubmissionAccepted accepted => state! with { Stage = SubmissionStage.Accepted, Due = accepted.VerifyBy, IsOverdue = false },
        SubmissionWithdrawn => state! with { Stage = SubmissionStage.Withdrawn, Due = null, IsOverdue = false },
        SubmissionOverdue => state! with { IsOverdue = true },
        SubmissionDraftAdded draft => state! with { Drafts = draft.Number },
        SubmissionBalloted or SubmissionBallotEnded => state!.With(
            BallotsOfSubmission.After(state.Ballots, EventTypes.FromRecord<SubmissionEvent>(happened)!)),
        _ => state,
    };

    public IEnumerable<ViewRow> RowsOf(SubmissionSummary state, long sequence)
    {
        var (id, year) = (NewestFirst.IdOf(state.DrawnUpAt, state.Id), state.DrawnUpAt.DateInVietnam().Year);
        foreach (var list in ListsOf(state))
        {
            yield return Row(AgencyPartition(state.Agency, list, year), id, state, sequence);
            if (state.Rounds > 0)
            {
                yield return Row(BodyPartition(state.Body, list, year), id, state, sequence);
            }
        }
    }

    private static string PartitionOf(string partition, string list, int year) => ByYear.Contains(list, StringComparer.Ordinal)
        ? string.Create(CultureInfo.InvariantCulture, $"{partition}-{year}")
        : partition;

    private static IEnumerable<string> ListsOf(SubmissionSummary state)
    {
        yield return state.Stage.ToString().ToLowerInvariant();
        if (state is { IsOverdue: true, Stage: SubmissionStage.Submitted or SubmissionStage.Accepted })
        {
            yield return Overdue;
        }
    }

    private static ViewRow Row(string partition, string id, SubmissionSummary state, long sequence) =>
        new(partition, id, place => PlatformJson.Write(new SubmissionRow(id, place, sequence, state)));
}

/// <summary>A submission in a list, as it is stored.</summary>
internal sealed record SubmissionRow(string Id, string PartitionKey, long Sequence, SubmissionSummary Submission);

/// <summary>What lists keep of a submission.</summary>
/// <param name="Due">Until when the secretariat has to do something; null when it is not its turn.</param>
/// <param name="IsOverdue">Whether it was noted that this has passed.</param>
/// <param name="Drafts">How many versions of the draft there are.</param>
internal sealed record SubmissionSummary(
    string Id,
    string Body,
    string Agency,
    SubmissionStage Stage,
    string Title,
    DateTimeOffset DrawnUpAt,
    DateTimeOffset? SubmittedAt,
    int Rounds,
    DateTimeOffset? Due,
    bool IsOverdue,
    int Drafts,
    IReadOnlyList<SubmissionBallot> Ballots)
{
    /// <summary>With these ballots.</summary>
    public SubmissionSummary With(IReadOnlyList<SubmissionBallot> ballots) => this with { Ballots = ballots, Stage = BallotsOfSubmission.StageAfter(Stage, ballots) };
}
