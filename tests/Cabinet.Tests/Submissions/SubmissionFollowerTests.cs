using EGov.Cabinet.Ballots;
using EGov.Cabinet.Closing;
using EGov.Cabinet.Submissions;
using EGov.Platform.Aggregates;
using EGov.Platform.Tests.Storage;
using EGov.Platform.Tests.Time;

namespace EGov.Cabinet.Tests.Submissions;

/// <summary>What a submission hears of its ballot.</summary>
public sealed class SubmissionFollowerTests
{
    private static readonly DateTimeOffset Now = SubmissionTests.First.At;

    [Theory]
    [InlineData(true, SubmissionOutcome.Passed)]
    [InlineData(false, SubmissionOutcome.NotPassed)]
    public async Task The_outcome_is_told_when_the_result_is_published_and_not_before(bool passed, object outcome)
    {
        var stores = MemoryDocumentStore.App();
        var (submissions, ballots) = (new AggregateStore<Submission, SubmissionEvent>(stores), new AggregateStore<Ballot, BallotEvent>(stores));
        var follower = new SubmissionFollower(submissions, ballots, new TestClock(Now));
        var (submission, ballot) = (Submission.AggregateId(SubmissionTests.First.Id), Ballot.AggregateId("b"));
        await submissions.CreateAsync(submission, [SubmissionTests.First], default);
        foreach (var command in new[] { 1, 3 })
        {
            await submissions.ChangeAsync(submission, null, state => SubmissionTests.Decide(state, command, Now).ToArray(), default);
        }

        async Task<Submission> AfterAsync(params BallotEvent[] happened)
        {
            await ballots.ChangeAsync(ballot, null, _ => happened, default);
            await follower.FollowBallotAsync(ballot, default);
            await follower.FollowBallotAsync(ballot, default);
            return (await submissions.FindAsync(submission, default))!.State;
        }

        await ballots.CreateAsync(ballot, [new BallotPrepared(Now, "s", "b", "government", SubmissionTests.First.Id, new("Tên", [], [], null))], default);
        Assert.Equal(SubmissionStage.Balloted, (await AfterAsync()).Stage);
        var tally = new QuestionTally([], 0, null, 1, 1, null, 0, false, null, passed ? Outcome.Passed : Outcome.NotPassed);
        var result = new BallotResult([tally], 1, 0, [], new Commitment("b", "root", 1, "tally", "digest", new("token", "sha")));
        Assert.Equal(SubmissionStage.Balloted, (await AfterAsync(new BallotClosing(Now, "s"), new BallotClosed(Now, "s", result))).Stage);

        var decided = await AfterAsync(new BallotPublished(Now, "s"));

        Assert.Equal(SubmissionStage.Decided, decided.Stage);
        Assert.Equal([new SubmissionBallot("b", (SubmissionOutcome)outcome)], decided.Ballots);
    }
}
