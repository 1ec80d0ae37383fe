using EGov.Identity.Pages;
using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Accounts.Own;

/// <summary>Asks a person for a new contact.</summary>
internal sealed class ShowContact(People people, ContactForm form)
{
    [Function(nameof(ShowContact))]
    [Allow(Callers.Anyone)]
    [Query(PageCall.LocalesParameter, PageCall.LocalesMeaning)]
    public async Task<Results<HtmlPage, SeeOther>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "identity/account/contact")] HttpRequest request, CancellationToken cancellation) =>
        await people.FindAsync(request, cancellation) is { } person ? form.Show(person) : People.ToSignIn(request);
}
