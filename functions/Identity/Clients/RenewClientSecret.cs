using EGov.Identity.Provider.Protocol;
using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Clients;

/// <summary>
/// An operator has a new secret made for a relying party of the legacy profile. It is shown this once, and the one before is good no more.
/// </summary>
internal sealed class RenewClientSecret(ClientDesk desk)
{
    [Function(nameof(RenewClientSecret))]
    [Allow(Callers.Operator)]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<ClientSecret>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "identity/clients/{id}/new-secret")] HttpRequest request,
        string id,
        CancellationToken cancellation)
    {
        var secret = Secret.Fresh();
        var changed = await desk.ChangeAsync(request, id, (client, at, by) => client.RenewSecret(Secret.HashOf(secret), at, by), cancellation);
        if (!changed.Succeeded(out var client, out var error))
        {
            return error.ToProblem(request);
        }

        request.HttpContext.Response.Headers.ETag = client.ETag;
        return TypedResults.Ok(new ClientSecret(secret));
    }
}

/// <param name="Secret">The secret, which is kept nowhere.</param>
internal sealed record ClientSecret(string Secret);
