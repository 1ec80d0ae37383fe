using EGov.Cabinet.Answers;
using EGov.Cabinet.Ballots;
using EGov.Cabinet.Closing;

namespace EGov.Cabinet.Commitments;

/// <summary>All that proves the result of a ballot: what was asked of whom, every answer that counts, the counts, and what binds them.</summary>
/// <param name="Asked">What was asked of whom.</param>
/// <param name="Votes">A vote for each voter, in the order of the electorate.</param>
/// <param name="Questions">The counts.</param>
/// <param name="Answered">How many answered.</param>
/// <param name="Late">How many of them after their time.</param>
/// <param name="AskedToDiscuss">The seats of those who ask to discuss it.</param>
/// <param name="Commitment">What binds the counts to the votes.</param>
internal sealed record BallotProof(
    AskedOfWhom Asked,
    IReadOnlyList<ProvenVote> Votes,
    IReadOnlyList<QuestionTally> Questions,
    int Answered,
    int Late,
    IReadOnlyList<string> AskedToDiscuss,
    Commitment Commitment)
{
    /// <summary>The proof of a ballot that is counted.</summary>
    public static BallotProof Of(Ballot ballot, SealedAnswers answers)
    {
        var result = ballot.Result!;
        return new(
            AskedOfWhom.Of(ballot, ballot.NumberText!, ballot.Voters, ballot.Regulation!),
            [
                .. ballot.Voters.Zip(answers.Given, (voter, given) => new ProvenVote(
                    voter.Seat,
                    given is null ? null : Statement.Of(ballot, voter.Seat, given),
                    given?.Hash,
                    given?.Late ?? false,
                    given?.Signature?.Cms)),
            ],
            result.Questions,
            result.Answered,
            result.Late,
            result.AskedToDiscuss,
            result.Commitment);
    }
}

/// <summary>The vote of a voter.</summary>
/// <param name="Seat">The voter's seat.</param>
/// <param name="Statement">What they said; null when they did not answer.</param>
/// <param name="Hash">The digest of the statement, which is the member's receipt.</param>
/// <param name="Late">Whether it came after the time to answer.</param>
/// <param name="Cms">The member's signature over the statement, DER in base64; null where none was asked for.</param>
internal sealed record ProvenVote(string Seat, Statement? Statement, string? Hash, bool Late, string? Cms);
