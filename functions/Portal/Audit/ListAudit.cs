using EGov.Platform.Access;
using EGov.Platform.Audit;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Audit;

/// <summary>
/// Lists a day's entries of the audit trail, today's when no day is given: an actor's or a target's, newest first, or all of them, shard by
/// shard. Entries show once they are chained, within a minute. Reading the trail is an entry of the trail.
/// </summary>
internal sealed class ListAudit(AuditReader reader, AuditTrail trail, TimeProvider clock)
{
    [Function(nameof(ListAudit))]
    [Allow(Callers.Auditor, Callers.Operator)]
    [Query("day", "The day in Viet Nam: 2026-11-16")]
    [Query("actor", "The caller's id; not together with target")]
    [Query("target", "The id of an aggregate or the name of a list: dossier-G01.08-261116-0001")]
    [Query("limit", "At most so many entries: 1 to 100", Type = typeof(int))]
    [Query("cursor", "Where an earlier page ended")]
    public async Task<Results<Ok<Listing<AuditItem>>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "portal/audit")] HttpRequest request, CancellationToken cancellation)
    {
        var (actor, target) = (request.Query["actor"].ToString(), request.Query["target"].ToString());
        if (!QueryDay.Of(request, "day").Succeeded(out var named, out var error))
        {
            return error.ToProblem(request);
        }

        var day = named.Date ?? clock.GetUtcNow().DateInVietnam();
        if (!ListPosition.Of(request, IsoDate.TextOf(day)).Succeeded(out var position, out error))
        {
            return error.ToProblem(request);
        }

        if (actor.Length > 0 && target.Length > 0)
        {
            return PlatformErrors.InvalidFields.For(
                new FieldError("target", new("Chỉ lọc theo actor hoặc target.", "Give actor or target, not both."))).ToProblem(request);
        }

        if (Math.Max(actor.Length, target.Length) > AuditReader.LongestName)
        {
            return PlatformErrors.InvalidFields.For(
                PlatformErrors.FieldTooLong.At(actor.Length > 0 ? "actor" : "target", AuditReader.LongestName)).ToProblem(request);
        }

        var asked = actor.Length > 0 ? $"audit-actor-{actor}" : target.Length > 0 ? $"audit-target-{target}" : "audit";
        await trail.RecordAsync(request, "audit.list", asked, AuditOutcome.Done, AuditPurpose.Operation, cancellation);
        return TypedResults.Ok(await (actor.Length > 0
            ? reader.OfActorAsync(day, actor, position, cancellation)
            : target.Length > 0
                ? reader.OfTargetAsync(day, target, position, cancellation)
                : reader.OfDayAsync(day, position, cancellation)));
    }
}
