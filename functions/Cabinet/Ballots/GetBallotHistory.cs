using EGov.Cabinet.Bodies;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Events;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.Ballots;

/// <summary>Shows what happened to a ballot as a whole, oldest first, to who knows of it.</summary>
internal sealed class GetBallotHistory(BallotDesk desk, ViewReader views)
{
    [Function(nameof(GetBallotHistory))]
    [Allow(Callers.Official, Callers.Leader)]
    [Query("limit", "How many at most: 1 to 100, 20 when left out.", Type = typeof(int))]
    [Query("cursor", "Where the list goes on, as the answer before said.")]
    public async Task<Results<Ok<Listing<BallotHistoryItem>>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "cabinet/ballots/{id}/history")] HttpRequest request, string id, CancellationToken cancellation)
    {
        if (!(await desk.ReadAsync(request.Caller(), id, cancellation)).Succeeded(out var seen, out var error)
            || !ListPosition.Of(request, id).Succeeded(out var position, out error))
        {
            return error.ToProblem(request);
        }

        var page = await views.ListAsync(BallotHistory.ProjectionName, BallotHistory.PartitionOf(id), position, cancellation);
        return TypedResults.Ok(page.Select<BallotHistoryRow, BallotHistoryItem>(row => BallotHistoryItem.Of(row.Entry, seen.Standing.Body)));
    }
}

/// <summary>Something that happened to a ballot.</summary>
/// <param name="What">The plain name of what happened: <c>opened</c>, <c>extended</c>, <c>reminding</c>, <c>closed</c>.</param>
/// <param name="By">The name of who did it; left out for what fell due by itself.</param>
/// <param name="Due">Until when members could answer from then on.</param>
/// <param name="Overdue">Of a reminder: whether the time had passed.</param>
/// <param name="Accepted">Of the chair's decision on a session: what it was.</param>
internal sealed record BallotHistoryItem(DateTimeOffset At, string What, string? By, DateTimeOffset? Due, string? Reason, bool? Overdue, bool? Accepted)
{
    public static BallotHistoryItem Of(BallotHistoryEntry entry, Body body) => new(
        entry.At.InVietnam(),
        entry.What,
        entry.By == SystemActor.Id ? null : body.Seats.FirstOrDefault(seat => seat.Person == entry.By)?.Name,
        entry.Due?.InVietnam(),
        entry.Reason,
        entry.Overdue,
        entry.Accepted);
}
