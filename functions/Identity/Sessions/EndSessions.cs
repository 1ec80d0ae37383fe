using EGov.Identity.Accounts.Own;
using EGov.Identity.Pages;
using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Sessions;

/// <summary>Ends one of a person's sessions, or, when none is named, all but the one of this browser. Its tokens are refused within seconds.</summary>
internal sealed class EndSessions(People people, SessionDesk sessions, FormGuard guard)
{
    [Function(nameof(EndSessions))]
    [Allow(Callers.Anyone)]
    [Query(PageCall.LocalesParameter, PageCall.LocalesMeaning)]
    public async Task<Results<HtmlPage, SeeOther>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "identity/sessions/end")] HttpRequest request, CancellationToken cancellation)
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
        if (fields.Find("session") is not { } id)
        {
            await sessions.EndAllAsync(person.Number, SessionEnd.EndedByOwner, person.Number, person.SignedIn.Id, cancellation);
        }
        else if (Guid.TryParseExact(id, "N", out _) && await sessions.FindAsync(id, cancellation) is { Session.Account: { } owner } && owner == person.Number)
        {
            await sessions.EndAsync(id, SessionEnd.EndedByOwner, person.Number, cancellation);
        }

        return new SeeOther(person.Call.AddressOf("sessions"));
    }
}
