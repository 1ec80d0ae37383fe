using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Provider.Authorization;

/// <summary>
/// The authorization endpoint (RFC 6749, 3.1): a client sends a person here to sign in. What is wrong is told to the client where it may be,
/// else on a page.
/// </summary>
internal sealed class Authorize(AuthorizationDesk desk)
{
    [Function(nameof(Authorize))]
    [Allow(Callers.Anyone)]
    [OpenQuery("The protocol wants parameters that are not known to be passed over")]
    [Query("client_id", "The client", Required = true)]
    [Query("redirect_uri", "Where the answer goes: one of those registered, to the letter")]
    [Query("response_type", "code")]
    [Query("response_mode", "query or form_post")]
    [Query("scope", "What is asked for, openid among it")]
    [Query("state", "Comes back with the answer")]
    [Query("nonce", "Goes into the ID token")]
    [Query("code_challenge", "The SHA-256 of the PKCE verifier")]
    [Query("code_challenge_method", "S256")]
    [Query("prompt", "none, login, consent, select_account")]
    [Query("max_age", "How many seconds ago the person may have signed in", Type = typeof(int))]
    [Query("acr_values", "The levels of authentication that will do: LoA1 to LoA4")]
    [Query("login_hint", "Who is expected to sign in")]
    [Query("ui_locales", "The languages of the pages, best first: vi en")]
    [Query("acting_as", "The key of the capacity in which the person acts: self, office:G01.08")]
    [Query("request_uri", "A request that was pushed")]
    public Task<Results<SeeOther, HtmlPage>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "identity/authorize")] HttpRequest request, CancellationToken cancellation) =>
        desk.TakeAsync(request, legacy: false, cancellation);
}
