using EGov.Platform.Access;
using EGov.Platform.Audit;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Audit;

/// <summary>
/// Lists a day's entries of the audit trail, today's when no day is given: an actor's or a target's, newest first, or all of them, shard by
/// shard. Entries show once they are chained, within a minute. Reading the trail is an entry of the trail.
/// </summary>
internal sealed class ListAudit(AuditPages pages)
{
    [Function(nameof(ListAudit))]
    [Allow(Callers.Auditor, Callers.Operator)]
    [Query("day", "The day in Viet Nam: 2026-11-16")]
    [Query("actor", "The caller's id; not together with target")]
    [Query("target", "The id of an aggregate or the name of a list: file-4f1c…")]
    [Query("limit", "At most so many entries: 1 to 100", Type = typeof(int))]
    [Query("cursor", "Where an earlier page ended")]
    public async Task<Results<Ok<Listing<AuditItem>>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "reporting/audit")] HttpRequest request, CancellationToken cancellation) =>
        (await pages.ListAsync(request, cancellation)).Succeeded(out var entries, out var error) ? TypedResults.Ok(entries) : error.ToProblem(request);
}
