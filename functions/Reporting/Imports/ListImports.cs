using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Events;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Imports;

/// <summary>Lists the imports of the caller's agency, and of those that it took over, newest first.</summary>
internal sealed class ListImports(ImportPolicy policy, ViewReader views)
{
    [Function(nameof(ListImports))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    [Query("limit", "How many at most: 1 to 100, 20 when left out.", Type = typeof(int))]
    [Query("cursor", "Where the list goes on, as the answer before said.")]
    public async Task<Results<Ok<Listing<ImportView>>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "reporting/imports")] HttpRequest request, CancellationToken cancellation)
    {
        if (!(await policy.ListedAsync(request.Caller(), cancellation)).Succeeded(out var agencies, out var error)
            || !ListPosition.Of(request).Succeeded(out var position, out error))
        {
            return error.ToProblem(request);
        }

        var language = request.LanguageOf();
        var page = await views.ListAsync(ImportLists.ProjectionName, [.. agencies.Select(ImportLists.Partition)], position, cancellation);
        return TypedResults.Ok(page.Select<ImportListRow, ImportView>(row => ImportView.Of(row.Import, row.Sequence, language)));
    }
}
