using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Clients;

/// <summary>An operator lets a relying party that was stopped do again what is registered.</summary>
internal sealed class EnableClient(ClientDesk desk)
{
    [Function(nameof(EnableClient))]
    [Allow(Callers.Operator)]
    [Wants(WantsAttribute.IfMatchHeader)]
    public Task<Results<Ok<ClientView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "identity/clients/{id}/enable")] HttpRequest request,
        string id,
        CancellationToken cancellation) =>
        desk.AnswerAsync(request, id, (client, at, by) => client.Enable(at, by), cancellation);
}
