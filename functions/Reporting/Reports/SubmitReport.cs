using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Platform.Words;
using EGov.Reporting.Errors;
using EGov.Reporting.Values;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Reports;

/// <summary>Puts a report before a leader of its agency, once all that was found in it is mended or explained.</summary>
internal sealed class SubmitReport(ReportDesk desk, ReportTemplates templates, ReportCheck check, TimeProvider clock)
{
    [Function(nameof(SubmitReport))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    [Takes<SubmitReportBody>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<ReportView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "reporting/reports/{regime}/{period}/{agency}/submit")] HttpRequest request,
        string regime,
        string period,
        string agency,
        CancellationToken cancellation) =>
        (await JsonBody.ReadAsync<SubmitReportBody>(request, cancellation)).Succeeded(out var body, out var error)
            ? await desk.ActAsync(request, new(regime, period, agency), ReportSide.Agency, seen => SubmitAsync(request.Caller(), seen, body.Value, cancellation), cancellation)
            : error.ToProblem(request);

    private async Task<Result<Aggregate<Report>>> SubmitAsync(Caller caller, SeenReport seen, SubmitReportBody body, CancellationToken cancellation)
    {
        var explanations = body.Explanations ?? [];
        if (seen.State.Submit(body.Status, explanations, caller.Id, clock.GetUtcNow()) is var decided && !decided.Succeeded(out var events, out var refused))
        {
            return refused;
        }

        if (events.Count > 0)
        {
            var findings = await check.FindAsync(await templates.OfAsync(seen.Collection, cancellation), seen.Collection, seen.State, cancellation);
            if (RefuseFindings(findings, explanations) is { } found)
            {
                return found;
            }
        }

        return await desk.ChangeAsync(seen, (_, report, now) => report.Submit(body.Status, explanations, caller.Id, now), cancellation);
    }

    private static Error? RefuseFindings(IReadOnlyList<Finding> findings, IReadOnlyList<Explanation> explanations)
    {
        var refusing = findings.Where(finding => finding.Weight is FindingWeight.Refuses).ToList();
        if (refusing.Count > 0)
        {
            return ReportingErrors.FindingsRefuse.For([.. refusing.Select(finding => finding.Field)]) with { Arguments = [refusing.Count] };
        }

        if (explanations.FirstOrDefault(explanation => PlainText.IsBlank(explanation.Text) || explanation.Text.Length > ReportLimits.ReportReason) is { } unsaid)
        {
            return PlatformErrors.InvalidFields.For(ReportingErrors.ReportReasonMissing.At($"/explanations/{explanations.ToList().IndexOf(unsaid)}/text", ReportLimits.ReportReason));
        }

        if (explanations.FirstOrDefault(explanation => SecrecyMarks.IsStamped(explanation.Text)) is { } secret)
        {
            return PlatformErrors.InvalidFields.For(ReportingErrors.SecretReport.At($"/explanations/{explanations.ToList().IndexOf(secret)}/text"));
        }

        if (explanations.FirstOrDefault(explanation => findings.All(finding => finding.Key != explanation.Finding)) is { } idle)
        {
            return ReportingErrors.NothingToExplain.With(idle.Finding);
        }

        var unexplained = findings.Where(finding => explanations.All(explanation => explanation.Finding != finding.Key)).ToList();
        return unexplained.Count > 0 ? ReportingErrors.FindingsUnexplained.For([.. unexplained.Select(finding => finding.Field)]) with { Arguments = [unexplained.Count] } : null;
    }
}

/// <param name="Status">How final the numbers are.</param>
/// <param name="Explanations">To each finding that has to be explained.</param>
internal sealed record SubmitReportBody(ValueStatus Status, IReadOnlyList<Explanation>? Explanations = null);
