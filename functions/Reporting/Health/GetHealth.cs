using EGov.Platform.Access;
using EGov.Platform.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Health;

/// <summary>Says whether the reporting system can answer: it can when it reaches its store.</summary>
internal sealed class GetHealth(AppStores stores)
{
    [Function(nameof(GetHealth))]
    [Allow(Callers.Anyone)]
    public async Task<Ok<HealthAnswer>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "reporting/health")] HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        await stores.ReachAsync(cancellation);
        return TypedResults.Ok(new HealthAnswer("healthy"));
    }
}

/// <param name="Status"><c>healthy</c>; anything else is an error answer.</param>
internal sealed record HealthAnswer(string Status);
