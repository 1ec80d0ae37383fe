using EGov.Identity.Credentials;
using EGov.Identity.Errors;
using EGov.Identity.Pages;
using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Accounts.Own;

/// <summary>Shows a person the secret for their authenticator, and asks for a code of it.</summary>
internal sealed class ShowAuthenticatorSecret(People people, Steps steps, Authenticators authenticators, AuthenticatorForm form)
{
    [Function(nameof(ShowAuthenticatorSecret))]
    [Allow(Callers.Anyone)]
    [Query(PageCall.LocalesParameter, PageCall.LocalesMeaning)]
    public async Task<Results<HtmlPage, SeeOther>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "identity/account/authenticator/confirm")] HttpRequest request,
        CancellationToken cancellation)
    {
        if (await people.FindAsync(request, cancellation) is not { } person)
        {
            return People.ToSignIn(request);
        }

        return (await steps.FindAsync(request, StepKind.Authenticator, cancellation)).Succeeded(out var kept, out var error) && kept.Step.Account == person.Number
            ? form.ShowSecret(person, await authenticators.OpenAsync(person.Number, kept.Step.Secret!, cancellation))
            : person.Call.Refuse(error ?? IdentityErrors.StepExpired.With());
    }
}
