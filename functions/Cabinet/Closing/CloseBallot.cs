using EGov.Cabinet.Answers;
using EGov.Cabinet.Ballots;
using EGov.Cabinet.Bodies;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.Closing;

/// <summary>
/// Closes a ballot when its time has passed, or sooner when everybody has answered. From then on answers are sealed one by one, and counted.
/// </summary>
internal sealed class CloseBallot(BallotDesk desk, AnswerStore answers, AggregateStore<Ballot, BallotEvent> ballots, TimeProvider clock)
{
    [Function(nameof(CloseBallot))]
    [Allow(Callers.Official, Callers.Leader)]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<BallotView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "cabinet/ballots/{id}/closing")] HttpRequest request, string id, CancellationToken cancellation) =>
        await JsonBody.RefuseAnyAsync(request, cancellation) is { } unasked
            ? unasked.ToProblem(request)
            : await desk.ActAsync(
                request, id, [SeatRole.Secretary, SeatRole.Chair], seen => CloseAsync(request.Caller().Id, seen, cancellation), cancellation);

    private async Task<Result<Aggregate<Ballot>>> CloseAsync(string by, SeenBallot seen, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var all = now >= seen.State.Due || await AllAnsweredAsync(seen.State, cancellation);
        return await ballots.ChangeAsync(seen.Aggregate.Id, seen.Aggregate.Version, ballot => ballot.BeginClosing(all, by, now), cancellation);
    }

    private async Task<bool> AllAnsweredAsync(Ballot ballot, CancellationToken cancellation) =>
        ballot.Voters.Count > 0 && (await answers.AllAsync(ballot, cancellation)).All(answer => answer?.Given is not null);
}
