using EGov.Cabinet.Regulations;
using EGov.Platform.Proof;

namespace EGov.Cabinet.Ballots;

/// <summary>What was asked of whom, as its digest is made when a ballot is opened: every answer names it.</summary>
/// <param name="Papers">Name and digest of each paper.</param>
internal sealed record AskedOfWhom(
    string Id,
    string Body,
    string Number,
    string Title,
    IReadOnlyList<Question> Questions,
    IReadOnlyList<AskedPaper> Papers,
    IReadOnlyList<Voter> Voters,
    RegulationVersion Regulation)
{
    private const string Kind = "egov-ballot-v1";

    /// <summary>The digest of the ballot with these voters under this number.</summary>
    public static string HashOf(Ballot ballot, string number, IReadOnlyList<Voter> voters, RegulationVersion regulation) => ProofHash.Of(
        Kind,
        new AskedOfWhom(
            ballot.Id,
            ballot.Body,
            number,
            ballot.Content.Title,
            ballot.Content.Questions,
            [.. ballot.Content.Papers.Select(paper => new AskedPaper(paper.Name, paper.Sha256))],
            voters,
            regulation));
}

/// <param name="Sha256">The digest of the file.</param>
internal sealed record AskedPaper(string Name, string Sha256);
