using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Reports;

/// <summary>Approves a report and sends it to the receiver; one that sums up others only when all below are accepted or declared
/// missing, and what they come to is said or explained.</summary>
internal sealed class ApproveReport(ReportDesk desk, SumsCheck check)
{
    [Function(nameof(ApproveReport))]
    [Allow(Callers.Leader)]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<ReportView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "reporting/reports/{regime}/{period}/{agency}/approve")] HttpRequest request,
        string regime,
        string period,
        string agency,
        CancellationToken cancellation) =>
        await JsonBody.RefuseAnyAsync(request, cancellation) is { } unasked
            ? unasked.ToProblem(request)
            : await desk.ActAsync(request, new(regime, period, agency), ReportSide.Leader, seen => ApproveAsync(request.Caller(), seen, cancellation), cancellation);

    private async Task<Result<Aggregate<Report>>> ApproveAsync(Caller caller, SeenReport seen, CancellationToken cancellation)
    {
        // What is noted of those below is told late at times, never too early; and what they come to may have changed since it was submitted.
        if (await check.RefuseUnlikeBelowAsync(seen, ReportStage.Submitted, cancellation) is { } refused)
        {
            return refused;
        }

        return await desk.ChangeAsync(seen, (_, report, now) => report.Approve(seen.Children, caller.Id, now), cancellation);
    }
}
