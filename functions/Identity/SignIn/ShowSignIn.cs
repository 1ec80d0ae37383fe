using EGov.Identity.Accounts;
using EGov.Identity.Pages;
using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.SignIn;

/// <summary>Shows the page on which people sign in with number and password; the client's hint fills the number.</summary>
internal sealed class ShowSignIn(SignInWays ways, SignInForm form)
{
    [Function(nameof(ShowSignIn))]
    [Allow(Callers.Anyone)]
    [Query(PageCall.InteractionParameter, PageCall.InteractionMeaning)]
    [Query(PageCall.LocalesParameter, PageCall.LocalesMeaning)]
    public async Task<HtmlPage> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "identity/sign-in")] HttpRequest request, CancellationToken cancellation) =>
        (await ways.FindAsync(request, cancellation)).Succeeded(out var way, out var error)
            ? form.Show(way, number: way.Interaction?.LoginHint is { } hint && PersonalNumber.HasShape(hint) ? hint : null)
            : PageCall.Of(request).Refuse(error);
}
