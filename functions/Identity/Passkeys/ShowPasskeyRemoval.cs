using EGov.Identity.Accounts;
using EGov.Identity.Accounts.Own;
using EGov.Identity.Pages;
using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Passkeys;

/// <summary>Asks a person which of their passkeys is to be removed.</summary>
internal sealed class ShowPasskeyRemoval(People people, LocalAccounts local, PasskeyForm form)
{
    /// <summary>The page below the issuer.</summary>
    internal const string Path = "account/passkeys/remove";

    [Function(nameof(ShowPasskeyRemoval))]
    [Allow(Callers.Anyone)]
    [Query(PageCall.LocalesParameter, PageCall.LocalesMeaning)]
    public async Task<Results<HtmlPage, SeeOther>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "identity/account/passkeys/remove")] HttpRequest request, CancellationToken cancellation) =>
        await people.FindAsync(request, cancellation) is not { } person ? People.ToSignIn(request)
        : local.Refuse() is { } off ? person.Call.Refuse(off)
        : person.NeedsStepUp ? form.ShowStepUp(person, Path)
        : form.ShowRemove(person);
}
