using EGov.Identity.Pages;
using EGov.Identity.SignIn;
using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Passkeys;

/// <summary>Takes what a device has answered (LoA2). One that is not right is asked anew, with another challenge.</summary>
internal sealed class TakePasskeySignIn(SignInWays ways, FormGuard guard, PasskeyDesk desk, PasskeyForm form)
{
    [Function(nameof(TakePasskeySignIn))]
    [Allow(Callers.Anyone)]
    [Query(PageCall.InteractionParameter, PageCall.InteractionMeaning)]
    [Query(PageCall.LocalesParameter, PageCall.LocalesMeaning)]
    public async Task<Results<HtmlPage, SeeOther>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "identity/passkey")] HttpRequest request, CancellationToken cancellation)
    {
        if (!(await ways.FindAsync(request, cancellation)).Succeeded(out var way, out var error)
            || !(await guard.ReadAsync(request, cancellation)).Succeeded(out var fields, out error))
        {
            return PageCall.Of(request).Refuse(error);
        }

        return (await desk.TakeAsync(way, fields[PasskeyForm.Credential], cancellation)).Succeeded(out var next, out error)
            ? next
            : form.ShowSignIn(way, await desk.BeginAsync(request, cancellation), error);
    }
}
