using EGov.Identity.Credentials;
using EGov.Identity.Errors;
using EGov.Identity.Messages;
using EGov.Identity.Pages;
using EGov.Identity.SignIn;
using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Accounts.Own;

/// <summary>Takes a new contact of a person who has proven themselves again, and sends a code there.</summary>
internal sealed class TakeContact(
    People people, FormGuard guard, OwnProof proof, SignInDesk desk, OneTimeCodes codes, Steps steps, Messenger messenger, ContactForm form)
{
    [Function(nameof(TakeContact))]
    [Allow(Callers.Anyone)]
    [Query(PageCall.LocalesParameter, PageCall.LocalesMeaning)]
    public async Task<Results<HtmlPage, SeeOther>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "identity/account/contact")] HttpRequest request, CancellationToken cancellation)
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
        return (await SendAsync(person, fields, cancellation)).Succeeded(out var next, out var error)
            ? next
            : form.Show(person, error, fields[AccountFields.ContactAddress.Name]);
    }

    private async Task<Result<SeeOther>> SendAsync(Person person, FormFields fields, CancellationToken cancellation)
    {
        var request = person.Call.Request;
        if (Contact.Parse(fields[AccountFields.ContactAddress.Name]) is not { } contact)
        {
            return PlatformErrors.InvalidFields.For(IdentityErrors.ContactShape.At(AccountFields.ContactAddress.Name));
        }

        if (await proof.AskAsync(person, fields, cancellation) is { } unproven)
        {
            return unproven;
        }

        if (person.NeedsStepUp)
        {
            return await desk.StepUpAsync(person.Call, person.Account, "account/contact", cancellation);
        }

        if (await messenger.CountCodeAsync(contact, CodePurpose.Contact, cancellation) is { } tooMany)
        {
            return tooMany;
        }

        var (code, kept) = codes.Make();
        if (await messenger.SendCodeAsync(request, person.Number, contact, code, person.Call.Language, cancellation) is { } unsent)
        {
            return unsent;
        }

        await steps.BeginAsync(request.HttpContext.Response, new Step(StepKind.Contact, person.Number, contact.Address, kept), cancellation);
        return new SeeOther(person.Call.AddressOf("account/contact/code"));
    }
}
