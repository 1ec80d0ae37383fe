using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Reports;

/// <summary>Takes a report (<c>tiếp nhận</c>): from then on its values count.</summary>
internal sealed class AcceptReport(ReportDesk desk, ReportChildren children, SumsCheck check)
{
    [Function(nameof(AcceptReport))]
    [Allow(Callers.Official, Callers.Leader)]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<ReportView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "reporting/reports/{regime}/{period}/{agency}/accept")] HttpRequest request,
        string regime,
        string period,
        string agency,
        CancellationToken cancellation) =>
        await JsonBody.RefuseAnyAsync(request, cancellation) is { } unasked
            ? unasked.ToProblem(request)
            : await desk.ActAsync(request, new(regime, period, agency), ReportSide.Receiver, seen => AcceptAsync(request.Caller(), seen, cancellation), cancellation);

    private async Task<Result<Aggregate<Report>>> AcceptAsync(Caller caller, SeenReport seen, CancellationToken cancellation) =>
        await check.RefuseUnlikeBelowAsync(seen, ReportStage.Approved, cancellation) is { } refused ? refused
        : !(await desk.ChangeAsync(seen, (_, report, now) => report.Accept(caller.Id, now), cancellation)).Succeeded(out var accepted, out var error) ? error
        : !(await children.NoteAsync(accepted, cancellation)).Succeeded(out _, out error) ? error
        : accepted;
}
