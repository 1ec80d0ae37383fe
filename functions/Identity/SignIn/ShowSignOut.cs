using EGov.Identity.Pages;
using EGov.Identity.Sessions;
using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.SignIn;

/// <summary>Asks whether to sign out, or says that nobody is signed in.</summary>
internal sealed class ShowSignOut(SessionDesk sessions, SignOutForm form)
{
    [Function(nameof(ShowSignOut))]
    [Allow(Callers.Anyone)]
    [Query(PageCall.LocalesParameter, PageCall.LocalesMeaning)]
    public async Task<HtmlPage> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "identity/sign-out")] HttpRequest request, CancellationToken cancellation) =>
        form.Show(PageCall.Of(request), await sessions.FindAsync(request, cancellation) is not null);
}
