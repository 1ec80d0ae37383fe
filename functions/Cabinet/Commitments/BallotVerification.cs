using System.Text.Json;
using EGov.Cabinet.Answers;
using EGov.Cabinet.Closing;
using EGov.Platform.Proof;
using EGov.Platform.Signatures;
using EGov.Platform.Signatures.Verification;

namespace EGov.Cabinet.Commitments;

/// <summary>
/// Counts a ballot again from its proof and holds everything to what was signed and stamped. Whoever changes an answer cannot make the member's
/// signature again, whoever changes the count cannot have it stamped at that time again, and the members keep their receipts.
/// </summary>
internal sealed class BallotVerification(StampVerifier stamps, ISignatureVerifier signatures)
{
    /// <summary>What does not hold; empty when all does.</summary>
    /// <param name="proof">The proof.</param>
    /// <param name="receipts">Receipts that members kept.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<BallotFinding>> VerifyAsync(BallotProof proof, IReadOnlyList<KeptReceipt> receipts, CancellationToken cancellation)
    {
        List<BallotFinding> findings = [.. Electorate(proof), .. await VotesAsync(proof, cancellation), .. Count(proof), .. await CommitmentAsync(proof, cancellation)];
        foreach (var (receipt, index) in receipts.Select((receipt, index) => (receipt, index)))
        {
            findings.AddRange(await ReceiptAsync(proof, receipt, $"receipts/{index}", cancellation));
        }

        return findings;
    }

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
        var findings = new List<BallotFinding>();
        foreach (var vote in proof.Votes.Where(vote => vote.Statement is not null || vote.Hash is not null))
        {
            var place = $"answers/{vote.Seat}";
            if (vote.Statement is not { } said || said.Hash() != vote.Hash)
            {
                findings.Add(BallotFault.Answer.At(place));
            }

            if (vote.Statement is { } statement && (statement.Ballot != proof.Asked.Id || statement.Seat != vote.Seat || statement.Asked != proof.Commitment.Ballot))
            {
                findings.Add(BallotFault.OtherBallot.At(place));
            }

            if (vote.Cms is null ? proof.Asked.Regulation.Rules.SignedAnswers : !await IsSignedAsync(vote.Statement, vote.Cms, cancellation))
            {
                findings.Add((vote.Cms is null ? BallotFault.Unsigned : BallotFault.Signature).At(place));
            }
        }

        return findings;
    }

    private static IEnumerable<BallotFinding> Count(BallotProof proof)
    {
        var leaves = proof.Votes.Select(vote => SealedAnswers.LeafOf(proof.Asked.Id, vote.Seat, vote.Statement?.Hash())).ToList();
        if (leaves.Count == 0 || new MerkleTree(leaves).Root != proof.Commitment.Root)
        {
            yield return BallotFault.Root.At("answers");
        }

        foreach (var place in Miscounts(proof))
        {
            yield return BallotFault.Tally.At(place);
        }

        if (CommitmentDigest.OfTally(proof.Questions, proof.Answered, proof.Late, proof.AskedToDiscuss) != proof.Commitment.Tally)
        {
            yield return BallotFault.TallyDigest.At("tally");
        }
    }

    /// <summary>Where the counts differ from those of the votes.</summary>
    private static IEnumerable<string> Miscounts(BallotProof proof)
    {
        var chair = proof.Asked.Voters.ToList().FindIndex(voter => voter.Chair);
        for (var index = 0; index < Math.Max(proof.Asked.Questions.Count, proof.Questions.Count); index++)
        {
            if (index >= proof.Asked.Questions.Count || index >= proof.Questions.Count || Recount(proof, index, chair < 0 ? null : chair) is not { } counted
                || !Same(counted, proof.Questions[index]))
            {
                yield return $"tally/{index}";
            }
        }

        if (proof.Answered != proof.Votes.Count(vote => vote.Statement is not null)
            || proof.Late != proof.Votes.Count(vote => vote is { Statement: not null, Late: true })
            || !proof.AskedToDiscuss.SequenceEqual(proof.Votes.Where(vote => vote.Statement?.Discuss is not null).Select(vote => vote.Seat)))
        {
            yield return "tally";
        }
    }

    /// <summary>The count of a question, or null when a vote says nothing to it that was asked.</summary>
    private static QuestionTally? Recount(BallotProof proof, int index, int? chair)
    {
        var (question, keys) = (proof.Asked.Questions[index], proof.Asked.Questions[index].Keys());
        var choices = proof.Votes.Select(vote => vote.Statement is null ? null : vote.Statement.Answers.ElementAtOrDefault(index)?.Option ?? string.Empty).ToList();
        return choices.All(choice => choice is null || keys.Contains(choice, StringComparer.Ordinal))
            ? Tally.Of(question, proof.Asked.Regulation.Rules, choices, chair)
            : null;
    }

    private static bool Same(QuestionTally counted, QuestionTally told) =>
        JsonSerializer.Serialize(counted) == JsonSerializer.Serialize(told);

    private async Task<IReadOnlyList<BallotFinding>> CommitmentAsync(BallotProof proof, CancellationToken cancellation)
    {
        var commitment = proof.Commitment;
        var digest = CommitmentDigest.Of(commitment.Ballot, commitment.Root, commitment.Leaves, commitment.Tally);
        var stamp = await stamps.VerifyAsync(commitment.Stamp, digest, [], since: null, cancellation);
        return
        [
            .. digest == commitment.Digest ? Array.Empty<BallotFinding>() : [BallotFault.Digest.At("commitment")],
            .. stamp.Fault switch
            {
                null => Array.Empty<BallotFinding>(),
                StampFault.Authority or StampFault.Revoked => [BallotFault.StampUntrusted.At("commitment/stamp")],
                _ => [BallotFault.Stamp.At("commitment/stamp")],
            },
        ];
    }

    private async Task<IReadOnlyList<BallotFinding>> ReceiptAsync(BallotProof proof, KeptReceipt receipt, string place, CancellationToken cancellation)
    {
        if (receipt.Statement.Hash() != receipt.Hash
            || receipt.Statement.Ballot != proof.Asked.Id
            || (receipt.Cms is { } cms && !await IsSignedAsync(receipt.Statement, cms, cancellation)))
        {
            return [BallotFault.Receipt.At(place)];
        }

        return proof.Votes.FirstOrDefault(vote => vote.Seat == receipt.Statement.Seat) is not { } vote ? [BallotFault.NoVoter.At(place)]
            : vote.Statement?.Hash() == receipt.Hash || vote.Statement?.Revision > receipt.Statement.Revision ? []
            : [BallotFault.OtherCounted.At($"answers/{vote.Seat}")];
    }

    private async Task<bool> IsSignedAsync(Statement? statement, string cms, CancellationToken cancellation)
    {
        var bytes = new byte[cms.Length];
        return statement is not null
            && Convert.TryFromBase64String(cms, bytes, out var length)
            && (await signatures.VerifyDetachedAsync(statement.Bytes(), bytes.AsMemory(0, length), cancellation)).Signatures is [{ Conclusion: not SignatureConclusion.Invalid }];
    }
}

/// <summary>A receipt that a member kept.</summary>
/// <param name="Statement">What was signed.</param>
/// <param name="Hash">Its SHA-256.</param>
/// <param name="Cms">The signature over it, where there is one.</param>
internal sealed record KeptReceipt(Statement Statement, string Hash, string? Cms = null);
