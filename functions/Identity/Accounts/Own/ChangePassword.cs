using EGov.Identity.Credentials;
using EGov.Identity.Messages;
using EGov.Identity.Pages;
using EGov.Identity.Sessions;
using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Accounts.Own;

/// <summary>Changes a person's password, who knows the present one. All their other sessions end, and they are told by message.</summary>
internal sealed class ChangePassword(
    People people,
    LocalAccounts local,
    FormGuard guard,
    PasswordDesk prover,
    Passwords passwords,
    AccountDesk accounts,
    SessionDesk sessions,
    Messenger messenger,
    PasswordForm form,
    TimeProvider clock)
{
    [Function(nameof(ChangePassword))]
    [Allow(Callers.Anyone)]
    [Query(PageCall.LocalesParameter, PageCall.LocalesMeaning)]
    public async Task<Results<HtmlPage, SeeOther>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "identity/account/password")] HttpRequest request, CancellationToken cancellation)
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
        return await ChangeAsync(person, fields, cancellation) is { } error
            ? form.Show(person.Call, error)
            : new SeeOther(person.Call.AddressOf("account"));
    }

    private async Task<Error?> ChangeAsync(Person person, FormFields fields, CancellationToken cancellation)
    {
        var request = person.Call.Request;
        if (local.Refuse() is { } off)
        {
            return off;
        }

        if (AccountFields.FaultsOf(fields, person.Number, person.Account.FullName).ToList() is { Count: > 0 } faults)
        {
            return PlatformErrors.InvalidFields.For(faults);
        }

        var present = AccountFields.PresentPassword.Name;
        if (!(await prover.ProveAgainAsync(request, person.Number, fields[present], present, cancellation)).Succeeded(out _, out var error))
        {
            return error;
        }

        var hash = passwords.HashOf(AccountFields.PasswordIn(fields));
        var changed = await accounts.ChangeAsync(
            person.Number, null, account => account.SetPassword(hash, PasswordChange.Changed, clock.GetUtcNow()), cancellation);
        if (!changed.Succeeded(out var after, out error))
        {
            return error;
        }

        await sessions.EndAllAsync(person.Number, SessionEnd.CredentialsChanged, person.Number, person.SignedIn.Id, cancellation);
        await messenger.TellAsync(request, after.State, Notice.PasswordChanged, null, cancellation);
        return null;
    }
}
