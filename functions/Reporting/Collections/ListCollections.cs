using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Events;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Collections;

/// <summary>Lists the periods for which a regime was collected, the latest first: deadlines are no secret among agencies.</summary>
internal sealed class ListCollections(ViewReader views)
{
    [Function(nameof(ListCollections))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    [Query("regime", "The regime's code.", Required = true)]
    [Query("limit", "How many at most: 1 to 100, 20 when left out.", Type = typeof(int))]
    [Query("cursor", "Where the list goes on, as the answer before said.")]
    public async Task<Results<Ok<Listing<CollectionView>>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "reporting/collections")] HttpRequest request, CancellationToken cancellation)
    {
        var regime = request.Query["regime"].ToString();
        if (regime.Length is 0 or > Limits.Name)
        {
            return PlatformErrors.InvalidFields.For(PlatformErrors.FieldRequired.At("regime")).ToProblem(request);
        }

        if (!ListPosition.Of(request).Succeeded(out var position, out var error))
        {
            return error.ToProblem(request);
        }

        var page = await views.ListAsync(CollectionLists.ProjectionName, CollectionLists.PartitionOf(regime), position, cancellation);
        return TypedResults.Ok(page.Select<CollectionRow, CollectionView>(row => CollectionView.Of(row.Collection)));
    }
}
