using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Reports;

/// <summary>The receiver goes on without a report whose last day has passed. It may come late all the same.</summary>
internal sealed class DeclareMissing(ReportDesk desk, ReportChildren children)
{
    [Function(nameof(DeclareMissing))]
    [Allow(Callers.Official, Callers.Leader)]
    [Takes<ReasonBody>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<ReportView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "reporting/reports/{regime}/{period}/{agency}/declare-missing")] HttpRequest request,
        string regime,
        string period,
        string agency,
        CancellationToken cancellation) =>
        (await ReasonBody.ReadAsync(request, cancellation)).Succeeded(out var reason, out var error)
            ? await desk.ActAsync(
                request, new(regime, period, agency), ReportSide.Receiver, seen => DeclareAsync(request.Caller(), seen, reason.Reason, cancellation), cancellation)
            : error.ToProblem(request);

    private async Task<Result<Aggregate<Report>>> DeclareAsync(Caller caller, SeenReport seen, string reason, CancellationToken cancellation) =>
        !(await desk.ChangeAsync(seen, (_, report, now) => report.DeclareMissing(reason, caller.Id, now), cancellation)).Succeeded(out var declared, out var error) ? error
        : !(await children.NoteAsync(declared, cancellation)).Succeeded(out _, out error) ? error
        : declared;
}
