using EGov.Cabinet.Bodies;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Claims;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.Ballots;

/// <summary>Draws a ballot up. The same key and body make the same one.</summary>
internal sealed class PrepareBallot(
    CabinetPolicy policy,
    IdempotencyClaims claims,
    BallotWriting writing,
    AggregateStore<Ballot, BallotEvent> ballots,
    TimeProvider clock)
{
    [Function(nameof(PrepareBallot))]
    [Allow(Callers.Official, Callers.Leader)]
    [Takes<BallotBody>]
    [Wants(WantsAttribute.IdempotencyKeyHeader)]
    public async Task<Results<Created<BallotView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "cabinet/ballots")] HttpRequest request, CancellationToken cancellation)
    {
        var caller = request.Caller();
        if (!IdempotencyKey.Of(request).Succeeded(out var key, out var error)
            || !(await JsonBody.ReadAsync<BallotBody>(request, cancellation)).Succeeded(out var body, out error)
            || !(await policy.ActingAsync(caller, body.Value.Body, [SeatRole.Secretary], cancellation)).Succeeded(out var standing, out error)
            || !(await PrepareAsync(caller, standing, key, body, cancellation)).Succeeded(out var prepared, out error))
        {
            return error.ToProblem(request);
        }

        request.HttpContext.Response.Headers.ETag = prepared.ETag;
        return TypedResults.Created($"/api/cabinet/ballots/{prepared.State.Id}", BallotView.Of(prepared, standing, clock.GetUtcNow()));
    }

    private async Task<Result<Aggregate<Ballot>>> PrepareAsync(
        Caller caller, Standing standing, IdempotencyKey key, JsonBody<BallotBody> body, CancellationToken cancellation)
    {
        var reserving = claims.ReserveAsync(caller.KeyHolder, key, "POST cabinet/ballots", body.Bytes, cancellation, new(Ballot.Kind));
        if (!(await reserving).Succeeded(out var reserved, out var error))
        {
            return error;
        }

        var id = Ballot.AggregateId(reserved.Id);
        if (await ballots.FindAsync(id, cancellation) is { } first)
        {
            return first;
        }

        return !(await writing.ContentOfAsync(caller, standing.Body, reserved.Id, body.Value, [], cancellation)).Succeeded(out var content, out error) ? error
            : reserved.Lapsed(clock) is { } lapsed ? lapsed
            : await ballots.CreateAsync(
                id, [new BallotPrepared(clock.GetUtcNow(), caller.Id, reserved.Id, standing.Body.Id, body.Value.Submission, content)], cancellation);
    }
}
