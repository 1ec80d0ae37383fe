using EGov.Platform.Access;
using EGov.Platform.Agencies;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Agencies;

/// <summary>Tells all about one agency, found by its id or by a code of any scheme, as of a day where one is named.</summary>
internal sealed class GetAgency(IAgencyRegistry registry)
{
    [Function(nameof(GetAgency))]
    [Allow(Callers.Anyone)]
    [Query("on", "Who had the code on this day; without it the latest", Type = typeof(DateOnly))]
    public async Task<Results<Ok<Agency>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "agencies/{id}")] HttpRequest request, string id, CancellationToken cancellation)
    {
        if (!QueryDay.Of(request, "on").Succeeded(out var day, out var error))
        {
            return error.ToProblem(request);
        }

        var agency = day.Date is { } date
            ? await registry.FindOnAsync(id, date, cancellation)
            : await registry.FindAsync(id, cancellation);
        return agency is null ? PlatformErrors.NotFound.With(id).ToProblem(request) : TypedResults.Ok(agency);
    }
}
