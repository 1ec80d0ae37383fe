using EGov.Identity.Provider.Legacy;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Audit;
using EGov.Platform.Errors;
using EGov.Platform.Events;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Clients;

/// <summary>Shows a relying party, and how much it still uses the legacy profile.</summary>
internal sealed class GetClient(AggregateStore<Client, ClientEvent> clients, ViewReader views, AuditTrail trail)
{
    [Function(nameof(GetClient))]
    [Allow(Callers.Operator)]
    public async Task<Results<Ok<ClientView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "identity/clients/{id}")] HttpRequest request, string id, CancellationToken cancellation)
    {
        if (ClientRules.WrongId(id) is not null || await clients.FindAsync(Client.AggregateId(id), cancellation) is not { } client)
        {
            return PlatformErrors.NotFound.With(id).ToProblem(request);
        }

        var months = await views.SumsAsync(LegacyUse.ProjectionName, [LegacyUse.PartitionOf(id)], cancellation);
        await trail.RecordAsync(request, "client.read", client.Id, AuditOutcome.Done, AuditPurpose.Operation, cancellation);
        request.HttpContext.Response.Headers.ETag = client.ETag;
        return TypedResults.Ok(ClientView.Of(
            client.State, client.Version, [.. months.Select(month => new LegacyMonth(month.Key, month.Value.GetValueOrDefault(LegacyUse.SignIns)))]));
    }
}
