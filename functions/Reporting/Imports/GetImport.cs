using EGov.Platform.Access;
using EGov.Platform.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Imports;

/// <summary>Shows an import: what came, when, from whom, and what became of it.</summary>
internal sealed class GetImport(ImportDesk desk)
{
    [Function(nameof(GetImport))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    public async Task<Results<Ok<ImportView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "reporting/imports/{id}")] HttpRequest request, string id, CancellationToken cancellation)
    {
        if (!(await desk.ReadAsync(request.Caller(), id, cancellation)).Succeeded(out var import, out var error))
        {
            return error.ToProblem(request);
        }

        request.HttpContext.Response.Headers.ETag = import.ETag;
        return TypedResults.Ok(ImportView.Of(import.State, import.Version, request.LanguageOf()));
    }
}
