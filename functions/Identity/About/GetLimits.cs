using EGov.Identity.Provider.Tokens;
using EGov.Platform.Access;
using EGov.Platform.Http;
using EGov.Platform.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.About;

/// <summary>Publishes the bounds of what the provider takes and gives.</summary>
internal sealed class GetLimits(ApiPages pages, TokenRates rates)
{
    [Function(nameof(GetLimits))]
    [Allow(Callers.Anyone)]
    public Ok<BoundsAnswer> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "identity/limits")] HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return TypedResults.Ok(new BoundsAnswer([.. pages.Bounds.Limits.Concat(rates.Published).OrderBy(bound => bound.Name, StringComparer.Ordinal)]));
    }
}
