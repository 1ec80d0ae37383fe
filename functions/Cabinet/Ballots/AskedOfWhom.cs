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

    /// <summary>The digest.</summary>
    public string Hash() => ProofHash.Of(Kind, this);

    /// <summary>What the ballot asks of these voters under this number.</summary>
    public static AskedOfWhom Of(Ballot ballot, string number, IReadOnlyList<Voter> voters, RegulationVersion regulation) => new(
        ballot.Id,
        ballot.Body,
        number,
        ballot.Content.Title,
        ballot.Content.Questions,
        [.. ballot.Content.Papers.Select(paper => new AskedPaper(paper.Name, paper.Sha256))],
        voters,
        regulation);
}

/// <param name="Sha256">The digest of the file.</param>
internal sealed record AskedPaper(string Name, string Sha256);
