using EGov.Cabinet.Regulations;
using EGov.Platform.Aggregates;

namespace EGov.Cabinet.Submissions;

/// <summary>
/// What a ministry submits to a body (<c>hồ sơ trình</c>): drawn up, submitted, returned or accepted by the secretariat, put to the members. The texts
/// of its draft and the remarks on them are documents of their own.
/// </summary>
/// <param name="Id">Its id.</param>
/// <param name="Body">The body for which it is.</param>
/// <param name="Agency">The registry id of the agency that submits it.</param>
/// <param name="DrawnUpBy">Who drew it up.</param>
/// <param name="DrawnUpAt">When.</param>
/// <param name="Content">What it says.</param>
internal sealed partial record Submission(string Id, string Body, string Agency, string DrawnUpBy, DateTimeOffset DrawnUpAt, SubmissionContent Content)
    : IAggregateState<Submission, SubmissionEvent>
{
    public static string Kind => "submission";

    public SubmissionStage Stage { get; init; }

    /// <summary>The files that it has or had.</summary>
    public IReadOnlyList<string> Held { get; init; } = [];

    /// <summary>How often it was submitted.</summary>
    public int Rounds { get; init; }

    /// <summary>When it was submitted last.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>The working regulation of that day, by which the secretariat's time is counted.</summary>
    public RegulationVersion? Regulation { get; init; }

    /// <summary>Until when the secretariat says whether it is valid.</summary>
    public DateTimeOffset? CheckBy { get; init; }

    /// <summary>Until when it is put before the leaders.</summary>
    public DateTimeOffset? VerifyBy { get; init; }

    /// <summary>The end of the time that was noted as passed.</summary>
    public DateTimeOffset? OverdueFor { get; init; }

    /// <summary>Why it was sent back last.</summary>
    public SubmissionReturn? Return { get; init; }

    public IReadOnlyList<DraftVersion> Drafts { get; init; } = [];

    public IReadOnlyList<SubmissionBallot> Ballots { get; init; } = [];

    public IReadOnlyList<SubmissionStep> History { get; init; } = [];

    /// <summary>Until when the secretariat has to do something; null when it is not its turn.</summary>
    public DateTimeOffset? Due => Stage switch
    {
        SubmissionStage.Submitted => CheckBy,
        SubmissionStage.Accepted => VerifyBy,
        _ => null,
    };

    /// <summary>When it is to be noted that this has passed; null when that is done or there is nothing to note.</summary>
    public DateTimeOffset? OverdueAt => Due is { } due && due != OverdueFor ? due : null;

    /// <summary>Whether nothing happens to it any more.</summary>
    public bool IsOver => Stage is SubmissionStage.Withdrawn or SubmissionStage.Decided;

    public static string AggregateId(string id) => $"{Kind}-{id}";

    public static Submission Fold(Submission? state, SubmissionEvent happened)
    {
        var next = After(state, happened);
        return SubmissionStep.Of(happened) is { } step ? next with { History = [.. next.History, step] } : next;
    }

    private static Submission After(Submission? state, SubmissionEvent happened) => (state, happened) switch
    {
        (null, SubmissionDrawnUp made) => new Submission(made.Id, made.Body, made.Agency, made.By, made.At, made.Content).Holding(made.Content),
        ({ } known, SubmissionChanged changed) => (known with { Content = changed.Content }).Holding(changed.Content),
        ({ } known, SubmissionSubmitted submitted) => known with
        {
            Stage = SubmissionStage.Submitted,
            Rounds = submitted.Round,
            SubmittedAt = submitted.At,
            Regulation = submitted.Regulation,
            CheckBy = submitted.CheckBy,
        },
        ({ } known, SubmissionReturned back) => known with
        {
            Stage = SubmissionStage.Returned,
            Return = new(back.At, back.By, back.Grounds, back.Reason),
        },
        ({ } known, SubmissionAccepted accepted) => known with { Stage = SubmissionStage.Accepted, VerifyBy = accepted.VerifyBy },
        ({ } known, SubmissionWithdrawn) => known with { Stage = SubmissionStage.Withdrawn },
        ({ } known, SubmissionOverdue late) => known with { OverdueFor = late.Due },
        ({ } known, SubmissionDraftAdded draft) => known with { Drafts = [.. known.Drafts, new(draft.Number, draft.Draft, draft.At, draft.By, draft.Note)] },
        ({ } known, SubmissionBalloted or SubmissionBallotEnded) => known.With(BallotsOfSubmission.After(known.Ballots, happened)),
        _ => throw new InvalidOperationException($"{happened.GetType().Name} does not come now."),
    };

    private Submission With(IReadOnlyList<SubmissionBallot> ballots) => this with { Ballots = ballots, Stage = BallotsOfSubmission.StageAfter(Stage, ballots) };

    private Submission Holding(SubmissionContent content) =>
        this with { Held = [.. Held.Union(content.Files().Select(file => file.File), StringComparer.Ordinal)] };
}
