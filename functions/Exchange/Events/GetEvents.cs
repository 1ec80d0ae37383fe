using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Events;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Events;

/// <summary>
/// Gives other systems the published events of an aggregate that they missed, as far as it is their agency's; of a delivery not which people of the
/// other side did something.
/// </summary>
internal sealed class GetEvents(EventPages pages, EventReaders readers)
{
    [Function(nameof(GetEvents))]
    [Allow(Callers.System)]
    [Query("after", "The last sequence that the caller has; 0 when left out.", Type = typeof(long))]
    public async Task<Results<Ok<EventPage>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "exchange/events/{aggregate}")] HttpRequest request,
        string aggregate,
        CancellationToken cancellation)
    {
        var sight = await readers.SightAsync(request.Caller(), aggregate, cancellation);
        var reading = pages.ReadAsync(request, aggregate, cancellation, sight is not null, happened => sight?.HidesWho(aggregate, happened) is true);
        return (await reading).Succeeded(out var page, out var error) ? TypedResults.Ok(page) : error.ToProblem(request);
    }
}
