using EGov.Identity.Accounts;
using EGov.Identity.Accounts.Own;
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

namespace EGov.Identity.Upstream.Own;

/// <summary>Lets an e-ID sign in no more with the account of a person who knows their password. All their other sessions end, and they are told by message.</summary>
internal sealed class UnlinkIdentity(
    People people,
    UpstreamChoice choice,
    LocalAccounts local,
    FormGuard guard,
    PasswordDesk prover,
    AccountDesk accounts,
    SessionDesk sessions,
    Messenger messenger,
    IdentityForm form,
    TimeProvider clock)
{
    [Function(nameof(UnlinkIdentity))]
    [Allow(Callers.Anyone)]
    [Query(PageCall.LocalesParameter, PageCall.LocalesMeaning)]
    public async Task<Results<HtmlPage, SeeOther>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "identity/account/e-id/unlink")] HttpRequest request, CancellationToken cancellation)
    {
        if (await people.FindAsync(request, cancellation) is not { } person)
        {
            return People.ToSignIn(request);
        }

        if (!choice.Find().Succeeded(out _, out var error) || !(await guard.ReadAsync(request, cancellation)).Succeeded(out var fields, out error))
        {
            return person.Call.Refuse(error);
        }

        people.Act(person);
        return await UnlinkAsync(person, fields, cancellation) is { } refused ? form.Show(person, refused) : new SeeOther(person.Call.AddressOf("account/e-id"));
    }

    private async Task<Error?> UnlinkAsync(Person person, FormFields fields, CancellationToken cancellation)
    {
        var (request, now) = (person.Call.Request, clock.GetUtcNow());
        if (person.Account.Identities?.FirstOrDefault(each => each.TechId == fields[IdentityForm.Field]) is not { } wanted)
        {
            return null;
        }

        if (!local.Allowed || person.Account.Password is null)
        {
            return IdentityErrors.EidOnlyWayIn.With();
        }

        var present = AccountFields.PresentPassword.Name;
        if (!(await prover.ProveAgainAsync(request, person.Number, fields[present], present, cancellation)).Succeeded(out _, out var error))
        {
            return error;
        }

        var unlinked = new IdentityUnlinked(now, person.Number, wanted.Issuer, wanted.TechId);
        var changed = await accounts.ChangeAsync(person.Number, null, account => account.Unlink(unlinked, local.Allowed), cancellation);
        if (!changed.Succeeded(out var after, out error))
        {
            return error;
        }

        await sessions.EndAllAsync(person.Number, SessionEnd.CredentialsChanged, person.Number, person.SignedIn.Id, cancellation);
        await messenger.TellAsync(request, after.State, Notice.IdentityUnlinked, null, cancellation);
        return null;
    }
}
