using EGov.Identity.Pages;
using EGov.Identity.SignIn;
using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Passkeys;

/// <summary>Shows the page on which people sign in with a passkey, and no number or password.</summary>
internal sealed class ShowPasskeySignIn(SignInWays ways, PasskeyDesk desk, PasskeyForm form)
{
    [Function(nameof(ShowPasskeySignIn))]
    [Allow(Callers.Anyone)]
    [Query(PageCall.InteractionParameter, PageCall.InteractionMeaning)]
    [Query(PageCall.LocalesParameter, PageCall.LocalesMeaning)]
    public async Task<HtmlPage> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "identity/passkey")] HttpRequest request, CancellationToken cancellation) =>
        (await ways.FindAsync(request, cancellation)).Succeeded(out var way, out var error)
            ? form.ShowSignIn(way, await desk.BeginAsync(request, cancellation))
            : PageCall.Of(request).Refuse(error);
}
