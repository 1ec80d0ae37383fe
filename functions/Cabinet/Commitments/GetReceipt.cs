using EGov.Cabinet.Answers;
using EGov.Cabinet.Ballots;
using EGov.Cabinet.Closing;
using EGov.Cabinet.Errors;
using EGov.Platform.Access;
using EGov.Platform.Audit;
using EGov.Platform.Errors;
using EGov.Platform.Proof;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.Commitments;

/// <summary>
/// Gives a member the receipt of the answer that counts with its way to the root that was stamped, once they may see the result: before, the way and
/// the digests would tell by trying what others did. The receipt of the answer itself they have since they gave it.
/// </summary>
internal sealed class GetReceipt(AnswerDesk desk, ProofDesk proofs, AuditTrail trail)
{
    [Function(nameof(GetReceipt))]
    [Allow(Callers.Official, Callers.Leader)]
    public async Task<Results<Ok<CountedReceipt>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "cabinet/ballots/{id}/receipt")] HttpRequest request, string id, CancellationToken cancellation)
    {
        var found = (await desk.ReadingAsync(request.Caller(), id, string.Empty, cancellation)).Succeeded(out var voting, out var error);
        await trail.RecordReadAsync(request, "receipt.read", Ballot.AggregateId(id), found, cancellation);
        if (found && !voting!.MaySeeResult)
        {
            return CabinetErrors.ResultHidden.With().ToProblem(request);
        }

        if (!found || !(await proofs.ProofAsync(voting!.Ballot, cancellation)).Succeeded(out var kept, out error))
        {
            return error!.ToProblem(request);
        }

        return TypedResults.Ok(CountedReceipt.Of(kept.Proof, voting.Ballot.PlaceOf(voting.Voter.Seat)));
    }
}

/// <summary>What proves to a member that their answer was counted as they gave it.</summary>
/// <param name="Ballot">The ballot's id.</param>
/// <param name="Statement">What was signed; left out when they did not answer.</param>
/// <param name="Hash">Its SHA-256.</param>
/// <param name="Late">Whether it came after the time to answer.</param>
/// <param name="Cms">The signature over it.</param>
/// <param name="Place">The leaf's place in the tree, counted from 0.</param>
/// <param name="Way">What the leaf is hashed with on its way to the root, from below.</param>
/// <param name="Commitment">Root and time stamp.</param>
internal sealed record CountedReceipt(
    string Ballot, string Seat, Statement? Statement, string? Hash, bool Late, string? Cms, int Place, IReadOnlyList<string> Way, Commitment Commitment)
{
    public static CountedReceipt Of(BallotProof proof, int place)
    {
        var vote = proof.Votes[place];
        var tree = new MerkleTree([.. proof.Votes.Select(each => SealedAnswers.LeafOf(proof.Asked.Id, each.Seat, each.Hash, each.Late, each.Cms))]);
        return new(proof.Asked.Id, vote.Seat, vote.Statement, vote.Hash, vote.Late, vote.Cms, place, tree.PathOf(place), proof.Commitment);
    }
}
