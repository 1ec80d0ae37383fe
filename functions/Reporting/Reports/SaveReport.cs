using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Reports;

/// <summary>Enters cells and texts of a report while its agency works on it. All or nothing; what is left out stays as it is.</summary>
internal sealed class SaveReport(ReportDesk desk, ReportTemplates templates)
{
    [Function(nameof(SaveReport))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    [Takes<EntryBody>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<ReportView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "reporting/reports/{regime}/{period}/{agency}/draft")] HttpRequest request,
        string regime,
        string period,
        string agency,
        CancellationToken cancellation) =>
        (await JsonBody.ReadAsync<EntryBody>(request, cancellation)).Succeeded(out var body, out var error)
            ? await desk.ActAsync(request, new(regime, period, agency), ReportSide.Agency, seen => SaveAsync(request.Caller(), seen, EntryBody.Exactly(body), cancellation), cancellation)
            : error.ToProblem(request);

    private async Task<Result<Aggregate<Report>>> SaveAsync(Caller caller, SeenReport seen, EntryBody body, CancellationToken cancellation) =>
        EntryCheck.Of(await templates.OfAsync(seen.Collection, cancellation), seen.State, body).Succeeded(out var entries, out var error)
            ? await desk.ChangeAsync(seen, (_, report, now) => report.Save(entries, false, caller.Id, now), cancellation)
            : error;
}
