using System.Security.Cryptography;
using EGov.Identity.Credentials;
using EGov.Identity.Errors;
using EGov.Identity.Pages;
using EGov.Identity.SignIn;
using EGov.Platform.Access;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Accounts.Own;

/// <summary>Makes a secret for an authenticator of a person who knows their password. It counts once a code of it has come.</summary>
internal sealed class BeginAuthenticator(
    People people, FormGuard guard, PasswordDesk prover, SignInDesk desk, Authenticators authenticators, Steps steps, AuthenticatorForm form)
{
    [Function(nameof(BeginAuthenticator))]
    [Allow(Callers.Anyone)]
    [Query(PageCall.LocalesParameter, PageCall.LocalesMeaning)]
    public async Task<Results<HtmlPage, SeeOther>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "identity/account/authenticator")] HttpRequest request, CancellationToken cancellation)
    {
        if (await people.FindAsync(request, cancellation) is not { } person)
        {
            return People.ToSignIn(request);
        }

        if (!(await guard.ReadAsync(request, cancellation)).Succeeded(out var fields, out var foreign))
        {
            return person.Call.Refuse(foreign);
        }

        people.Act(person);
        return (await BeginAsync(person, fields[AccountFields.PresentPassword.Name], cancellation)).Succeeded(out var next, out var error)
            ? next
            : form.Show(person, error);
    }

    private async Task<Result<SeeOther>> BeginAsync(Person person, string password, CancellationToken cancellation)
    {
        if (person.Account.OneTimeSecret is not null)
        {
            return IdentityErrors.AuthenticatorThere.With();
        }

        var proven = await prover.ProveAgainAsync(person.Call.Request, person.Number, password, AccountFields.PresentPassword.Name, cancellation);
        if (!proven.Succeeded(out _, out var error))
        {
            return error;
        }

        if (person.NeedsStepUp)
        {
            return await desk.StepUpAsync(person.Call, person.Account, "account/authenticator", cancellation);
        }

        var secret = await authenticators.KeepAsync(person.Number, RandomNumberGenerator.GetBytes(OneTimePassword.SecretLength), cancellation);
        await steps.BeginAsync(person.Call.Request.HttpContext.Response, new Step(StepKind.Authenticator, person.Number, Secret: secret), cancellation);
        return new SeeOther(person.Call.AddressOf("account/authenticator/confirm"));
    }
}
