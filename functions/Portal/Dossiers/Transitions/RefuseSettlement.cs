using EGov.Platform.Access;
using EGov.Platform.Errors;
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
    public async Task<Results<Ok<DossierView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dossiers/{code}/refuse-settlement")] HttpRequest request,
        string code,
        CancellationToken cancellation)
    {
        var read = await JsonBody.ReadAsync<RefuseSettlementRequest>(request, cancellation);
        return read.Succeeded(out var body, out var error)
            ? await desk.ChangeAsync(
                request,
                code,
                DossierPolicy.Process,
                (caller, dossier) => dossier.RefuseSettlement(caller.Id, clock.GetUtcNow(), body.Value.Reason),
                cancellation)
            : error.ToProblem(request);
    }
}

internal sealed record RefuseSettlementRequest(string Reason);
