using EGov.Platform.Access;
using EGov.Platform.Audit;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Audit;

/// <summary>Holds the audit trail of some days to its chains, lists and seals, and says which entry, shard and day is wrong.</summary>
internal sealed class VerifyAudit(AuditPages pages)
{
    [Function(nameof(VerifyAudit))]
    [Allow(Callers.Auditor, Callers.Operator)]
    [Query("from", "The first day in Viet Nam: 2026-11-16; today when left out")]
    [Query("to", "The last day; today when left out")]
    public async Task<Results<Ok<AuditReport>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "reporting/audit/verification")] HttpRequest request,
        CancellationToken cancellation) =>
        (await pages.VerifyAsync(request, cancellation)).Succeeded(out var report, out var error) ? TypedResults.Ok(report) : error.ToProblem(request);
}
