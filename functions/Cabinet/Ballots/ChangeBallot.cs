using EGov.Cabinet.Bodies;
using EGov.Cabinet.Errors;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.Ballots;

/// <summary>Draws a ballot up anew before it is opened. The body takes the place of all that was said.</summary>
internal sealed class ChangeBallot(BallotDesk desk, BallotWriting writing, AggregateStore<Ballot, BallotEvent> ballots, TimeProvider clock)
{
    [Function(nameof(ChangeBallot))]
    [Allow(Callers.Official, Callers.Leader)]
    [Takes<BallotBody>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<BallotView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "cabinet/ballots/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        (await JsonBody.ReadAsync<BallotBody>(request, cancellation)).Succeeded(out var body, out var error)
            ? await desk.ActAsync(
                request, id, [SeatRole.Secretary], seen => ChangeAsync(request.Caller(), seen, body.Value, cancellation), cancellation)
            : error.ToProblem(request);

    private async Task<Result<Aggregate<Ballot>>> ChangeAsync(Caller caller, SeenBallot seen, BallotBody asked, CancellationToken cancellation)
    {
        var state = seen.State;
        if (state.Stage is not BallotStage.Prepared)
        {
            return CabinetErrors.BallotFixed.With();
        }

        if (asked.Body != state.Body || asked.Submission != state.Submission)
        {
            return PlatformErrors.InvalidFields.For(CabinetErrors.BallotFixed.At(asked.Body != state.Body ? "/body" : "/submission"));
        }

        return (await writing.ContentOfAsync(caller, seen.Standing.Body, state.Id, asked, state.Content.Papers, cancellation)).Succeeded(out var content, out var error)
            ? await ballots.ChangeAsync(
                seen.Aggregate.Id, seen.Aggregate.Version, present => present.Change(content, caller.Id, clock.GetUtcNow()), cancellation)
            : error;
    }
}
