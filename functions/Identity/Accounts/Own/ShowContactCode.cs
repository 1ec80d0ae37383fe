using EGov.Identity.Credentials;
using EGov.Identity.Messages;
using EGov.Identity.Pages;
using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Accounts.Own;

/// <summary>Asks a person for the code that went to their new contact.</summary>
internal sealed class ShowContactCode(People people, Steps steps, ContactForm form)
{
    [Function(nameof(ShowContactCode))]
    [Allow(Callers.Anyone)]
    [Query(PageCall.LocalesParameter, PageCall.LocalesMeaning)]
    public async Task<Results<HtmlPage, SeeOther>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "identity/account/contact/code")] HttpRequest request, CancellationToken cancellation)
    {
        if (await people.FindAsync(request, cancellation) is not { } person)
        {
            return People.ToSignIn(request);
        }

        return (await steps.FindAsync(request, StepKind.Contact, cancellation)).Succeeded(out var kept, out var error)
            ? form.ShowCode(person.Call, Contact.Parse(kept.Step.Contact!)!.Shortened())
            : person.Call.Refuse(error);
    }
}
