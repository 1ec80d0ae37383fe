using EGov.Platform.Access;
using EGov.Platform.Audit;
using EGov.Platform.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Dossiers;

/// <summary>Shows a dossier to its owner and to the officials who work on it.</summary>
internal sealed class GetDossier(DossierDesk desk, AuditTrail trail)
{
    [Function(nameof(GetDossier))]
    [Allow(Callers.Citizen, Callers.Official, Callers.Leader)]
    public async Task<Results<Ok<DossierView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "dossiers/{code}")] HttpRequest request,
        string code,
        CancellationToken cancellation)
    {
        var found = await desk.ReadAsync(request.Caller(), code, cancellation);
        var read = found.Succeeded(out var dossier, out var error);
        await trail.RecordReadAsync(request, "dossier.read", Dossier.AggregateId(code), read, cancellation);
        return read ? desk.Answer(request, dossier!) : error!.ToProblem(request);
    }
}
