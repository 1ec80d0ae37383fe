using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Reporting.Indicators.Wirings;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Indicators.Definitions;

/// <summary>Shows a measure with all that is known of it.</summary>
internal sealed class GetIndicator(Measures measures, WiringPlan wiring)
{
    [Function(nameof(GetIndicator))]
    [Allow(Callers.Anyone)]
    public async Task<Results<Ok<IndicatorView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "reporting/indicators/{code}")] HttpRequest request, string code, CancellationToken cancellation)
    {
        var all = await measures.LoadAsync(cancellation);
        if (all.Map.Find(code) is not { } measure)
        {
            return PlatformErrors.NotFound.With(code).ToProblem(request);
        }

        request.HttpContext.Response.Headers.ETag = all.ETag;
        return TypedResults.Ok(IndicatorView.Of(all, measure, wiring));
    }
}
