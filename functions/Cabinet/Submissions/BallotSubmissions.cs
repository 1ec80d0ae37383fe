using EGov.Cabinet.Ballots;
using EGov.Cabinet.Errors;
using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Results;

namespace EGov.Cabinet.Submissions;

/// <summary>Gives ballots the papers of accepted submissions.</summary>
internal sealed class BallotSubmissions(AggregateStore<Submission, SubmissionEvent> submissions, TimeProvider clock) : IBallotSubmissions
{
    public async Task<Result<IReadOnlyList<Paper>>> PapersAsync(string body, string submission, string ballot, CancellationToken cancellation)
    {
        if (!BallotDesk.IsId(submission)
            || await submissions.FindAsync(Submission.AggregateId(submission), cancellation) is not { State: var found }
            || found.Body != body
            || found.Rounds == 0)
        {
            return PlatformErrors.NotFound.With(submission);
        }

        return found.RefuseBallot(ballot) is { } refused ? refused : found.Content.Papers.ToArray();
    }

    /// <summary>The submission is told of the ballot first, so that of two at once the one that it heard of first is opened.</summary>
    public async Task<Error?> RefuseOpeningAsync(string submission, string ballot, CancellationToken cancellation)
    {
        var telling = submissions.ChangeAsync(
            Submission.AggregateId(submission), null, state => state.Follow(ballot, null, clock.GetUtcNow()), cancellation);
        return !(await telling).Succeeded(out var told, out var error) ? error
            : told.State.Stage is not SubmissionStage.Balloted ? CabinetErrors.SubmissionNotAccepted.With()
            : told.State.Ballots.First(known => known.Outcome is null).Ballot != ballot ? CabinetErrors.SubmissionBeingVoted.With()
            : null;
    }
}
