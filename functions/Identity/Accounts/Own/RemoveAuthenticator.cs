using EGov.Identity.Credentials;
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

/// <summary>Removes the authenticator of a person who enters a code of it. All their other sessions end.</summary>
internal sealed class RemoveAuthenticator(
    People people, FormGuard guard, SecondFactors factors, AccountDesk accounts, SessionDesk sessions, Messenger messenger, AuthenticatorForm form, TimeProvider clock)
{
    [Function(nameof(RemoveAuthenticator))]
    [Allow(Callers.Anyone)]
    [Query(PageCall.LocalesParameter, PageCall.LocalesMeaning)]
    public async Task<Results<HtmlPage, SeeOther>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "identity/account/authenticator/remove")] HttpRequest request,
        CancellationToken cancellation)
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
        return await RemoveAsync(person, fields[AccountFields.Code.Name], cancellation) is { } error
            ? form.Show(person, error)
            : new SeeOther(person.Call.AddressOf("account"));
    }

    private async Task<Error?> RemoveAsync(Person person, string code, CancellationToken cancellation)
    {
        var request = person.Call.Request;
        if (await factors.ProveAsync(request, person.Account, code, cancellation) is { } wrong)
        {
            return wrong;
        }

        var changed = await accounts.ChangeAsync(person.Number, null, account => account.RemoveAuthenticator(clock.GetUtcNow()), cancellation);
        if (!changed.Succeeded(out var after, out var error))
        {
            return error;
        }

        await sessions.EndAllAsync(person.Number, SessionEnd.CredentialsChanged, person.Number, person.SignedIn.Id, cancellation);
        await messenger.TellAsync(request, after.State, Notice.AuthenticatorRemoved, null, cancellation);
        return null;
    }
}
