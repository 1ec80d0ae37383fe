using EGov.Cabinet.Answers;
using EGov.Cabinet.Ballots;
using EGov.Platform.Proof;

namespace EGov.Cabinet.Closing;

/// <summary>Counts a ballot whose answers are sealed, and has the result stamped.</summary>
internal sealed class BallotCounting(AnswerStore answers, ProofStamper stamper)
{
    /// <summary>The sealed answers of all voters.</summary>
    /// <exception cref="InvalidOperationException">One is not sealed.</exception>
    public async Task<SealedAnswers> ReadAsync(Ballot ballot, CancellationToken cancellation) => new(
        ballot,
        [
            .. (await answers.AllAsync(ballot, cancellation)).Select(answer => answer is { SealedAt: not null } isSealed
                ? isSealed
                : throw new InvalidOperationException($"An answer of {ballot.Id} is not sealed.")),
        ]);

    /// <summary>The result; null while no time-stamp authority answers.</summary>
    public async Task<BallotResult?> CountAsync(Ballot ballot, SealedAnswers given, CancellationToken cancellation)
    {
        var questions = given.Count();
        var (answered, late) = (given.Given.Count(answer => answer is not null), given.Given.Count(answer => answer is { Late: true }));
        var asked = given.AskedToDiscuss();
        var (root, tally) = (given.Tree().Root, CommitmentDigest.OfTally(questions, answered, late, asked));
        var digest = CommitmentDigest.Of(ballot.Asked!, root, ballot.Voters.Count, tally);
        return await stamper.StampAsync(digest, $"the result of {Ballot.AggregateId(ballot.Id)}", cancellation) is { } token
            ? new(questions, answered, late, asked, new(ballot.Asked!, root, ballot.Voters.Count, tally, digest, ProofStamp.Of(token)))
            : null;
    }
}
