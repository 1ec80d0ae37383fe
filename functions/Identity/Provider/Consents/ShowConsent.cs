using EGov.Identity.Pages;
using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Provider.Consents;

/// <summary>Asks the person whether the client may have what it asks for.</summary>
internal sealed class ShowConsent(ConsentPage page)
{
    [Function(nameof(ShowConsent))]
    [Allow(Callers.Anyone)]
    [Query(PageCall.InteractionParameter, PageCall.InteractionMeaning, Required = true)]
    [Query(PageCall.LocalesParameter, PageCall.LocalesMeaning)]
    public Task<Results<SeeOther, HtmlPage>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "identity/consent")] HttpRequest request, CancellationToken cancellation) =>
        page.ShowAsync(PageCall.Of(request), cancellation);
}
