using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Reports;

/// <summary>Sends a report back with a reason: a leader of its agency before it is sent, the receiver (<c>trả lại</c>) after.</summary>
internal sealed class ReturnReport(ReportDesk desk)
{
    [Function(nameof(ReturnReport))]
    [Allow(Callers.Official, Callers.Leader)]
    [Takes<ReasonBody>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<ReportView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "reporting/reports/{regime}/{period}/{agency}/return")] HttpRequest request,
        string regime,
        string period,
        string agency,
        CancellationToken cancellation) =>
        (await ReasonBody.ReadAsync(request, cancellation)).Succeeded(out var reason, out var error)
            ? await desk.DecideAsync(
                request,
                new(regime, period, agency),
                ReportSide.LeaderOrReceiver,
                (seen, report, now) => report.SendBack(IsByReceiver(seen), reason.Reason, request.Caller().Id, now),
                cancellation)
            : error.ToProblem(request);

    /// <summary>Who stands on both sides, as after a merger, is on that whose turn it is.</summary>
    private static bool IsByReceiver(SeenReport seen) =>
        seen.Standing.Receives && (!seen.Standing.Leads || seen.State.Stage is not ReportStage.Submitted);
}
