using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Reports;

/// <summary>Opens a report again that was accepted, while no report above stands on it. Its accepted values count until it is accepted anew.</summary>
internal sealed class ReopenReport(ReportDesk desk, ReportChildren children, TimeProvider clock)
{
    [Function(nameof(ReopenReport))]
    [Allow(Callers.Official, Callers.Leader)]
    [Takes<ReasonBody>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<ReportView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "reporting/reports/{regime}/{period}/{agency}/reopen")] HttpRequest request,
        string regime,
        string period,
        string agency,
        CancellationToken cancellation) =>
        (await ReasonBody.ReadAsync(request, cancellation)).Succeeded(out var reason, out var error)
            ? await desk.ActAsync(
                request, new(regime, period, agency), ReportSide.Receiver, seen => ReopenAsync(request.Caller(), seen, reason.Reason, cancellation), cancellation)
            : error.ToProblem(request);

    private async Task<Result<Aggregate<Report>>> ReopenAsync(Caller caller, SeenReport seen, string reason, CancellationToken cancellation) =>
        !seen.State.Reopen(reason, caller.Id, clock.GetUtcNow()).Succeeded(out _, out var error) ? error
        : !(await children.LetGoAsync(seen.Aggregate, cancellation)).Succeeded(out _, out error) ? error
        : await desk.ChangeAsync(seen, (_, report, now) => report.Reopen(reason, caller.Id, now), cancellation);
}
