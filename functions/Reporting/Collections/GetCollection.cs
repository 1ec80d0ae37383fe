using EGov.Platform.Access;
using EGov.Platform.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Collections;

/// <summary>Shows a period for which a regime is collected.</summary>
internal sealed class GetCollection(OpenedCollections collections)
{
    [Function(nameof(GetCollection))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    public async Task<Results<Ok<CollectionView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "reporting/collections/{regime}/{period}")] HttpRequest request,
        string regime,
        string period,
        CancellationToken cancellation) =>
        (await collections.FindAsync(regime, period, cancellation)).Succeeded(out var found, out var error)
            ? TypedResults.Ok(CollectionView.Of(found))
            : error.ToProblem(request);
}
