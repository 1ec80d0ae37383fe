using EGov.Platform.Results;

namespace EGov.Reporting.Reports;

/// <summary>Asks those below again before a report that sums them up goes on: what was true when it was submitted need not be any more.</summary>
internal sealed class SumsCheck(ReportChildren children, ReportTemplates templates)
{
    /// <summary>Why it does not go on; null when it may, or is not at that stage.</summary>
    /// <param name="seen">The report.</param>
    /// <param name="from">The stage from which it goes on.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Error?> RefuseUnlikeBelowAsync(SeenReport seen, ReportStage from, CancellationToken cancellation) =>
        seen.State.Consolidates && seen.State.Stage == from
            ? ReportCheck.RefuseUnlikeBelow(
                await templates.OfAsync(seen.Collection, cancellation), seen.State, await children.BelowAsync(seen.Collection, seen.State, cancellation))
            : null;
}
