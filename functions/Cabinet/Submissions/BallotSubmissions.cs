using EGov.Cabinet.Ballots;
using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Results;

namespace EGov.Cabinet.Submissions;

/// <summary>Gives ballots the papers of accepted submissions.</summary>
internal sealed class BallotSubmissions(AggregateStore<Submission, SubmissionEvent> submissions) : IBallotSubmissions
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
}
