using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Dossiers.Transitions;

/// <summary>The agency does not settle an accepted dossier and says why; beyond the time limit it is counted as overdue.</summary>
internal sealed class RefuseSettlement(DossierDesk desk, TimeProvider clock)
{
    [Function(nameof(RefuseSettlement))]
    [Allow(Callers.Official, Callers.Leader)]
    [Takes<RefuseSettlementRequest>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public Task<Results<Ok<DossierView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dossiers/{code}/refuse-settlement")] HttpRequest request,
        string code,
        CancellationToken cancellation) =>
        desk.ChangeAsync<RefuseSettlementRequest>(
            request,
            code,
            DossierTransition.RefuseSettlement,
            (caller, dossier, body) => dossier.RefuseSettlement(caller.Id, clock.GetUtcNow(), body.Reason),
            cancellation);
}

internal sealed record RefuseSettlementRequest(string Reason);
