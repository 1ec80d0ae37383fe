using EGov.Identity.Accounts;
using EGov.Identity.Pages;
using EGov.Identity.Upstream;
using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.SignIn;

/// <summary>
/// Shows the page on which people sign in: through the e-ID provider where there is one, and with number and password where those are taken; the
/// client's hint fills the number.
/// </summary>
internal sealed class ShowSignIn(SignInWays ways, UpstreamChoice upstream, SignInForm form)
{
    [Function(nameof(ShowSignIn))]
    [Allow(Callers.Anyone)]
    [Query(PageCall.InteractionParameter, PageCall.InteractionMeaning)]
    [Query(PageCall.LocalesParameter, PageCall.LocalesMeaning)]
    public async Task<HtmlPage> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "identity/sign-in")] HttpRequest request, CancellationToken cancellation) =>
        !(await ways.LookAsync(PageCall.Of(request), cancellation)).Succeeded(out var way, out var error) ? PageCall.Of(request).Refuse(error)
        : ways.RefusePassword(way) is not { } refused ? form.Show(way, number: way.Interaction?.LoginHint is { } hint && PersonalNumber.HasShape(hint) ? hint : null)
        : upstream.IsThere ? SignInForm.ShowWithoutPassword(way.Call)
        : way.Call.Refuse(refused);
}
