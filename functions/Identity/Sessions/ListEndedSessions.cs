using EGov.Platform.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Sessions;

/// <summary>Tells every app which sessions and grants have ended while tokens of theirs may still be good.</summary>
internal sealed class ListEndedSessions(EndedSessions ended)
{
    [Function(nameof(ListEndedSessions))]
    [Allow(Callers.Anyone)]
    public async Task<Ok<EndedSessionsAnswer>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "identity/ended-sessions")] HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new EndedSessionsAnswer(await ended.ListAsync(cancellation)));
    }
}

/// <param name="Sessions">The ids (<c>sid</c>, <c>gid</c>) of those that ended within the life of an access token.</param>
internal sealed record EndedSessionsAnswer(IReadOnlyList<string> Sessions);
