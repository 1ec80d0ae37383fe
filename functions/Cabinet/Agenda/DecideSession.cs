using EGov.Cabinet.Ballots;
using EGov.Cabinet.Bodies;
using EGov.Cabinet.Errors;
using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.Agenda;

/// <summary>The chair decides whether a ballot that did not pass, or that a member asks to discuss, comes on the agenda of the next session.</summary>
internal sealed class DecideSession(BallotDesk desk)
{
    [Function(nameof(DecideSession))]
    [Allow(Callers.Official, Callers.Leader)]
    [Takes<DecideSessionBody>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<BallotView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "cabinet/ballots/{id}/agenda")] HttpRequest request, string id, CancellationToken cancellation)
    {
        if (!(await JsonBody.ReadAsync<DecideSessionBody>(request, cancellation)).Succeeded(out var body, out var error))
        {
            return error.ToProblem(request);
        }

        return !body.Value.Accept && string.IsNullOrWhiteSpace(body.Value.Reason)
            ? PlatformErrors.InvalidFields.For(CabinetErrors.ReasonMissing.At("/reason")).ToProblem(request)
            : await desk.DecideAsync(
                request,
                id,
                [SeatRole.Chair],
                (ballot, now) => ballot.DecideSession(body.Value.Accept, body.Value.Reason, request.Caller().Id, now),
                cancellation);
    }
}

/// <param name="Accept">Whether it comes on the agenda.</param>
/// <param name="Reason">Why; demanded where it does not.</param>
internal sealed record DecideSessionBody(bool Accept, string? Reason = null);
