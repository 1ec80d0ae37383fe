using EGov.Identity.Credentials;
using EGov.Identity.Pages;
using EGov.Identity.SignIn;
using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Accounts.Registration;

/// <summary>Asks somebody who registers for the code that went to their contact.</summary>
internal sealed class ShowRegistrationCode(SignInWays ways, Steps steps, RegistrationForm form)
{
    [Function(nameof(ShowRegistrationCode))]
    [Allow(Callers.Anyone)]
    [Query(PageCall.InteractionParameter, PageCall.InteractionMeaning)]
    [Query(PageCall.LocalesParameter, PageCall.LocalesMeaning)]
    public async Task<HtmlPage> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "identity/register/code")] HttpRequest request, CancellationToken cancellation) =>
        (await ways.FindAsync(request, cancellation)).Succeeded(out var way, out var error)
        && (await steps.FindAsync(request, StepKind.Register, cancellation)).Succeeded(out var kept, out error)
            ? form.ShowCode(way, kept.Step)
            : PageCall.Of(request).Refuse(error);
}
