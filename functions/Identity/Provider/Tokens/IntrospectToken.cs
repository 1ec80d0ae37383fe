using EGov.Identity.Provider.Protocol;
using EGov.Platform.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Provider.Tokens;

/// <summary>Tells a client whether a token is good (RFC 7662).</summary>
internal sealed class IntrospectToken(Introspection introspection)
{
    [Function(nameof(IntrospectToken))]
    [Allow(Callers.Anyone)]
    public Task<Results<Ok<TokenState>, JsonHttpResult<OAuthRefusal>>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "identity/introspect")] HttpRequest request, CancellationToken cancellation) =>
        introspection.TellAsync(request, legacy: false, cancellation);
}
