using EGov.Cabinet.Bodies;
using EGov.Platform.Access;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Events;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.Ballots;

/// <summary>Lists the ballots of a body, newest first.</summary>
internal sealed class ListBallots(CabinetPolicy policy, ViewReader views, TimeProvider clock)
{
    [Function(nameof(ListBallots))]
    [Allow(Callers.Official, Callers.Leader)]
    [Query("body", "The body's id.")]
    [Query("list", "prepared, open, overdue, closed, published or recalled; open when left out.")]
    [Query("year", "Of closed, published and recalled ones: the year in which they were drawn up; this year when left out.", Type = typeof(int))]
    [Query("limit", "How many at most: 1 to 100, 20 when left out.", Type = typeof(int))]
    [Query("cursor", "Where the list goes on, as the answer before said.")]
    public async Task<Results<Ok<Listing<BallotItem>>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "cabinet/ballots")] HttpRequest request, CancellationToken cancellation)
    {
        var (body, now) = (request.Query["body"].ToString(), clock.GetUtcNow());
        var list = request.Query["list"].ToString() is { Length: > 0 } named ? named : BallotLists.Open;
        if (!BallotLists.All.Contains(list, StringComparer.Ordinal))
        {
            return PlatformErrors.InvalidFields.For(PlatformErrors.FieldChoice.At("list")).ToProblem(request);
        }

        if (!(await policy.StandingAsync(request.Caller(), body, cancellation)).Succeeded(out var standing, out var error)
            || !BallotLists.YearOf(request, now.DateInVietnam().Year).Succeeded(out var year, out error)
            || !ListPosition.Of(request, $"{body}-{list}-{year}").Succeeded(out var position, out error))
        {
            return error.ToProblem(request);
        }

        // Whoever only votes sees what they vote in at their desk, and here what is published.
        if (list != BallotLists.Published && !standing.Is([SeatRole.Chair, SeatRole.Deputy, SeatRole.Secretary]))
        {
            return PlatformErrors.NotAllowed.With().ToProblem(request);
        }

        var page = await views.ListAsync(BallotLists.ProjectionName, BallotLists.PartitionOf(body, list, year), position, cancellation);
        return TypedResults.Ok(page.Select<BallotRow, BallotItem>(row => BallotItem.Of(row.Ballot, now)));
    }
}

/// <summary>A ballot in a list.</summary>
/// <param name="Number">Number and notation; left out before it is opened.</param>
/// <param name="Overdue">Whether the time to answer has passed while it is open.</param>
internal sealed record BallotItem(
    string Id, BallotStage Stage, string? Number, string Title, int Voters, DateTimeOffset PreparedAt, DateTimeOffset? Due, bool Overdue, DateTimeOffset? ClosedAt)
{
    public static BallotItem Of(BallotSummary ballot, DateTimeOffset now) => new(
        ballot.Id,
        ballot.Stage,
        ballot.Number,
        ballot.Title,
        ballot.Voters,
        ballot.PreparedAt.InVietnam(),
        ballot.Due?.InVietnam(),
        ballot.Stage is BallotStage.Open && now > ballot.Due,
        ballot.ClosedAt?.InVietnam());
}
