using EGov.Platform.Access;
using EGov.Platform.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.About;

/// <summary>Describes the reporting system's API as OpenAPI 3.1.</summary>
internal sealed class GetOpenApi(ApiPages pages)
{
    [Function(nameof(GetOpenApi))]
    [Allow(Callers.Anyone)]
    public Task<Utf8ContentHttpResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "reporting/openapi.json")] HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return pages.AnswerDescriptionAsync();
    }
}
