using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Dossiers.Transitions;

/// <summary>The applicant withdraws the application.</summary>
internal sealed class WithdrawDossier(DossierDesk desk, TimeProvider clock)
{
    [Function(nameof(WithdrawDossier))]
    [Allow(Callers.Citizen)]
    [Takes<WithdrawRequest>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public Task<Results<Ok<DossierView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dossiers/{code}/withdraw")] HttpRequest request,
        string code,
        CancellationToken cancellation) =>
        desk.ChangeAsync<WithdrawRequest>(
            request,
            code,
            DossierTransition.Withdraw,
            (caller, dossier, body) => dossier.Withdraw(caller.Id, clock.GetUtcNow(), body.Reason),
            cancellation);
}

internal sealed record WithdrawRequest(string? Reason = null);
