using EGov.Identity.Pages;
using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Provider.Authorization;

/// <summary>Goes on with an authorization request: to the page that is still missing, or back to the client.</summary>
internal sealed class ContinueAuthorization(Crossroads crossroads)
{
    [Function(nameof(ContinueAuthorization))]
    [Allow(Callers.Anyone)]
    [Query(PageCall.LocalesParameter, PageCall.LocalesMeaning)]
    public Task<Results<SeeOther, HtmlPage>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "identity/authorize/{interaction}")] HttpRequest request,
        string interaction,
        CancellationToken cancellation) =>
        crossroads.GoOnAsync(request, interaction, cancellation);
}
