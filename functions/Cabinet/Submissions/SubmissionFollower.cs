using EGov.Cabinet.Ballots;
using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Orchestrations;
using EGov.Platform.Results;
using Microsoft.DurableTask.Client;

namespace EGov.Cabinet.Submissions;

/// <summary>Starts and wakes the orchestration of a submission, and tells the submission how the ballots about it stand.</summary>
internal sealed class SubmissionFollower(
    AggregateStore<Submission, SubmissionEvent> submissions, AggregateStore<Ballot, BallotEvent> ballots, TimeProvider clock)
{
    /// <summary>What the orchestration itself brings about need not wake it.</summary>
    private static readonly string Own = EventTypes.NameOf(typeof(SubmissionOverdue));

    /// <summary>Takes what was told of a submission.</summary>
    public async Task FollowAsync(EventNotice notice, DurableTaskClient client, CancellationToken cancellation)
    {
        if (notice.Type != Own
            && !await client.WakeAsync(notice.Aggregate, notice.Sequence, cancellation)
            && await submissions.FindAsync(notice.Aggregate, cancellation) is { State: { Rounds: > 0, IsOver: false } })
        {
            await client.StartOnceAsync(nameof(SubmissionOrchestrator), notice.Aggregate, notice.Aggregate, cancellation);
        }
    }

    /// <summary>Takes what was told of a ballot: it is read as it is now, so that what is missed or told again does no harm.</summary>
    public async Task FollowBallotAsync(string aggregate, CancellationToken cancellation)
    {
        if (await ballots.FindAsync(aggregate, cancellation) is { State: { Submission: { } submission } ballot }
            && !(await submissions.ChangeAsync(
                Submission.AggregateId(submission), null, state => state.Follow(ballot.Id, OutcomeOf(ballot), clock.GetUtcNow()), cancellation))
                .Succeeded(out _, out var error))
        {
            throw new InvalidOperationException($"{submission} does not follow {aggregate}: {error.DetailIn(Language.English)}");
        }
    }

    /// <summary>Before its publication a result is not for the ministry.</summary>
    private static SubmissionOutcome? OutcomeOf(Ballot ballot) => ballot.Stage switch
    {
        BallotStage.Recalled => SubmissionOutcome.Recalled,
        BallotStage.Published => ballot.Result!.Passed ? SubmissionOutcome.Passed : SubmissionOutcome.NotPassed,
        _ => null,
    };
}
