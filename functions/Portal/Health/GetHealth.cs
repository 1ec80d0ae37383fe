using EGov.Platform.Access;
using EGov.Platform.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Health;

/// <summary>Says whether the portal can answer: it can when it reaches its store.</summary>
internal sealed class GetHealth(AppStores stores)
{
    [Function(nameof(GetHealth))]
    [Allow(Callers.Anyone)]
    public Task<Ok<HealthAnswer>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "portal/health")] HttpRequest request, CancellationToken cancellation) =>
        AnswerAsync(request, cancellation);

    /// <summary>The same without the app's name, for the edition that runs all apps at one address.</summary>
    [Function("GetCommonHealth")]
    [Allow(Callers.Anyone)]
    public Task<Ok<HealthAnswer>> RunCommonAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health")] HttpRequest request, CancellationToken cancellation) =>
        AnswerAsync(request, cancellation);

    private async Task<Ok<HealthAnswer>> AnswerAsync(HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        await stores.Views.GetAsync("health", "health", cancellation);
        return TypedResults.Ok(new HealthAnswer("healthy", ["portal"]));
    }
}

/// <param name="Status"><c>healthy</c>; anything else is an error answer.</param>
/// <param name="Apps">The apps that answered.</param>
internal sealed record HealthAnswer(string Status, IReadOnlyList<string> Apps);
