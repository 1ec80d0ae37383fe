using EGov.Identity.Provider.Protocol;
using EGov.Identity.Provider.Tokens;
using EGov.Platform.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Provider.Legacy;

/// <summary>The token endpoint as portals of the legacy profile know it: they prove themselves by a secret in the form.</summary>
internal sealed class LegacyToken(TokenDesk desk)
{
    [Function(nameof(LegacyToken))]
    [Allow(Callers.Anyone)]
    public Task<Results<Ok<TokenAnswer>, JsonHttpResult<OAuthRefusal>>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "identity/oauth2/token")] HttpRequest request, CancellationToken cancellation) =>
        desk.GiveAsync(request, legacy: true, cancellation);
}
