using EGov.Identity.Pages;
using EGov.Identity.SignIn;
using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Accounts.Registration;

/// <summary>Shows the page on which people register, where a deployment has accounts of its own.</summary>
internal sealed class ShowRegistration(SignInWays ways, RegistrationForm form)
{
    [Function(nameof(ShowRegistration))]
    [Allow(Callers.Anyone)]
    [Query(PageCall.InteractionParameter, PageCall.InteractionMeaning)]
    [Query(PageCall.LocalesParameter, PageCall.LocalesMeaning)]
    public async Task<HtmlPage> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "identity/register")] HttpRequest request, CancellationToken cancellation) =>
        (await ways.FindAsync(request, cancellation)).Succeeded(out var way, out var error) ? form.Show(way) : PageCall.Of(request).Refuse(error);
}
