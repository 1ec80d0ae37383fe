using EGov.Cabinet.Ballots;
using EGov.Cabinet.Bodies;
using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.Outcomes;

/// <summary>Shows the result to the members and guests. An act of its own: counting publishes nothing.</summary>
internal sealed class PublishResult(BallotDesk desk)
{
    [Function(nameof(PublishResult))]
    [Allow(Callers.Official, Callers.Leader)]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<BallotView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "cabinet/ballots/{id}/publication")] HttpRequest request,
        string id,
        CancellationToken cancellation) =>
        await JsonBody.RefuseAnyAsync(request, cancellation) is { } unasked
            ? unasked.ToProblem(request)
            : await desk.DecideAsync(
                request, id, [SeatRole.Secretary, SeatRole.Chair], (ballot, now) => ballot.Publish(request.Caller().Id, now), cancellation);
}
