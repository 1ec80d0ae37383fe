using EGov.Identity.Credentials;
using EGov.Identity.Pages;
using EGov.Identity.SignIn;
using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Accounts.Recovery;

/// <summary>Asks somebody who forgot the password for the code and the new password.</summary>
internal sealed class ShowRecoveryCode(SignInWays ways, Steps steps, RecoveryForm form)
{
    [Function(nameof(ShowRecoveryCode))]
    [Allow(Callers.Anyone)]
    [Query(PageCall.InteractionParameter, PageCall.InteractionMeaning)]
    [Query(PageCall.LocalesParameter, PageCall.LocalesMeaning)]
    public async Task<HtmlPage> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "identity/recover/code")] HttpRequest request, CancellationToken cancellation) =>
        (await ways.FindAsync(request, cancellation)).Succeeded(out var way, out var error)
        && (await steps.FindAsync(request, StepKind.Recover, cancellation)).Succeeded(out _, out error)
            ? form.ShowCode(way)
            : PageCall.Of(request).Refuse(error);
}
