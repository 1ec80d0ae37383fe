using EGov.Identity.Pages;
using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Provider.Authorization;

/// <summary>Takes the capacity that the person chose.</summary>
internal sealed class TakeChoice(ChoicePage page)
{
    [Function(nameof(TakeChoice))]
    [Allow(Callers.Anyone)]
    [Query(PageCall.InteractionParameter, PageCall.InteractionMeaning, Required = true)]
    [Query(PageCall.LocalesParameter, PageCall.LocalesMeaning)]
    public Task<Results<SeeOther, HtmlPage>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "identity/choose")] HttpRequest request, CancellationToken cancellation) =>
        page.TakeAsync(PageCall.Of(request), cancellation);
}
