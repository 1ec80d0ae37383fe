using EGov.Cabinet.About;
using EGov.Cabinet.Errors;
using EGov.Cabinet.Regulations;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;

namespace EGov.Cabinet.Submissions;

/// <summary>What may happen to a submission, and what follows. Done again, each changes nothing.</summary>
internal sealed partial record Submission
{
    private static readonly SubmissionEvent[] Nothing = [];

    /// <summary>Why it may not be drawn up anew, or null.</summary>
    public Error? RefuseChange() =>
        Stage is SubmissionStage.Draft or SubmissionStage.Returned ? null : IsOver ? CabinetErrors.SubmissionOver.With() : CabinetErrors.SubmissionFixed.With();

    /// <summary>Draws it up anew while it is the ministry's turn.</summary>
    public Result<IReadOnlyList<SubmissionEvent>> Change(SubmissionContent content, string by, DateTimeOffset now) =>
        RefuseChange() is { } refused ? refused
        : Holding(content).Held.Count > CabinetLimits.SubmissionFiles ? CabinetErrors.TooManyFiles.With(CabinetLimits.SubmissionFiles)
        : Happened(new SubmissionChanged(now, by, content));

    /// <summary>Brings it to the secretariat.</summary>
    /// <param name="regulation">The working regulation of the day.</param>
    /// <param name="checkBy">Until when the secretariat says whether it is valid.</param>
    /// <param name="summaryAbove">Above how many pages a summary is needed; null where none is.</param>
    /// <param name="by">Who submits it.</param>
    /// <param name="now">When.</param>
    public Result<IReadOnlyList<SubmissionEvent>> Submit(RegulationVersion regulation, DateTimeOffset checkBy, int? summaryAbove, string by, DateTimeOffset now) =>
        Stage is SubmissionStage.Submitted ? Nothing
        : RefuseChange() is { } refused ? refused
        : Rounds >= CabinetLimits.SubmissionRounds ? CabinetErrors.TooManyRounds.With(CabinetLimits.SubmissionRounds)
        : summaryAbove is not null && Content.Pages > summaryAbove && !Content.HasSummary ? CabinetErrors.SummaryMissing.With(Content.Pages, summaryAbove.Value)
        : Happened(new SubmissionSubmitted(now, by, Rounds + 1, regulation, checkBy));

    /// <summary>Sends it back; the first reason stays.</summary>
    public Result<IReadOnlyList<SubmissionEvent>> SendBack(IReadOnlyList<ReturnGround> grounds, string reason, string by, DateTimeOffset now) =>
        Stage is SubmissionStage.Submitted ? Happened(new SubmissionReturned(now, by, grounds, reason))
        : Stage is SubmissionStage.Returned && Return!.Reason == reason && Return.Grounds.SequenceEqual(grounds) ? Nothing
        : CabinetErrors.NotSubmitted.With();

    /// <summary>Finds it valid.</summary>
    public Result<IReadOnlyList<SubmissionEvent>> Accept(DateTimeOffset verifyBy, string by, DateTimeOffset now) => Stage switch
    {
        SubmissionStage.Submitted => Happened(new SubmissionAccepted(now, by, verifyBy)),
        SubmissionStage.Accepted => Nothing,
        _ => CabinetErrors.NotSubmitted.With(),
    };

    /// <summary>Takes it back while it is not put to the members.</summary>
    public Result<IReadOnlyList<SubmissionEvent>> Withdraw(string reason, string by, DateTimeOffset now) => Stage switch
    {
        SubmissionStage.Withdrawn => Nothing,
        SubmissionStage.Balloted => CabinetErrors.SubmissionBeingVoted.With(),
        SubmissionStage.Decided => CabinetErrors.SubmissionOver.With(),
        _ => Happened(new SubmissionWithdrawn(now, by, reason)),
    };

    /// <summary>Notes that the secretariat is late, once for each end of its time.</summary>
    public Result<IReadOnlyList<SubmissionEvent>> NoteOverdue(DateTimeOffset now) =>
        OverdueAt is { } due && now >= due
            ? Happened(new SubmissionOverdue(now, SystemActor.Id, Stage is SubmissionStage.Submitted ? SubmissionTask.Check : SubmissionTask.Verify, due))
            : Nothing;

    /// <summary>Why nothing is added to its draft or said of it, or null.</summary>
    public Error? RefuseWork() =>
        IsOver ? CabinetErrors.SubmissionOver.With() : Stage is SubmissionStage.Balloted ? CabinetErrors.SubmissionBeingVoted.With() : null;

    /// <summary>Takes another version of the draft text; one that it has is not taken twice.</summary>
    public Result<IReadOnlyList<SubmissionEvent>> AddDraft(string draft, string? note, string by, DateTimeOffset now) =>
        Drafts.Any(known => known.Draft == draft) ? Nothing
        : RefuseWork() is { } refused ? refused
        : Drafts.Count >= CabinetLimits.Drafts ? CabinetErrors.TooManyDrafts.With(CabinetLimits.Drafts)
        : Happened(new SubmissionDraftAdded(now, by, Drafts.Count + 1, draft, note));

    /// <summary>Why the ballot may not have its papers, or null: it must be accepted, and no other ballot may be about it.</summary>
    public Error? RefuseBallot(string ballot) =>
        Ballots.Any(known => known.Ballot == ballot && known.Outcome is null) && Stage is SubmissionStage.Balloted ? null
        : Stage is SubmissionStage.Balloted ? CabinetErrors.SubmissionBeingVoted.With()
        : Stage is not SubmissionStage.Accepted ? CabinetErrors.SubmissionNotAccepted.With()
        : Ballots.Count >= CabinetLimits.SubmissionBallots ? CabinetErrors.TooManyBallots.With(CabinetLimits.SubmissionBallots)
        : null;

    /// <summary>Takes over how a ballot about it stands. What is known already, and of a submission that was never accepted anything, changes nothing.</summary>
    /// <param name="ballot">The ballot's id.</param>
    /// <param name="outcome">How it ended; null while it has not.</param>
    /// <param name="now">When.</param>
    public Result<IReadOnlyList<SubmissionEvent>> Follow(string ballot, SubmissionOutcome? outcome, DateTimeOffset now)
    {
        if (VerifyBy is null)
        {
            return Nothing;
        }

        var known = Ballots.FirstOrDefault(each => each.Ballot == ballot);
        return Happened(
        [
            .. known is null ? [new SubmissionBalloted(now, SystemActor.Id, ballot)] : Nothing,
            .. outcome is { } ended && known?.Outcome is null ? [new SubmissionBallotEnded(now, SystemActor.Id, ballot, ended)] : Nothing,
        ]);
    }

    private static SubmissionEvent[] Happened(params SubmissionEvent[] events) => events;
}
