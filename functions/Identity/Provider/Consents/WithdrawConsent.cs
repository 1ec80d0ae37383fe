using EGov.Identity.Accounts.Own;
using EGov.Identity.Pages;
using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Provider.Consents;

/// <summary>Takes back what a person lets a client have: its refresh tokens give nothing more, and it has to ask again.</summary>
internal sealed class WithdrawConsent(People people, ConsentDesk consents, FormGuard guard)
{
    internal const string Path = "account/consents/withdraw";

    /// <summary>The field with the client id.</summary>
    internal const string Client = "client";

    [Function(nameof(WithdrawConsent))]
    [Allow(Callers.Anyone)]
    [Query(PageCall.LocalesParameter, PageCall.LocalesMeaning)]
    public async Task<Results<HtmlPage, SeeOther>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "identity/account/consents/withdraw")] HttpRequest request, CancellationToken cancellation)
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
        return await consents.WithdrawAsync(person.Number, fields[Client], cancellation) is { } refused
            ? person.Call.Refuse(refused)
            : new SeeOther(person.Call.AddressOf(ShowConsents.Path));
    }
}
