using EGov.Cabinet.Bodies;
using EGov.Platform.Access;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Events;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.Agenda;

/// <summary>Lists what is proposed for the next session, for the chair, deputies and the secretariat.</summary>
internal sealed class ListAgenda(CabinetPolicy policy, ViewReader views)
{
    [Function(nameof(ListAgenda))]
    [Allow(Callers.Official, Callers.Leader)]
    [Query("list", "proposed, accepted or declined; proposed when left out.")]
    [Query("limit", "How many at most: 1 to 100, 20 when left out.", Type = typeof(int))]
    [Query("cursor", "Where the list goes on, as the answer before said.")]
    public async Task<Results<Ok<Listing<AgendaItem>>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "cabinet/bodies/{body}/agenda")] HttpRequest request, string body, CancellationToken cancellation)
    {
        var list = request.Query["list"].ToString() is { Length: > 0 } named ? named : AgendaLists.All[0];
        if (!AgendaLists.All.Contains(list, StringComparer.Ordinal))
        {
            return PlatformErrors.InvalidFields.For(PlatformErrors.FieldChoice.At("list")).ToProblem(request);
        }

        SeatRole[] leads = [SeatRole.Chair, SeatRole.Deputy, SeatRole.Secretary];
        if (!(await policy.ActingAsync(request.Caller(), body, leads, cancellation)).Succeeded(out var standing, out var error)
            || !ListPosition.Of(request, $"{body}-{list}").Succeeded(out var position, out error))
        {
            return error.ToProblem(request);
        }

        var page = await views.ListAsync(AgendaLists.ProjectionName, AgendaLists.PartitionOf(body, list), position, cancellation);
        var all = standing.Is([SeatRole.Chair, SeatRole.Secretary]);
        return TypedResults.Ok(page.Select<AgendaRow, AgendaItem>(row => all || row.Item.Published, row => row.Item with { ProposedAt = row.Item.ProposedAt?.InVietnam() }));
    }
}
