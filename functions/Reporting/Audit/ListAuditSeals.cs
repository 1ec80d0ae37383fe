using EGov.Platform.Access;
using EGov.Platform.Audit;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Audit;

/// <summary>Gives the signed seals of some days to a second party, which keeps them where those who administer the trail do not reach.</summary>
internal sealed class ListAuditSeals(AuditPages pages)
{
    [Function(nameof(ListAuditSeals))]
    [Allow(Callers.Auditor, Callers.Operator)]
    [Query("from", "The first day in Viet Nam: 2026-11-16; yesterday when left out")]
    [Query("to", "The last day; yesterday when left out")]
    public async Task<Results<Ok<SealedDays>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "reporting/audit/seals")] HttpRequest request,
        CancellationToken cancellation) =>
        (await pages.SealsAsync(request, cancellation)).Succeeded(out var days, out var error) ? TypedResults.Ok(days) : error.ToProblem(request);
}
