using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Portal.Files;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Dossiers.Transitions;

/// <summary>An official returns the result; from then on the applicant may download it.</summary>
internal sealed class ReturnResult(DossierDesk desk, TimeProvider clock)
{
    [Function(nameof(ReturnResult))]
    [Allow(Callers.Official, Callers.Leader)]
    [Takes<ReturnResultRequest>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<DossierView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dossiers/{code}/return-result")] HttpRequest request,
        string code,
        CancellationToken cancellation)
    {
        if (!(await JsonBody.ReadAsync<ReturnResultRequest>(request, cancellation)).Succeeded(out var body, out var error))
        {
            return error.ToProblem(request);
        }

        return await desk.ChangeAsync(
            request,
            code,
            DossierTransition.ReturnResult,
            (caller, dossier) => dossier.ReturnResult(caller.Id, clock.GetUtcNow(), body.Value.Files),
            cancellation,
            new NamedFiles(body.Value.Files, "/files"));
    }
}

/// <param name="Files">The ids of the uploaded result files.</param>
internal sealed record ReturnResultRequest(IReadOnlyList<string> Files);
