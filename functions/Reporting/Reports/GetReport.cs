using EGov.Platform.Access;
using EGov.Platform.Audit;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using EGov.Reporting.Regimes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Reports;

/// <summary>Shows a report with its template, what was found in it, and what those below have come to.</summary>
internal sealed class GetReport(ReportDesk desk, ReportTemplates templates, ReportCheck check, ReportChildren children, AuditTrail trail)
{
    [Function(nameof(GetReport))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    public async Task<Results<Ok<ReportPage>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "reporting/reports/{regime}/{period}/{agency}")] HttpRequest request,
        string regime,
        string period,
        string agency,
        CancellationToken cancellation)
    {
        var found = (await desk.ReadAsync(request.Caller(), new(regime, period, agency), cancellation)).Succeeded(out var seen, out var error);
        await trail.RecordReadAsync(request, "report.read", $"{Report.Kind}-{regime}-{period}-{agency}", found, cancellation);
        if (!found)
        {
            return error!.ToProblem(request);
        }

        var template = await templates.OfAsync(seen!.Collection, cancellation);
        var below = seen.State.Consolidates ? await children.BelowAsync(seen.Collection, seen.State, cancellation) : [];
        var findings = seen.State.IsInWork && seen.Standing.Writes ? await check.FindAsync(template, seen.Collection, seen.State, cancellation) : [];
        return TypedResults.Ok(new ReportPage(
            await desk.ShowAsync(request, seen, cancellation),
            template.Outline,
            template.Tables,
            [.. below.Select(ChildView.Of)],
            [.. ReportChildren.SumsOf(template, below).Select(sum => CellView.Of(sum.Key, new(sum.Value, null)))],
            [.. findings.Select(FindingView.Of)]));
    }
}

/// <summary>A report with all that is needed to work on it.</summary>
/// <param name="Report">The report.</param>
/// <param name="Outline">The sections of its text.</param>
/// <param name="Tables">Its tables.</param>
/// <param name="Children">The reports below, where it sums them up.</param>
/// <param name="Sums">What those that are accepted come to.</param>
/// <param name="Findings">What was found in it, while its agency works on it.</param>
internal sealed record ReportPage(
    ReportView Report,
    IReadOnlyList<OutlineSection> Outline,
    IReadOnlyList<DataTable> Tables,
    IReadOnlyList<ChildView> Children,
    IReadOnlyList<CellView> Sums,
    IReadOnlyList<FindingView> Findings);

/// <summary>A report below another one.</summary>
/// <param name="Late">Whether it was first sent after its last day.</param>
/// <param name="Missing">Whether it was declared missing.</param>
internal sealed record ChildView(string Agency, Text AgencyName, ReportStage Stage, DateOnly Due, bool Late, bool Missing)
{
    public static ChildView Of(Report report) =>
        new(report.Place.Agency, report.AgencyName, report.Stage, report.Due, report.IsLate, report.Missing is not null);
}
