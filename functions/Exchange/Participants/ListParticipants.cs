using EGov.Platform.Access;
using EGov.Platform.Agencies;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Participants;

/// <summary>The directory of who can be written to: every agency of the registry that exists today, connected or not.</summary>
internal sealed class ListParticipants(AgencyRegistry registry, ParticipantDesk desk, TimeProvider clock)
{
    [Function(nameof(ListParticipants))]
    [Allow(Callers.Official, Callers.Leader, Callers.Operator, Callers.System)]
    [Query("q", "Words, with or without Vietnamese marks; each begins a word of the name, the id or a code", MayBeEmpty = true)]
    [Query("parent", "Only agencies directly under the one with this id")]
    [Query("kind", "Only agencies of this kind: ministry, province, commune ...", Type = typeof(AgencyKind))]
    [Query("limit", "At most so many, 1 to 100", Type = typeof(int))]
    [Query("cursor", "Where to go on, from an earlier answer; a page may hold fewer than asked for and still have a cursor")]
    public async Task<Results<Ok<Listing<ParticipantView>>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "exchange/participants")] HttpRequest request, CancellationToken cancellation)
    {
        if (!ListPosition.Of(request).Succeeded(out var position, out var error)
            || !AgencyQuery.KindOf(request).Succeeded(out var kind, out error)
            || !AgencyQuery.WordsOf(request, "q").Succeeded(out var words, out error))
        {
            return error.ToProblem(request);
        }

        var parent = request.Query["parent"].ToString() is { Length: > 0 } named ? named : null;
        var filter = new AgencyFilter(parent, kind.Kind, clock.GetUtcNow().DateInVietnam(), words);
        var (agencies, next) = await registry.ListAsync(filter, position.FromId, position.Limit, cancellation);
        return TypedResults.Ok(new Listing<ParticipantView>(await desk.ShowAsync(agencies, cancellation), next is null ? null : position.CursorAt(next)));
    }
}
