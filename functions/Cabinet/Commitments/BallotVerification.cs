using EGov.Cabinet.Closing;
using EGov.Platform.Proof;

namespace EGov.Cabinet.Commitments;

/// <summary>
/// Counts a ballot again from its proof and holds everything to what was signed and stamped. Whoever changes an answer cannot make the member's
/// signature again, whoever changes the count cannot have it stamped at that time again, and the members keep their receipts.
/// </summary>
internal sealed class BallotVerification(StampVerifier stamps, VoteSignatures signatures, ReceiptCheck receipts)
{
    /// <summary>What does not hold; empty when all does.</summary>
    /// <param name="proof">The proof.</param>
    /// <param name="kept">Receipts that members kept.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<BallotFinding>> VerifyAsync(BallotProof proof, IReadOnlyList<KeptReceipt> kept, CancellationToken cancellation)
    {
        List<BallotFinding> findings =
            [.. Electorate(proof), .. await VotesAsync(proof, cancellation), .. Count(proof), .. await CommitmentAsync(proof.Commitment, cancellation)];
        foreach (var (receipt, index) in kept.Select((receipt, index) => (receipt, index)))
        {
            findings.AddRange(await receipts.CheckAsync(proof, receipt, $"receipts/{index}", cancellation));
        }

        return findings;
    }

    /// <summary>What does not hold of a member's receipt with its way to the root, by itself.</summary>
    public async Task<IReadOnlyList<BallotFinding>> VerifyAsync(CountedReceipt receipt, CancellationToken cancellation) =>
        [.. await receipts.CheckAsync(receipt, cancellation), .. await CommitmentAsync(receipt.Commitment, cancellation)];

    private static IEnumerable<BallotFinding> Electorate(BallotProof proof)
    {
        if (proof.Asked.Hash() != proof.Commitment.Ballot)
        {
            yield return BallotFault.Asked.At("ballot");
        }

        if (!proof.Asked.Voters.Select(voter => voter.Seat).SequenceEqual(proof.Votes.Select(vote => vote.Seat)) || proof.Votes.Count != proof.Commitment.Leaves)
        {
            yield return BallotFault.Voters.At("answers");
        }
    }

    private async Task<IReadOnlyList<BallotFinding>> VotesAsync(BallotProof proof, CancellationToken cancellation)
    {
        var persons = proof.Asked.Voters.GroupBy(voter => voter.Seat, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First().Person, StringComparer.Ordinal);
        var findings = new List<BallotFinding>();
        foreach (var vote in proof.Votes.Where(vote => vote.Statement is not null || vote.Hash is not null || vote.Cms is not null))
        {
            var place = $"answers/{vote.Seat}";
            if (vote.Statement is not { } said || said.Hash() != vote.Hash)
            {
                findings.Add(BallotFault.Answer.At(place));
            }

            if (vote.Statement is { } statement
                && (statement.Ballot != proof.Asked.Id
                    || statement.Number != proof.Asked.Number
                    || statement.Seat != vote.Seat
                    || statement.Asked != proof.Commitment.Ballot))
            {
                findings.Add(BallotFault.OtherBallot.At(place));
            }

            // A seat that is not on the list has nobody who could have signed; an empty name is in no certificate.
            var fault = vote.Cms is { } cms ? await signatures.FaultOfAsync(vote.Statement, cms, persons.GetValueOrDefault(vote.Seat, string.Empty), cancellation)
                : proof.Asked.Regulation.Rules.SignedAnswers ? BallotFault.Unsigned
                : null;
            if (fault is not null)
            {
                findings.Add(fault.At(place));
            }
        }

        return findings;
    }

    private static IEnumerable<BallotFinding> Count(BallotProof proof)
    {
        var leaves = proof.Votes.Select(vote => SealedAnswers.LeafOf(proof.Asked.Id, vote.Seat, vote.Statement?.Hash(), vote.Late, vote.Cms)).ToList();
        if (leaves.Count == 0 || new MerkleTree(leaves).Root != proof.Commitment.Root)
        {
            yield return BallotFault.Root.At("answers");
        }

        foreach (var place in CountCheck.Miscounts(proof))
        {
            yield return BallotFault.Tally.At(place);
        }

        if (CommitmentDigest.OfTally(proof.Questions, proof.Answered, proof.Late, proof.AskedToDiscuss) != proof.Commitment.Tally)
        {
            yield return BallotFault.TallyDigest.At("tally");
        }
    }

    private async Task<IReadOnlyList<BallotFinding>> CommitmentAsync(Commitment commitment, CancellationToken cancellation)
    {
        var digest = CommitmentDigest.Of(commitment.Ballot, commitment.Root, commitment.Leaves, commitment.Tally);
        var stamp = await stamps.VerifyAsync(commitment.Stamp, digest, [], since: null, cancellation);
        return
        [
            .. digest == commitment.Digest ? Array.Empty<BallotFinding>() : [BallotFault.Digest.At("commitment")],
            .. stamp switch
            {
                { Fault: null, IsTraced: true } => Array.Empty<BallotFinding>(),
                { Fault: null or StampFault.Authority or StampFault.Revoked } => [BallotFault.StampUntrusted.At("commitment/stamp")],
                _ => [BallotFault.Stamp.At("commitment/stamp")],
            },
        ];
    }
}
