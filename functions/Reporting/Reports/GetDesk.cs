using EGov.Platform.Access;
using EGov.Platform.Agencies;
using EGov.Platform.Errors;
using EGov.Platform.Events;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Reports;

/// <summary>Lists what waits for the caller's agency and for those from which it took over: own reports and those to be accepted, soonest due first.</summary>
internal sealed class GetDesk(AgencySuccession succession, ViewReader views)
{
    [Function(nameof(GetDesk))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    [Query("limit", "How many at most: 1 to 100, 20 when left out.", Type = typeof(int))]
    [Query("cursor", "Where the list goes on, as the answer before said.")]
    public async Task<Results<Ok<Listing<DeskItem>>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "reporting/desk")] HttpRequest request, CancellationToken cancellation)
    {
        if (ReportPolicy.AgencyOf(request.Caller()) is not { } office)
        {
            return PlatformErrors.NotAllowed.With().ToProblem(request);
        }

        if (!ListPosition.Of(request).Succeeded(out var position, out var error)
            || !(await succession.EstateOfAsync(office, cancellation)).Succeeded(out var agencies, out error))
        {
            return error.ToProblem(request);
        }

        var page = await views.ListAsync(ReportLists.ProjectionName, [.. agencies.Select(ReportLists.DeskPartition)], position, cancellation);
        return TypedResults.Ok(page.Select<ReportRow, DeskItem>(DeskItem.Of));
    }
}

/// <summary>Something that waits at a desk.</summary>
/// <param name="Task">What is to be done.</param>
/// <param name="Agency">The registry id of the agency whose report it is.</param>
/// <param name="Due">Its last day.</param>
/// <param name="Reminded">What its agency was told last.</param>
internal sealed record DeskItem(
    DeskTask Task, string Regime, Text RegimeName, string Period, string Agency, Text AgencyName, ReportStage Stage, DateOnly Due, ReportReminder? Reminded)
{
    public static DeskItem Of(ReportRow row) => new(
        row.Task!.Value,
        row.Report.Regime,
        row.Report.RegimeName,
        row.Report.Period.ToString(),
        row.Report.Agency,
        row.Report.AgencyName,
        row.Report.Stage,
        row.Report.Due,
        row.Report.Reminded);
}
