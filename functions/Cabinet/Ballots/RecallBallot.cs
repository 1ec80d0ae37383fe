using EGov.Cabinet.Bodies;
using EGov.Cabinet.Errors;
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

/// <summary>Takes a ballot back: what was answered is kept and never counted. A number that it had stays listed as void.</summary>
internal sealed class RecallBallot(BallotDesk desk, GaplessRegister numbers, AggregateStore<Ballot, BallotEvent> ballots, TimeProvider clock)
{
    [Function(nameof(RecallBallot))]
    [Allow(Callers.Official, Callers.Leader)]
    [Takes<RecallBallotBody>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<BallotView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "cabinet/ballots/{id}/recall")] HttpRequest request,
        string id,
        CancellationToken cancellation)
    {
        if (!(await JsonBody.ReadAsync<RecallBallotBody>(request, cancellation)).Succeeded(out var body, out var error))
        {
            return error.ToProblem(request);
        }

        return string.IsNullOrWhiteSpace(body.Value.Reason)
            ? PlatformErrors.InvalidFields.For(CabinetErrors.ReasonMissing.At("/reason")).ToProblem(request)
            : await desk.ActAsync(
                request,
                id,
                [SeatRole.Secretary, SeatRole.Chair],
                seen => RecallAsync(request.Caller().Id, seen, body.Value.Reason, cancellation),
                cancellation);
    }

    private async Task<Result<Aggregate<Ballot>>> RecallAsync(string by, SeenBallot seen, string reason, CancellationToken cancellation)
    {
        var recalled = await ballots.ChangeAsync(
            seen.Aggregate.Id, seen.Aggregate.Version, ballot => ballot.Recall(reason, by, clock.GetUtcNow()), cancellation);
        if (recalled.Succeeded(out var ballot, out _) && ballot.State.NumberingIn is { } year)
        {
            await numbers.VoidAsync(Ballot.SeriesOf(ballot.State.Body, year), ballot.State.Id, reason, cancellation);
        }

        return recalled;
    }
}

/// <param name="Reason">Why.</param>
internal sealed record RecallBallotBody(string Reason);
