using EGov.Platform.Access;
using EGov.Platform.Audit;
using EGov.Platform.Errors;
using EGov.Platform.Events;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Mandates;

/// <summary>Lists the mandates that the caller gave and got, newest first; who represents a business sees those that it gave.</summary>
internal sealed class ListMandates(ViewReader views, AuditTrail trail)
{
    [Function(nameof(ListMandates))]
    [Allow(Callers.Citizen, IdentityProof = 1)]
    [Query("limit", "How many at most: 1 to 100, 20 when left out.", Type = typeof(int))]
    [Query("cursor", "Where the list goes on, as the answer before said.")]
    public async Task<Results<Ok<Listing<MandateView>>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "identity/mandates")] HttpRequest request, CancellationToken cancellation)
    {
        var caller = request.Caller();
        if (!ListPosition.Of(request).Succeeded(out var position, out var error))
        {
            return error.ToProblem(request);
        }

        // Who acts by a mandate is told nothing of others that the principal gave.
        var allowed = caller.Mandate is null;
        await trail.RecordReadAsync(request, "mandates.list", MandateLists.GivenPartition(caller.Party), allowed, cancellation);
        if (!allowed)
        {
            return PlatformErrors.NotAllowed.With().ToProblem(request);
        }

        string[] partitions = caller.ActsFor is null
            ? [MandateLists.GivenPartition(caller.Id), MandateLists.ReceivedPartition(caller.Id)]
            : [MandateLists.GivenPartition(caller.Party)];
        var page = await views.ListAsync(MandateLists.ProjectionName, partitions, position, cancellation);
        return TypedResults.Ok(page.Select<MandateRow, MandateView>(
            row => MandateView.Of(row.Entry.Id, row.Entry.Mandate, row.Sequence, caller.Party)));
    }
}
