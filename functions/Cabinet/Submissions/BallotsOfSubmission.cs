namespace EGov.Cabinet.Submissions;

/// <summary>How a submission stands by the ballots to which it was put.</summary>
internal static class BallotsOfSubmission
{
    /// <summary>The ballots after the event.</summary>
    public static IReadOnlyList<SubmissionBallot> After(IReadOnlyList<SubmissionBallot> ballots, SubmissionEvent happened) => happened switch
    {
        SubmissionBalloted put => [.. ballots, new(put.Ballot)],
        SubmissionBallotEnded ended => [.. ballots.Select(ballot => ballot.Ballot == ended.Ballot ? ballot with { Outcome = ended.Outcome } : ballot)],
        _ => ballots,
    };

    /// <summary>How far it is with them. What was taken back stays so; when all ballots were recalled it waits for another one.</summary>
    public static SubmissionStage StageAfter(SubmissionStage stage, IReadOnlyList<SubmissionBallot> ballots) =>
        stage is SubmissionStage.Withdrawn ? stage
        : ballots.Any(ballot => ballot.Outcome is SubmissionOutcome.Passed or SubmissionOutcome.NotPassed) ? SubmissionStage.Decided
        : ballots.Any(ballot => ballot.Outcome is null) ? SubmissionStage.Balloted
        : SubmissionStage.Accepted;
}
