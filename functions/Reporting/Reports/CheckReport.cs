using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Reporting.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Reports;

/// <summary>Says what would be found in a report if it were submitted now. Nothing is changed.</summary>
internal sealed class CheckReport(ReportDesk desk, ReportTemplates templates, ReportCheck check)
{
    [Function(nameof(CheckReport))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    public async Task<Results<Ok<ReportFindings>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "reporting/reports/{regime}/{period}/{agency}/check")] HttpRequest request,
        string regime,
        string period,
        string agency,
        CancellationToken cancellation)
    {
        if (await JsonBody.RefuseAnyAsync(request, cancellation) is { } unasked)
        {
            return unasked.ToProblem(request);
        }

        if (!(await desk.ReadAsync(request.Caller(), new(regime, period, agency), cancellation)).Succeeded(out var seen, out var error))
        {
            return error.ToProblem(request);
        }

        if (seen.IsWithheld)
        {
            return ReportingErrors.OtherAgency.With().ToProblem(request);
        }

        var findings = await check.FindAsync(await templates.OfAsync(seen.Collection, cancellation), seen.Collection, seen.State, cancellation);
        return TypedResults.Ok(new ReportFindings([.. findings.Select(FindingView.Of)], seen.Aggregate.Version));
    }
}

/// <param name="Findings">What was found, what refuses the report first.</param>
/// <param name="Version">The version that was looked through.</param>
internal sealed record ReportFindings(IReadOnlyList<FindingView> Findings, long Version);
