using EGov.Identity.Pages;
using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Accounts.Own;

/// <summary>Lets a person add an authenticator, or remove the one that they have.</summary>
internal sealed class ShowAuthenticator(People people, AuthenticatorForm form)
{
    [Function(nameof(ShowAuthenticator))]
    [Allow(Callers.Anyone)]
    [Query(PageCall.LocalesParameter, PageCall.LocalesMeaning)]
    public async Task<Results<HtmlPage, SeeOther>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "identity/account/authenticator")] HttpRequest request, CancellationToken cancellation) =>
        await people.FindAsync(request, cancellation) is { } person ? form.Show(person) : People.ToSignIn(request);
}
