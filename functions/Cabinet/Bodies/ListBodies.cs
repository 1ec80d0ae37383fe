using EGov.Platform.Access;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Events;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.Bodies;

/// <summary>Lists the bodies in which the caller holds a seat today, with what they are there.</summary>
internal sealed class ListBodies(ViewReader views, TimeProvider clock)
{
    [Function(nameof(ListBodies))]
    [Allow(Callers.Official, Callers.Leader)]
    [Query("limit", "How many seats at most: 1 to 100, 20 when left out.", Type = typeof(int))]
    [Query("cursor", "Where the list goes on, as the answer before said.")]
    public async Task<Results<Ok<Listing<SeatItem>>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "cabinet/bodies")] HttpRequest request, CancellationToken cancellation)
    {
        var caller = request.Caller();
        if (!ListPosition.Of(request, caller.Id).Succeeded(out var position, out var error))
        {
            return error.ToProblem(request);
        }

        var page = await views.ListAsync(SeatLists.ProjectionName, SeatLists.PartitionOf(caller.Id), position, cancellation);
        var today = clock.GetUtcNow().DateInVietnam();
        var seats = page.Select<SeatRow, SeatItem>(row => new(row.Body, row.Name, row.Seat.Id, row.Seat.Role, row.Seat.Title, row.Seat.Assists, row.Seat.IsHeldOn(today)));
        return TypedResults.Ok(seats);
    }
}

/// <summary>A seat that the caller holds or held.</summary>
/// <param name="Body">The body's id.</param>
/// <param name="Name">The body's name.</param>
/// <param name="Seat">The seat's id.</param>
/// <param name="Role">What they are there.</param>
/// <param name="Assists">For an assistant: the seat of the member.</param>
/// <param name="Held">Whether they hold it today.</param>
internal sealed record SeatItem(string Body, Text Name, string Seat, SeatRole Role, string Title, string? Assists, bool Held);
