using EGov.Platform.Access;
using EGov.Platform.Agencies;
using EGov.Platform.Audit;
using EGov.Platform.Errors;
using EGov.Platform.Events;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Alerts;

/// <summary>Lists the alerts that are open, newest first: to operators all, to a leader those of the agency and of those that it took over from.</summary>
internal sealed class ListAlerts(ViewReader views, AgencySuccession succession, AuditTrail trail)
{
    [Function(nameof(ListAlerts))]
    [Allow(Callers.Leader, Callers.Operator)]
    [Query("limit", "How many at most: 1 to 100, 20 when left out.", Type = typeof(int))]
    [Query("cursor", "Where the list goes on, as the answer before said.")]
    public async Task<Results<Ok<Listing<AlertView>>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "exchange/alerts")] HttpRequest request, CancellationToken cancellation)
    {
        if (!ListPosition.Of(request).Succeeded(out var position, out var error))
        {
            return error.ToProblem(request);
        }

        IReadOnlyList<string> partitions = [AlertLists.All];
        if (!request.Caller().Is(Callers.Operator))
        {
            if (!(await succession.EstateOfAsync(request.Caller().Office ?? string.Empty, cancellation)).Succeeded(out var agencies, out error))
            {
                return error.ToProblem(request);
            }

            partitions = [.. agencies.Select(AlertLists.PartitionOf)];
        }

        var page = await views.ListAsync(AlertLists.ProjectionName, partitions, position, cancellation);
        await trail.RecordAsync(request, "alerts.list", partitions[0], AuditOutcome.Done, AuditPurpose.Operation, cancellation);
        return TypedResults.Ok(page.Select<AlertRow, AlertView>(row => AlertView.Of(row.Name, row.Alert, row.Sequence)));
    }
}
