using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Portal.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Dossiers.Transitions;

/// <summary>An official takes a dossier that nobody works on, or a leader gives it to an official.</summary>
internal sealed class AssignDossier(DossierDesk desk, TimeProvider clock)
{
    [Function(nameof(AssignDossier))]
    [Allow(Callers.Official, Callers.Leader)]
    [Takes<AssignRequest>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<DossierView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dossiers/{code}/assign")] HttpRequest request,
        string code,
        CancellationToken cancellation)
    {
        var read = await JsonBody.ReadAsync<AssignRequest>(request, cancellation);
        if (!read.Succeeded(out var body, out var error))
        {
            return error.ToProblem(request);
        }

        if (body.Value.To is { } to && !Caller.IsId(to))
        {
            return PortalErrors.NoOfficialsId.With().ToProblem(request);
        }

        return await desk.ChangeAsync(
            request,
            code,
            (caller, dossier) => DossierPolicy.Assign(caller, dossier, body.Value.To ?? caller.Caller.Id),
            (caller, dossier) => dossier.Assign(caller.Id, clock.GetUtcNow(), body.Value.To ?? caller.Id),
            cancellation);
    }
}

/// <param name="To">
/// The official's id, as their token says it; left out by one who takes it. For which agency they act is proven when they come: given to somebody
/// else's official, the dossier is still not theirs to see.
/// </param>
internal sealed record AssignRequest(string? To = null);
