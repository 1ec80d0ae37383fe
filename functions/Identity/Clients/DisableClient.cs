using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Clients;

/// <summary>An operator stops a relying party: nobody signs in with it any more, and it gets no tokens.</summary>
internal sealed class DisableClient(ClientDesk desk)
{
    [Function(nameof(DisableClient))]
    [Allow(Callers.Operator)]
    [Wants(WantsAttribute.IfMatchHeader)]
    public Task<Results<Ok<ClientView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "identity/clients/{id}/disable")] HttpRequest request,
        string id,
        CancellationToken cancellation) =>
        desk.AnswerAsync(request, id, (client, at, by) => client.Disable(at, by), cancellation);
}
