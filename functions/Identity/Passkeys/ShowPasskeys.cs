using EGov.Identity.Accounts;
using EGov.Identity.Accounts.Own;
using EGov.Identity.Pages;
using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Passkeys;

/// <summary>Shows a person how to add a passkey.</summary>
internal sealed class ShowPasskeys(People people, LocalAccounts local, OwnPasskeys own, PasskeyForm form)
{
    /// <summary>The page below the issuer.</summary>
    internal const string Path = "account/passkeys";

    [Function(nameof(ShowPasskeys))]
    [Allow(Callers.Anyone)]
    [Query(PageCall.LocalesParameter, PageCall.LocalesMeaning)]
    public async Task<Results<HtmlPage, SeeOther>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "identity/account/passkeys")] HttpRequest request, CancellationToken cancellation) =>
        await people.FindAsync(request, cancellation) is not { } person ? People.ToSignIn(request)
        : local.Refuse() is { } off ? person.Call.Refuse(off)
        : person.NeedsStepUp ? form.ShowStepUp(person, Path)
        : form.Show(person, await own.BeginAsync(person, cancellation));
}
