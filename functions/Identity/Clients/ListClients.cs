using EGov.Platform.Access;
using EGov.Platform.Audit;
using EGov.Platform.Errors;
using EGov.Platform.Events;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Clients;

/// <summary>Lists the relying parties by their ids.</summary>
internal sealed class ListClients(ViewReader views, AuditTrail trail)
{
    [Function(nameof(ListClients))]
    [Allow(Callers.Operator)]
    [Query("limit", "How many at most: 1 to 100, 20 when left out.", Type = typeof(int))]
    [Query("cursor", "Where the list goes on, as the answer before said.")]
    public async Task<Results<Ok<Listing<ClientView>>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "identity/clients")] HttpRequest request, CancellationToken cancellation)
    {
        if (!ListPosition.Of(request).Succeeded(out var position, out var error))
        {
            return error.ToProblem(request);
        }

        var page = await views.ListAsync(ClientList.ProjectionName, ClientList.Partition, position, cancellation);
        await trail.RecordAsync(request, "clients.list", ClientList.Partition, AuditOutcome.Done, AuditPurpose.Operation, cancellation);
        return TypedResults.Ok(page.Select<ClientRow, ClientView>(row => ClientView.Of(row.Client, row.Sequence)));
    }
}
