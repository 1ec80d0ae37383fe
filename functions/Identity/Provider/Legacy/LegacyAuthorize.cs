using EGov.Identity.Provider.Authorization;
using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Provider.Legacy;

/// <summary>The authorization endpoint as portals of the legacy profile know it: without PKCE.</summary>
internal sealed class LegacyAuthorize(AuthorizationDesk desk)
{
    [Function(nameof(LegacyAuthorize))]
    [Allow(Callers.Anyone)]
    [OpenQuery("The protocol wants parameters that are not known to be passed over")]
    [Query("client_id", "The client", Required = true)]
    [Query("redirect_uri", "Where the answer goes: one of those registered, to the letter", Required = true)]
    [Query("response_type", "code", Required = true)]
    [Query("scope", "openid", Required = true)]
    [Query("acr_values", "LoA1")]
    [Query("state", "Comes back with the answer")]
    [Query("nonce", "Goes into the ID token")]
    public Task<Results<SeeOther, HtmlPage>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "identity/oauth2/authorize")] HttpRequest request, CancellationToken cancellation) =>
        desk.TakeAsync(request, legacy: true, cancellation);
}
