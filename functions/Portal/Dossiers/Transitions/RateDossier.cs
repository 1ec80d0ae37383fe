using EGov.Platform.Access;
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
    public Task<Results<Ok<DossierView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dossiers/{code}/rate")] HttpRequest request,
        string code,
        CancellationToken cancellation) =>
        desk.ChangeAsync<RateRequest>(
            request,
            code,
            DossierTransition.Rate,
            (caller, dossier, body) => dossier.Rate(caller.Id, clock.GetUtcNow(), body.Score, body.Comment),
            cancellation);
}

/// <param name="Score">From 1, very dissatisfied, to 5, very satisfied.</param>
internal sealed record RateRequest(int Score, string? Comment = null);
