using EGov.Cabinet.Ballots;
using EGov.Cabinet.Bodies;
using EGov.Platform.Access;
using EGov.Platform.Audit;
using EGov.Platform.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.Commitments;

/// <summary>Gives the chair and the secretariat all that proves a result, to be checked offline: it holds what each member said.</summary>
internal sealed class GetProof(BallotDesk desk, ProofDesk proofs, AuditTrail trail)
{
    [Function(nameof(GetProof))]
    [Allow(Callers.Official, Callers.Leader)]
    public async Task<Results<Ok<BallotProof>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "cabinet/ballots/{id}/proof")] HttpRequest request, string id, CancellationToken cancellation)
    {
        var found = (await desk.ActingAsync(request.Caller(), id, [SeatRole.Chair, SeatRole.Secretary], cancellation)).Succeeded(out var seen, out var error);
        await trail.RecordReadAsync(request, "ballot-proof.read", Ballot.AggregateId(id), found, cancellation);
        return found && (await proofs.ProofAsync(seen!.State, cancellation)).Succeeded(out var kept, out error)
            ? TypedResults.Ok(kept.Proof)
            : error!.ToProblem(request);
    }
}
