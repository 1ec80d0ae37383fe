using EGov.Platform.Access;
using EGov.Platform.Audit;
using EGov.Platform.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.Ballots;

/// <summary>Shows a ballot to who may know of it.</summary>
internal sealed class GetBallot(BallotDesk desk, AuditTrail trail, TimeProvider clock)
{
    [Function(nameof(GetBallot))]
    [Allow(Callers.Official, Callers.Leader)]
    public async Task<Results<Ok<BallotView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "cabinet/ballots/{id}")] HttpRequest request, string id, CancellationToken cancellation)
    {
        var found = (await desk.ReadAsync(request.Caller(), id, cancellation)).Succeeded(out var seen, out var error);
        await trail.RecordReadAsync(request, "ballot.read", Ballot.AggregateId(id), found, cancellation);
        if (!found)
        {
            return error!.ToProblem(request);
        }

        request.HttpContext.Response.Headers.ETag = seen!.Aggregate.ETag;
        return TypedResults.Ok(BallotView.Of(seen.Aggregate, seen.Standing, clock.GetUtcNow()));
    }
}
