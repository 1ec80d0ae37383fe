using EGov.Cabinet.About;
using EGov.Cabinet.Ballots;
using EGov.Cabinet.Closing;
using EGov.Cabinet.Errors;
using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.Commitments;

/// <summary>Counts a ballot again and says what does not hold, also against receipts that members kept.</summary>
internal sealed class VerifyBallot(BallotDesk desk, ProofDesk proofs, BallotVerification verification)
{
    [Function(nameof(VerifyBallot))]
    [Allow(Callers.Official, Callers.Leader)]
    [Takes<VerifyBallotBody>]
    public async Task<Results<Ok<BallotVerdict>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "cabinet/ballots/{id}/verification")] HttpRequest request,
        string id,
        CancellationToken cancellation)
    {
        if (!(await JsonBody.ReadAsync<VerifyBallotBody>(request, cancellation)).Succeeded(out var body, out var error)
            || !(await desk.ReadAsync(request.Caller(), id, cancellation)).Succeeded(out var seen, out error))
        {
            return error.ToProblem(request);
        }

        if (body.Value.Receipts is { Count: > CabinetLimits.Receipts })
        {
            return PlatformErrors.InvalidFields.For(PlatformErrors.FieldTooMany.At("/receipts", CabinetLimits.Receipts)).ToProblem(request);
        }

        if (!BallotDesk.MaySeeResult(seen.State, seen.Standing))
        {
            return CabinetErrors.ResultHidden.With().ToProblem(request);
        }

        if (!(await proofs.ProofAsync(seen.State, cancellation)).Succeeded(out var kept, out error))
        {
            return error.ToProblem(request);
        }

        var proof = kept.Proof;
        IReadOnlyList<BallotFinding> findings = [.. kept.Findings, .. await verification.VerifyAsync(proof, body.Value.Receipts ?? [], cancellation)];
        return TypedResults.Ok(new BallotVerdict(findings.Count == 0, findings, proof.Votes.Count, proof.Answered, proof.Commitment));
    }
}

/// <param name="Receipts">Receipts that members kept, at most 8.</param>
internal sealed record VerifyBallotBody(IReadOnlyList<KeptReceipt>? Receipts = null);

/// <summary>Whether the result of a ballot holds.</summary>
/// <param name="Holds">Whether everything does.</param>
/// <param name="Findings">What does not, and where.</param>
/// <param name="Voters">How many votes were looked at.</param>
/// <param name="Answered">How many of them are answers.</param>
internal sealed record BallotVerdict(bool Holds, IReadOnlyList<BallotFinding> Findings, int Voters, int Answered, Commitment Commitment);
