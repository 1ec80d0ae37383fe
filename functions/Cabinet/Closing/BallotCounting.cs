using EGov.Cabinet.Answers;
using EGov.Cabinet.Ballots;
using EGov.Platform.Proof;

namespace EGov.Cabinet.Closing;

/// <summary>Counts a ballot whose answers are sealed, and has the result stamped.</summary>
internal sealed class BallotCounting(AnswerStore answers, ProofStamper stamper)
{
    private const int ReadAtOnce = 16;

    /// <summary>The sealed answers of all voters.</summary>
    /// <exception cref="InvalidOperationException">One is not sealed.</exception>
    public async Task<SealedAnswers> ReadAsync(Ballot ballot, CancellationToken cancellation)
    {
        var sealedAnswers = new List<Answer>();
        foreach (var some in ballot.Voters.Chunk(ReadAtOnce))
        {
            foreach (var found in await Task.WhenAll(some.Select(voter => answers.FindAsync(ballot.Id, voter.Seat, cancellation))))
            {
                sealedAnswers.Add(found is { State: { SealedAt: not null } answer }
                    ? answer
                    : throw new InvalidOperationException($"An answer of {ballot.Id} is not sealed."));
            }
        }

        return new(ballot, sealedAnswers);
    }

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
