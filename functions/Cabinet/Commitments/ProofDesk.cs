using System.Globalization;
using EGov.Cabinet.Answers;
using EGov.Cabinet.Ballots;
using EGov.Cabinet.Closing;
using EGov.Cabinet.Errors;
using EGov.Platform.Files;
using EGov.Platform.Results;

namespace EGov.Cabinet.Commitments;

/// <summary>
/// Builds the proof of a ballot that is counted, of what is kept now. What should be there and is not ends nothing: it is what a verification tells.
/// </summary>
internal sealed class ProofDesk(AnswerStore answers, FileVault vault)
{
    public async Task<Result<KeptProof>> ProofAsync(Ballot ballot, CancellationToken cancellation)
    {
        if (!ballot.IsCounted)
        {
            return CabinetErrors.NotCounted.With();
        }

        var (kept, findings) = (new List<Answer>(), new List<BallotFinding>());
        foreach (var (voter, answer) in ballot.Voters.Zip(await answers.AllAsync(ballot, cancellation)))
        {
            findings.AddRange(KeptAnswers.FaultsOf(ballot, voter, answer).Select(fault => fault.At($"answers/{voter.Seat}")));
            kept.Add(answer ?? new(ballot.Id, ballot.Body, voter.Seat, voter.Person));
        }

        foreach (var (paper, index) in ballot.Content.Papers.Select((paper, index) => (paper, index)))
        {
            if ((await vault.FindIssuedAsync(paper.File, cancellation))?.Sha256 != paper.Sha256)
            {
                findings.Add(BallotFault.Paper.At(string.Create(CultureInfo.InvariantCulture, $"papers/{index}")));
            }
        }

        return new KeptProof(BallotProof.Of(ballot, new SealedAnswers(ballot, kept)), findings);
    }
}

/// <summary>The proof of what is kept, and what is wrong with how it is kept.</summary>
internal sealed record KeptProof(BallotProof Proof, IReadOnlyList<BallotFinding> Findings);
