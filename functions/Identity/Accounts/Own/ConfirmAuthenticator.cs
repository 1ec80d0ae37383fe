using EGov.Identity.Credentials;
using EGov.Identity.Errors;
using EGov.Identity.Messages;
using EGov.Identity.Pages;
using EGov.Identity.Sessions;
using EGov.Platform.Access;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Accounts.Own;

/// <summary>Adds the authenticator of a person once a code of it has come. All their other sessions end.</summary>
internal sealed class ConfirmAuthenticator(
    People people,
    FormGuard guard,
    Steps steps,
    Authenticators authenticators,
    SecondFactors factors,
    AccountDesk accounts,
    SessionDesk sessions,
    Messenger messenger,
    AuthenticatorForm form,
    TimeProvider clock)
{
    [Function(nameof(ConfirmAuthenticator))]
    [Allow(Callers.Anyone)]
    [Query(PageCall.LocalesParameter, PageCall.LocalesMeaning)]
    public async Task<Results<HtmlPage, SeeOther>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "identity/account/authenticator/confirm")] HttpRequest request,
        CancellationToken cancellation)
    {
        if (await people.FindAsync(request, cancellation) is not { } person)
        {
            return People.ToSignIn(request);
        }

        if (!(await guard.ReadAsync(request, cancellation)).Succeeded(out var fields, out var error)
            || !(await steps.FindAsync(request, StepKind.Authenticator, cancellation)).Succeeded(out var kept, out error))
        {
            return person.Call.Refuse(error);
        }

        if (kept.Step.Account != person.Number)
        {
            return person.Call.Refuse(IdentityErrors.StepExpired.With());
        }

        people.Act(person);
        return await AddAsync(person, kept, fields[AccountFields.Code.Name], cancellation) is { } refused
            ? form.ShowSecret(person, await authenticators.OpenAsync(person.Number, kept.Step.Secret!, cancellation), refused)
            : new SeeOther(person.Call.AddressOf("account"));
    }

    private async Task<Error?> AddAsync(Person person, KeptStep kept, string code, CancellationToken cancellation)
    {
        var request = person.Call.Request;
        var secret = kept.Step.Secret!;
        if (await factors.ProveAsync(request, person.Account with { OneTimeSecret = secret }, code, cancellation) is { } wrong)
        {
            return wrong;
        }

        if (!await steps.EndAsync(request.HttpContext.Response, kept, cancellation))
        {
            return IdentityErrors.StepExpired.With();
        }

        var changed = await accounts.ChangeAsync(person.Number, null, account => account.AddAuthenticator(secret, clock.GetUtcNow()), cancellation);
        if (!changed.Succeeded(out var after, out var error))
        {
            return error;
        }

        await sessions.EndAllAsync(person.Number, SessionEnd.CredentialsChanged, person.Number, person.SignedIn.Id, cancellation);
        await messenger.TellAsync(request, after.State, Notice.AuthenticatorAdded, null, cancellation);
        return null;
    }
}
