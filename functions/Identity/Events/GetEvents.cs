using EGov.Identity.Clients;
using EGov.Identity.Provider.Protocol;
using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Events;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Events;

/// <summary>Gives other systems the published events of an aggregate that they missed.</summary>
internal sealed class GetEvents(EventPages pages)
{
    [Function(nameof(GetEvents))]
    [Allow(Callers.System)]
    [Query("after", "The last sequence that the caller has; 0 when left out.", Type = typeof(long))]
    public async Task<Results<Ok<EventPage>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "identity/events/{aggregate}")] HttpRequest request,
        string aggregate,
        CancellationToken cancellation) =>
        (await pages.ReadAsync(request, aggregate, cancellation, MayKnow(request.Caller(), aggregate))).Succeeded(out var page, out var error)
            ? TypedResults.Ok(page)
            : error.ToProblem(request);

    /// <summary>
    /// When somebody signed in, who acts for whom and what became of an account is told to systems that operators gave the scope for it; every other
    /// one learns what became of its own registration.
    /// </summary>
    private static bool MayKnow(Caller caller, string aggregate) =>
        caller.Scopes.Contains(Scopes.Events, StringComparer.Ordinal) || aggregate == Client.AggregateId(caller.Id);
}
