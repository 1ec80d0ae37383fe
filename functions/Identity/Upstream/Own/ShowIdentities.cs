using EGov.Identity.Accounts.Own;
using EGov.Identity.Pages;
using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Upstream.Own;

/// <summary>Shows a person the e-IDs that sign in with their account.</summary>
internal sealed class ShowIdentities(People people, UpstreamChoice choice, IdentityForm form)
{
    [Function(nameof(ShowIdentities))]
    [Allow(Callers.Anyone)]
    [Query(PageCall.LocalesParameter, PageCall.LocalesMeaning)]
    public async Task<Results<HtmlPage, SeeOther>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "identity/account/e-id")] HttpRequest request, CancellationToken cancellation) =>
        await people.FindAsync(request, cancellation) is not { } person ? People.ToSignIn(request)
        : choice.Find().Succeeded(out _, out var off) ? form.Show(person)
        : person.Call.Refuse(off);
}
