using EGov.Platform.Access;
using EGov.Platform.Http;
using EGov.Platform.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.About;

/// <summary>Publishes the bounds of what the reporting system takes and gives.</summary>
internal sealed class GetLimits(ApiPages pages)
{
    [Function(nameof(GetLimits))]
    [Allow(Callers.Anyone)]
    public Ok<BoundsAnswer> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "reporting/limits")] HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return TypedResults.Ok(pages.Bounds);
    }
}
