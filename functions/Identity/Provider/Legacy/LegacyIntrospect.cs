using EGov.Identity.Provider.Protocol;
using EGov.Identity.Provider.Tokens;
using EGov.Platform.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Provider.Legacy;

/// <summary>
/// Introspection as portals of the legacy profile know it: the body is the token and a state that nothing is done with. They prove nothing by it,
/// so it tells of tokens of this profile alone, and no more than the client that has one knows.
/// </summary>
internal sealed class LegacyIntrospect(LegacyIntrospection introspection)
{
    [Function(nameof(LegacyIntrospect))]
    [Allow(Callers.Anyone)]
    public Task<Results<Ok<TokenState>, JsonHttpResult<OAuthRefusal>>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "identity/oauth2/introspect")] HttpRequest request, CancellationToken cancellation) =>
        introspection.TellAsync(request, cancellation);
}
