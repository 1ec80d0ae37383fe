using EGov.Cabinet.Answers;
using EGov.Cabinet.Closing;
using EGov.Platform.Proof;

namespace EGov.Cabinet.Commitments;

/// <summary>Holds receipts that members kept to a ballot's proof, or to the commitment that they carry.</summary>
internal sealed class ReceiptCheck(VoteSignatures signatures)
{
    /// <summary>What does not hold. An earlier receipt of an answer that was changed is no fault; one that nothing proves accuses nobody.</summary>
    /// <param name="proof">The proof.</param>
    /// <param name="receipt">The receipt.</param>
    /// <param name="place">Where it is named.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<BallotFinding>> CheckAsync(BallotProof proof, KeptReceipt receipt, string place, CancellationToken cancellation)
    {
        var said = receipt.Statement;
        if (said.Hash() != receipt.Hash || said.Ballot != proof.Asked.Id)
        {
            return [BallotFault.Receipt.At(place)];
        }

        if (proof.Asked.Voters.FirstOrDefault(voter => voter.Seat == said.Seat) is not { } voter)
        {
            return [BallotFault.NoVoter.At(place)];
        }

        var fault = receipt.Cms is { } cms ? await signatures.FaultOfAsync(said, string.Concat(cms.Pieces), voter.Person, cancellation) : null;
        var vote = proof.Votes.FirstOrDefault(each => each.Seat == said.Seat);
        return fault == BallotFault.Signature ? [BallotFault.Receipt.At(place)]
            : vote?.Statement?.Hash() == receipt.Hash ? []
            : receipt.Cms is null && proof.Asked.Regulation.Rules.SignedAnswers ? [BallotFault.ReceiptUnsigned.At(place)]
            : said.Asked != proof.Commitment.Ballot ? [BallotFault.Asked.At("ballot")]
            : vote?.Statement?.Revision > said.Revision ? []
            : [BallotFault.OtherCounted.At($"answers/{said.Seat}")];
    }

    /// <summary>What does not hold of a receipt with its way to the root, by itself.</summary>
    public async Task<IReadOnlyList<BallotFinding>> CheckAsync(CountedReceipt receipt, CancellationToken cancellation)
    {
        var findings = new List<BallotFinding>();
        if (receipt.Statement?.Hash() != receipt.Hash)
        {
            findings.Add(BallotFault.Answer.At("receipt"));
        }

        if (receipt.Statement is { } said && (said.Ballot != receipt.Ballot || said.Seat != receipt.Seat || said.Asked != receipt.Commitment.Ballot))
        {
            findings.Add(BallotFault.OtherBallot.At("receipt"));
        }

        if (receipt.Cms is { } cms && await signatures.FaultOfAsync(receipt.Statement, cms, person: null, cancellation) is { } fault)
        {
            findings.Add(fault.At("receipt"));
        }

        var leaf = SealedAnswers.LeafOf(receipt.Ballot, receipt.Seat, receipt.Statement?.Hash(), receipt.Late, receipt.Cms);
        if (!MerkleTree.Leads(leaf, receipt.Place, receipt.Commitment.Leaves, receipt.Way, receipt.Commitment.Root))
        {
            findings.Add(BallotFault.Root.At("receipt/way"));
        }

        return findings;
    }
}

/// <summary>A receipt that a member kept.</summary>
/// <param name="Statement">What was signed.</param>
/// <param name="Hash">Its SHA-256.</param>
/// <param name="Cms">The signature over it, where there is one.</param>
internal sealed record KeptReceipt(Statement Statement, string Hash, CmsText? Cms = null);
