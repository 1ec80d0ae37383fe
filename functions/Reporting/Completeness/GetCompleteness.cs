using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Events;
using EGov.Platform.Http;
using EGov.Reporting.Reports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Completeness;

/// <summary>Shows which reports of a collection have come, and which in time.</summary>
internal sealed class GetCompleteness(CompletenessDesk desk, ViewReader views)
{
    [Function(nameof(GetCompleteness))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    [Query("regime", "The regime's code.", Required = true)]
    [Query("period", "The period's code, such as 2020-08.", Required = true)]
    [Query("level", "Those of one level only.")]
    [Query("receiver", "Those who report to one agency only, by its registry id.")]
    [Query("limit", "How many reports at most: 1 to 100, 20 when left out.", Type = typeof(int))]
    [Query("cursor", "Where the list goes on, as the answer before said.")]
    public async Task<Results<Ok<CompletenessView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "reporting/completeness")] HttpRequest request, CancellationToken cancellation)
    {
        if (!ListPosition.Of(request).Succeeded(out var position, out var error)
            || !(await desk.OfAsync(request, cancellation)).Succeeded(out var list, out error))
        {
            return error.ToProblem(request);
        }

        var page = await views.ListAsync(ReportLists.ProjectionName, list.Partition, position, cancellation);
        var items = page.Select<ReportRow, PunctualityView>(row => PunctualityView.Of(row.Report));
        return TypedResults.Ok(new CompletenessView(await desk.CountsAsync(list, cancellation), items.Items, items.Cursor, items.AsOf, (decimal?)items.LagSeconds));
    }
}
