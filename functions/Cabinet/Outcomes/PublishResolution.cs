using EGov.Cabinet.Ballots;
using EGov.Cabinet.Bodies;
using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.Outcomes;

/// <summary>Publishes the signed resolution that rests on a published result. An act of its own; the same asked again changes nothing.</summary>
internal sealed class PublishResolution(BallotDesk desk, SignedResolutions resolutions)
{
    [Function(nameof(PublishResolution))]
    [Allow(Callers.Official, Callers.Leader)]
    [Takes<ResolutionBody>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<BallotView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "cabinet/ballots/{id}/resolution")] HttpRequest request, string id, CancellationToken cancellation) =>
        (await JsonBody.ReadAsync<ResolutionBody>(request, cancellation)).Succeeded(out var body, out var error)
            ? await desk.ActAsync(
                request, id, [SeatRole.Secretary], seen => resolutions.PublishAsync(request.Caller(), seen, body.Value, cancellation), cancellation)
            : error.ToProblem(request);
}

/// <param name="File">The id of the uploaded PDF, signed and sealed.</param>
/// <param name="Number">Number and notation: <c>388/NQ-CP</c>.</param>
/// <param name="IssuedOn">The day of issue.</param>
internal sealed record ResolutionBody(string File, string Number, DateOnly IssuedOn);
