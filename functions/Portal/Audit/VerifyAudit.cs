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

/// <summary>Holds the audit trail of some days to its chains, lists and seals, and says which entry, shard and day is wrong.</summary>
internal sealed class VerifyAudit(AuditVerification verification, AuditTrail trail, TimeProvider clock)
{
    private const int MostDays = 31;

    [Function(nameof(VerifyAudit))]
    [Allow(Callers.Auditor, Callers.Operator)]
    [Query("from", "The first day in Viet Nam: 2026-11-16; today when left out")]
    [Query("to", "The last day; today when left out")]
    public async Task<Results<Ok<AuditReport>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "portal/audit/verification")] HttpRequest request,
        CancellationToken cancellation)
    {
        if (!QueryDay.Of(request, "from").Succeeded(out var from, out var error)
            || !QueryDay.Of(request, "to").Succeeded(out var to, out error))
        {
            return error.ToProblem(request);
        }

        var today = clock.GetUtcNow().DateInVietnam();
        var (first, last) = (from.Date ?? today, to.Date ?? today);
        if (last.DayNumber - first.DayNumber is < 0 or >= MostDays)
        {
            return PlatformErrors.InvalidFields.For(new FieldError(
                "to", new($"Cần từ 1 đến {MostDays} ngày.", $"From 1 to {MostDays} days are verified at once."))).ToProblem(request);
        }

        await trail.RecordAsync(request, "audit.verify", "audit", AuditOutcome.Done, AuditPurpose.Operation, cancellation);
        return TypedResults.Ok(await verification.VerifyAsync(first, last, cancellation));
    }
}
