using EGov.Identity.Credentials;
using EGov.Identity.Errors;
using EGov.Identity.Pages;
using EGov.Identity.SignIn;
using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Upstream;

/// <summary>Asks somebody who links their e-ID, and whose password was right, for the account's second factor.</summary>
internal sealed class ShowLinkCode(SignInWays ways, Steps steps, LinkForm form)
{
    [Function(nameof(ShowLinkCode))]
    [Allow(Callers.Anyone)]
    [Query(PageCall.InteractionParameter, PageCall.InteractionMeaning)]
    [Query(PageCall.LocalesParameter, PageCall.LocalesMeaning)]
    public async Task<HtmlPage> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "identity/e-id/link/code")] HttpRequest request, CancellationToken cancellation) =>
        (await ways.LookAsync(PageCall.Of(request), cancellation)).Succeeded(out var way, out var error)
        && (await steps.FindAsync(request, StepKind.Link, cancellation)).Succeeded(out var kept, out error)
            ? kept.Step.Password is null ? way.Call.Refuse(IdentityErrors.StepExpired.With()) : form.ShowCode(way, kept.Step)
            : PageCall.Of(request).Refuse(error);
}
