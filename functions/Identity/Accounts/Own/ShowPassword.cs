using EGov.Identity.Pages;
using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Accounts.Own;

/// <summary>Asks a person for the present and the new password.</summary>
internal sealed class ShowPassword(People people, LocalAccounts local, PasswordForm form)
{
    [Function(nameof(ShowPassword))]
    [Allow(Callers.Anyone)]
    [Query(PageCall.LocalesParameter, PageCall.LocalesMeaning)]
    public async Task<Results<HtmlPage, SeeOther>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "identity/account/password")] HttpRequest request, CancellationToken cancellation) =>
        await people.FindAsync(request, cancellation) is not { } person ? People.ToSignIn(request)
        : local.Refuse() is { } off ? person.Call.Refuse(off)
        : form.Show(person.Call);
}
