using EGov.Platform.Access;
using EGov.Platform.Agencies;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Agencies;

/// <summary>Lists agencies by code: those of today or of another day, under one, of a kind, or by words of their names.</summary>
internal sealed class ListAgencies(AgencyRegistry registry, TimeProvider clock)
{
    [Function(nameof(ListAgencies))]
    [Allow(Callers.Anyone)]
    [Query("parent", "Only agencies directly under the one with this id")]
    [Query("kind", "Only agencies of this kind: ministry, province, commune ...", Type = typeof(AgencyKind))]
    [Query("on", "Only agencies that exist on this day; today when left out", Type = typeof(DateOnly))]
    [Query("ended", "true for all that there ever were, in the place of a day", Type = typeof(bool))]
    [Query("query", "Words, with or without Vietnamese marks; each begins a word of the name, the id or a code", MayBeEmpty = true)]
    [Query("limit", "At most so many, 1 to 100", Type = typeof(int))]
    [Query("cursor", "Where to go on, from an earlier answer; a page may hold fewer than asked for and still have a cursor")]
    public async Task<Results<Ok<Listing<Agency>>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "agencies")] HttpRequest request, CancellationToken cancellation)
    {
        if (!ListPosition.Of(request).Succeeded(out var position, out var error) || !FilterOf(request).Succeeded(out var filter, out error))
        {
            return error.ToProblem(request);
        }

        var (agencies, next) = await registry.ListAsync(filter, position.FromId, position.Limit, cancellation);
        return TypedResults.Ok(new Listing<Agency>(agencies, next is null ? null : position.CursorAt(next)));
    }

    private Result<AgencyFilter> FilterOf(HttpRequest request)
    {
        if (!AgencyQuery.KindOf(request).Succeeded(out var kind, out var error) || !AgencyQuery.WordsOf(request, "query").Succeeded(out var words, out error))
        {
            return error;
        }

        var ended = request.Query["ended"].ToString();
        if (ended is not ("" or "true" or "false") || (ended is "true" && request.Query["on"].ToString().Length > 0))
        {
            return PlatformErrors.InvalidFields.For(new FieldError("ended", new(
                "Chỉ nhận true hoặc false; true không kèm ngày.", "Either true or false; true with no day beside it.")));
        }

        return QueryDay.Of(request, "on").Select(day => new AgencyFilter(
            request.Query["parent"].ToString() is { Length: > 0 } parent ? parent : null,
            kind.Kind,
            ended is "true" ? null : day.Date ?? clock.GetUtcNow().DateInVietnam(),
            words));
    }
}
