using EGov.Identity.Accounts;
using EGov.Identity.Accounts.Own;
using EGov.Identity.Pages;
using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Passkeys;

/// <summary>Removes a passkey of a person who has proven themselves besides. All their other sessions end.</summary>
internal sealed class RemovePasskey(People people, LocalAccounts local, FormGuard guard, OwnPasskeys own, PasskeyForm form)
{
    [Function(nameof(RemovePasskey))]
    [Allow(Callers.Anyone)]
    [Query(PageCall.LocalesParameter, PageCall.LocalesMeaning)]
    public async Task<Results<HtmlPage, SeeOther>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "identity/account/passkeys/remove")] HttpRequest request, CancellationToken cancellation)
    {
        if (await people.FindAsync(request, cancellation) is not { } person)
        {
            return People.ToSignIn(request);
        }

        if (local.Refuse() is { } off)
        {
            return person.Call.Refuse(off);
        }

        if (!(await guard.ReadAsync(request, cancellation)).Succeeded(out var fields, out var foreign))
        {
            return person.Call.Refuse(foreign);
        }

        people.Act(person);
        if (person.NeedsStepUp)
        {
            return (await own.StepUpAsync(person, fields, ShowPasskeyRemoval.Path, cancellation)).Succeeded(out var next, out var error)
                ? next
                : form.ShowStepUp(person, ShowPasskeyRemoval.Path, error);
        }

        return await own.RemoveAsync(person, fields, cancellation) is { } refused
            ? form.ShowRemove(person, refused)
            : new SeeOther(person.Call.AddressOf("account"));
    }
}
