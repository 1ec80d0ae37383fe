using EGov.Platform.Access;
using EGov.Platform.Agencies;
using EGov.Platform.Audit;
using EGov.Platform.Errors;
using EGov.Platform.Events;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Systems;

/// <summary>Lists connected systems by their ids: all of them or an agency's to operators, those of their own agency to its leaders.</summary>
internal sealed class ListSystems(ViewReader views, AgencySuccession succession, AuditTrail trail)
{
    [Function(nameof(ListSystems))]
    [Allow(Callers.Leader, Callers.Operator)]
    [Query("agency", "Only systems of the agency with this registry id")]
    [Query("limit", "How many at most: 1 to 100, 20 when left out.", Type = typeof(int))]
    [Query("cursor", "Where the list goes on, as the answer before said.")]
    public async Task<Results<Ok<Listing<SystemView>>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "exchange/systems")] HttpRequest request, CancellationToken cancellation)
    {
        if (!ListPosition.Of(request).Succeeded(out var position, out var error)
            || !(await ListsOfAsync(request, cancellation)).Succeeded(out var lists, out error))
        {
            return error.ToProblem(request);
        }

        var page = await views.ListAsync(SystemList.ProjectionName, lists, position, cancellation);
        await trail.RecordAsync(request, "systems.list", string.Join(' ', lists), AuditOutcome.Done, AuditPurpose.Operation, cancellation);
        return TypedResults.Ok(page.Select<SystemRow, SystemView>(row => SystemView.Of(row.System, row.Sequence)));
    }

    /// <summary>The lists of which the answer is made; none for an agency that is not the leader's.</summary>
    private async Task<Result<IReadOnlyList<string>>> ListsOfAsync(HttpRequest request, CancellationToken cancellation)
    {
        var (caller, agency) = (request.Caller(), request.Query["agency"].ToString());
        if (agency.Length > 0 && !Caller.IsId(agency))
        {
            return PlatformErrors.InvalidFields.For(PlatformErrors.FieldShape.At("agency"));
        }

        if (caller.Is(Callers.Operator))
        {
            return new[] { agency.Length > 0 ? SystemList.PartitionOf(agency) : SystemList.All };
        }

        return caller.Office is not { } office
            ? Array.Empty<string>()
            : (await succession.EstateOfAsync(office, cancellation)).Select(IReadOnlyList<string> (estate) =>
                [.. estate.Where(each => agency.Length == 0 || each == agency).Select(SystemList.PartitionOf)]);
    }
}
