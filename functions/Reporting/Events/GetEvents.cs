using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Events;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Events;

/// <summary>Gives the platform's systems the published events of an aggregate that they missed.</summary>
internal sealed class GetEvents(EventPages pages)
{
    [Function(nameof(GetEvents))]
    [Allow(Callers.System)]
    [Query("after", "The last sequence that the caller has; 0 when left out.", Type = typeof(long))]
    public async Task<Results<Ok<EventPage>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "reporting/events/{aggregate}")] HttpRequest request,
        string aggregate,
        CancellationToken cancellation) =>
        (await pages.ReadAsync(request, aggregate, cancellation, EventReaders.MayRead(request.Caller()))).Succeeded(out var page, out var error)
            ? TypedResults.Ok(page)
            : error.ToProblem(request);
}
