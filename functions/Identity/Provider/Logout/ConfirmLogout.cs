using EGov.Identity.Pages;
using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Provider.Logout;

/// <summary>The person says that they want to be signed out.</summary>
internal sealed class ConfirmLogout(LogoutDesk desk)
{
    [Function(nameof(ConfirmLogout))]
    [Allow(Callers.Anyone)]
    public Task<Results<SeeOther, HtmlPage>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "identity/logout/confirm")] HttpRequest request, CancellationToken cancellation) =>
        desk.ConfirmAsync(PageCall.Of(request), cancellation);
}
