using EGov.Platform.Access;
using EGov.Platform.Errors;
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
    public async Task<Results<Ok<DossierView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dossiers/{code}/withdraw")] HttpRequest request,
        string code,
        CancellationToken cancellation)
    {
        var read = await JsonBody.ReadAsync<WithdrawRequest>(request, cancellation);
        return read.Succeeded(out var body, out var error)
            ? await desk.ChangeAsync(
                request,
                code,
                DossierPolicy.ActAsOwner,
                (caller, dossier) => dossier.Withdraw(caller.Id, clock.GetUtcNow(), body.Value.Reason),
                cancellation)
            : error.ToProblem(request);
    }
}

internal sealed record WithdrawRequest(string? Reason = null);
