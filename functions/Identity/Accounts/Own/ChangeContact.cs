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

namespace EGov.Identity.Accounts.Own;

/// <summary>Sets a person's contact once its code has come. The contact that was told until now is told of it.</summary>
internal sealed class ChangeContact(
    People people, FormGuard guard, Steps steps, SecondFactors factors, AccountDesk accounts, SessionDesk sessions, Messenger messenger, ContactForm form, TimeProvider clock)
{
    [Function(nameof(ChangeContact))]
    [Allow(Callers.Anyone)]
    [Query(PageCall.LocalesParameter, PageCall.LocalesMeaning)]
    public async Task<Results<HtmlPage, SeeOther>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "identity/account/contact/code")] HttpRequest request, CancellationToken cancellation)
    {
        if (await people.FindAsync(request, cancellation) is not { } person)
        {
            return People.ToSignIn(request);
        }

        if (!(await guard.ReadAsync(request, cancellation)).Succeeded(out var fields, out var error)
            || !(await FindAsync(person, cancellation)).Succeeded(out var kept, out error))
        {
            return person.Call.Refuse(error);
        }

        people.Act(person);
        var contact = Contact.Parse(kept.Step.Contact!)!;
        return await ChangeAsync(person, kept, contact, fields[AccountFields.Code.Name], cancellation) is { } refused
            ? form.ShowCode(person.Call, contact.Shortened(), refused)
            : new SeeOther(person.Call.AddressOf("account"));
    }

    /// <summary>The step, which another person at this browser may have begun.</summary>
    private async Task<Result<KeptStep>> FindAsync(Person person, CancellationToken cancellation)
    {
        var found = await steps.FindAsync(person.Call.Request, StepKind.Contact, cancellation);
        return found.Succeeded(out var kept, out _) && kept.Step.Account != person.Number ? IdentityErrors.StepExpired.With() : found;
    }

    private async Task<Error?> ChangeAsync(Person person, KeptStep kept, Contact contact, string code, CancellationToken cancellation)
    {
        var request = person.Call.Request;
        if (!(await factors.ProveAsync(request, kept, person.Account, code, cancellation)).Succeeded(out var proven, out var error))
        {
            return error;
        }

        if (!await steps.EndAsync(request.HttpContext.Response, proven, cancellation))
        {
            return IdentityErrors.StepExpired.With();
        }

        var told = person.Account.Contact;
        var changed = await accounts.ChangeAsync(person.Number, null, account => account.SetContact(contact, clock.GetUtcNow()), cancellation);
        if (!changed.Succeeded(out var after, out error))
        {
            return error;
        }

        await sessions.EndAllAsync(person.Number, SessionEnd.CredentialsChanged, person.Number, person.SignedIn.Id, cancellation);
        await messenger.TellAsync(request, after.State, Notice.ContactChanged, told, cancellation);
        return null;
    }
}
