using EGov.Identity.Pages;
using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Provider.Authorization;

/// <summary>Shows in which capacities the person may act.</summary>
internal sealed class ShowChoice(ChoicePage page)
{
    [Function(nameof(ShowChoice))]
    [Allow(Callers.Anyone)]
    [Query(PageCall.InteractionParameter, PageCall.InteractionMeaning, Required = true)]
    [Query(PageCall.LocalesParameter, PageCall.LocalesMeaning)]
    public Task<Results<SeeOther, HtmlPage>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "identity/choose")] HttpRequest request, CancellationToken cancellation) =>
        page.ShowAsync(PageCall.Of(request), cancellation);
}
