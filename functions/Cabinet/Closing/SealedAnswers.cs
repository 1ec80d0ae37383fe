using System.Text;
using EGov.Cabinet.Answers;
using EGov.Cabinet.Ballots;
using EGov.Platform.Proof;

namespace EGov.Cabinet.Closing;

/// <summary>
/// The sealed answers of all voters in the order of the electorate, and the hash tree over them: a leaf for each voter, also for one who did not
/// answer, so that nobody can be added or left out.
/// </summary>
/// <param name="ballot">The ballot.</param>
/// <param name="answers">A place for each voter.</param>
internal sealed class SealedAnswers(Ballot ballot, IReadOnlyList<Answer> answers)
{
    private const string LeafKind = "egov-ballot-leaf-v1";

    /// <summary>What counts of each voter: the last answer before sealing, or null.</summary>
    public IReadOnlyList<GivenAnswer?> Given { get; } = [.. answers.Select(answer => answer.Given)];

    /// <summary>The tree over the leaves.</summary>
    public MerkleTree Tree() => new([.. ballot.Voters.Select((voter, place) => LeafOf(ballot.Id, voter.Seat, Given[place]))]);

    /// <summary>The leaf of a voter.</summary>
    /// <param name="ballot">The ballot's id.</param>
    /// <param name="seat">The voter's seat.</param>
    /// <param name="answer">The digest of the answer; null for who did not answer.</param>
    /// <param name="late">Whether the answer came after its time.</param>
    /// <param name="cms">The signature over it, DER in base64; null where there is none.</param>
    public static string LeafOf(string ballot, string seat, string? answer, bool late, string? cms) => ProofHash.Of(
        LeafKind,
        new { Ballot = ballot, Seat = seat, Answer = answer, Late = late, Signature = cms is null ? null : ProofHash.Of(Encoding.UTF8.GetBytes(cms)) });

    private static string LeafOf(string ballot, string seat, GivenAnswer? given) =>
        LeafOf(ballot, seat, given?.Hash, given?.Late ?? false, given?.Signature?.Cms);

    /// <summary>Counts all questions.</summary>
    public IReadOnlyList<QuestionTally> Count()
    {
        var chair = ballot.Voters.ToList().FindIndex(voter => voter.Chair);
        return
        [
            .. ballot.Content.Questions.Select((question, index) => Tally.Of(
                question, ballot.Regulation!.Rules, [.. Given.Select(given => given?.Content.Answers[index].Option)], chair < 0 ? null : chair)),
        ];
    }

    /// <summary>The seats of those who ask to discuss it, in the order of the electorate.</summary>
    public IReadOnlyList<string> AskedToDiscuss() =>
        [.. ballot.Voters.Where((_, place) => Given[place]?.Content.Discuss is not null).Select(voter => voter.Seat)];
}
