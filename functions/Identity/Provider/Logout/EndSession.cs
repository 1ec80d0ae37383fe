using EGov.Identity.Pages;
using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Provider.Logout;

/// <summary>A client sends a person here to be signed out everywhere.</summary>
internal sealed class EndSession(LogoutDesk desk)
{
    [Function(nameof(EndSession))]
    [Allow(Callers.Anyone)]
    [OpenQuery("The protocol wants parameters that are not known to be passed over")]
    [Query("id_token_hint", "An ID token of the client, which may have expired")]
    [Query("client_id", "The client")]
    [Query("post_logout_redirect_uri", "Where the person is led afterwards: one of those registered, to the letter")]
    [Query("state", "Comes back with them")]
    [Query("ui_locales", "The languages of the pages, best first: vi en")]
    public Task<Results<SeeOther, HtmlPage>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "identity/logout")] HttpRequest request, CancellationToken cancellation) =>
        desk.TakeAsync(PageCall.Of(request), cancellation);
}
