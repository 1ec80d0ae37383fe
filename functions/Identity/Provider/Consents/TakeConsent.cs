using EGov.Identity.Pages;
using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Provider.Consents;

/// <summary>Takes the person's consent, or their refusal.</summary>
internal sealed class TakeConsent(ConsentPage page)
{
    [Function(nameof(TakeConsent))]
    [Allow(Callers.Anyone)]
    [Query(PageCall.InteractionParameter, PageCall.InteractionMeaning, Required = true)]
    [Query(PageCall.LocalesParameter, PageCall.LocalesMeaning)]
    public Task<Results<SeeOther, HtmlPage>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "identity/consent")] HttpRequest request, CancellationToken cancellation) =>
        page.TakeAsync(PageCall.Of(request), cancellation);
}
