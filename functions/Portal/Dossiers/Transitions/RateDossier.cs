using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Dossiers.Transitions;

/// <summary>The applicant says, once and after its end, what they think of it.</summary>
internal sealed class RateDossier(DossierDesk desk, TimeProvider clock)
{
    [Function(nameof(RateDossier))]
    [Allow(Callers.Citizen)]
    [Takes<RateRequest>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<DossierView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dossiers/{code}/rate")] HttpRequest request,
        string code,
        CancellationToken cancellation)
    {
        var read = await JsonBody.ReadAsync<RateRequest>(request, cancellation);
        return read.Succeeded(out var body, out var error)
            ? await desk.ChangeAsync(
                request,
                code,
                DossierPolicy.ActAsOwner,
                (caller, dossier) => dossier.Rate(caller.Id, clock.GetUtcNow(), body.Value.Score, body.Value.Comment),
                cancellation)
            : error.ToProblem(request);
    }
}

/// <param name="Score">From 1, very dissatisfied, to 5, very satisfied.</param>
internal sealed record RateRequest(int Score, string? Comment = null);
