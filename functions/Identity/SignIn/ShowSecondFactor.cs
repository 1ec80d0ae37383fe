using EGov.Identity.Credentials;
using EGov.Identity.Pages;
using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.SignIn;

/// <summary>Asks somebody whose password was right for the second factor.</summary>
internal sealed class ShowSecondFactor(SignInWays ways, Steps steps, SecondFactorForm form)
{
    [Function(nameof(ShowSecondFactor))]
    [Allow(Callers.Anyone)]
    [Query(PageCall.InteractionParameter, PageCall.InteractionMeaning)]
    [Query(PageCall.LocalesParameter, PageCall.LocalesMeaning)]
    public async Task<HtmlPage> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "identity/sign-in/code")] HttpRequest request, CancellationToken cancellation) =>
        (await ways.FindAsync(request, cancellation)).Succeeded(out var way, out var error)
        && (await steps.FindAsync(request, StepKind.SignIn, cancellation)).Succeeded(out var kept, out error)
            ? form.Show(way, kept.Step)
            : PageCall.Of(request).Refuse(error);
}
