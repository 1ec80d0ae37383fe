namespace EGov.Cabinet.Submissions;

/// <summary>A step of a submission's history.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Act">What was done.</param>
/// <param name="Note">The reason, or what is new.</param>
/// <param name="Grounds">On which grounds it was sent back.</param>
/// <param name="Draft">The number of the version that came.</param>
/// <param name="Due">Until when something should have been done.</param>
/// <param name="Ballot">The ballot's id.</param>
/// <param name="Outcome">What came of the ballot.</param>
internal sealed record SubmissionStep(
    DateTimeOffset At,
    string By,
    SubmissionAct Act,
    string? Note = null,
    IReadOnlyList<ReturnGround>? Grounds = null,
    int? Draft = null,
    DateTimeOffset? Due = null,
    string? Ballot = null,
    SubmissionOutcome? Outcome = null)
{
    /// <summary>The step; null for changes of what is not submitted, of which there may be any number.</summary>
    public static SubmissionStep? Of(SubmissionEvent happened) => happened switch
    {
        SubmissionDrawnUp => new(happened.At, happened.By, SubmissionAct.DrawnUp),
        SubmissionSubmitted submitted => new(happened.At, happened.By, SubmissionAct.Submitted, Due: submitted.CheckBy),
        SubmissionReturned back => new(happened.At, happened.By, SubmissionAct.Returned, back.Reason, back.Grounds),
        SubmissionAccepted accepted => new(happened.At, happened.By, SubmissionAct.Accepted, Due: accepted.VerifyBy),
        SubmissionWithdrawn withdrawn => new(happened.At, happened.By, SubmissionAct.Withdrawn, withdrawn.Reason),
        SubmissionOverdue late => new(
            happened.At, happened.By, late.Task is SubmissionTask.Check ? SubmissionAct.CheckOverdue : SubmissionAct.VerifyOverdue, Due: late.Due),
        SubmissionDraftAdded draft => new(happened.At, happened.By, SubmissionAct.DraftAdded, draft.Note, Draft: draft.Number),
        SubmissionBalloted put => new(happened.At, happened.By, SubmissionAct.Balloted, Ballot: put.Ballot),
        SubmissionBallotEnded ended => new(happened.At, happened.By, SubmissionAct.BallotEnded, Ballot: ended.Ballot, Outcome: ended.Outcome),
        _ => null,
    };
}

/// <summary>What was done with a submission.</summary>
internal enum SubmissionAct
{
    /// <summary>Drawn up.</summary>
    DrawnUp,

    /// <summary>Submitted.</summary>
    Submitted,

    /// <summary>Sent back.</summary>
    Returned,

    /// <summary>Found valid.</summary>
    Accepted,

    /// <summary>Taken back.</summary>
    Withdrawn,

    /// <summary>The secretariat is late in saying whether it is valid.</summary>
    CheckOverdue,

    /// <summary>It is late in putting it before the leaders.</summary>
    VerifyOverdue,

    /// <summary>Another version of the draft came.</summary>
    DraftAdded,

    /// <summary>A ballot was drawn up for it.</summary>
    Balloted,

    /// <summary>That ended.</summary>
    BallotEnded,
}
