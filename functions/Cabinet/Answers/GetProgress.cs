using EGov.Cabinet.Ballots;
using EGov.Cabinet.Bodies;
using EGov.Platform.Access;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Events;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.Answers;

/// <summary>Shows the chair and the secretariat who has answered a ballot, never what.</summary>
internal sealed class GetProgress(BallotDesk desk, ViewReader views)
{
    [Function(nameof(GetProgress))]
    [Allow(Callers.Official, Callers.Leader)]
    [Query("limit", "How many at most: 1 to 100, 20 when left out.", Type = typeof(int))]
    [Query("cursor", "Where the list goes on, as the answer before said.")]
    public async Task<Results<Ok<Listing<ProgressItem>>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "cabinet/ballots/{id}/progress")] HttpRequest request, string id, CancellationToken cancellation)
    {
        if (!(await desk.ActingAsync(request.Caller(), id, [SeatRole.Chair, SeatRole.Secretary], cancellation)).Succeeded(out var seen, out var error)
            || !ListPosition.Of(request, id).Succeeded(out var position, out error))
        {
            return error.ToProblem(request);
        }

        var page = await views.ListAsync(AnswerLists.ProjectionName, AnswerLists.ProgressPartition(id), position, cancellation);
        var body = seen.Standing.Body;
        return TypedResults.Ok(page.Select<AnswerRow, ProgressItem>(row => ProgressItem.Of(row.Answer, body.FindSeat(row.Answer.Seat)!)));
    }
}

/// <summary>How a ballot stands with a voter.</summary>
/// <param name="Revision">How often they answered.</param>
/// <param name="OverdueAt">When they were told that their time has passed.</param>
internal sealed record ProgressItem(
    string Seat, string Name, string Title, AnswerState State, int Revision, DateTimeOffset? At, bool Late, bool Signed, DateTimeOffset? RemindedAt, DateTimeOffset? OverdueAt)
{
    public static ProgressItem Of(AnswerSummary answer, Seat seat) => new(
        seat.Id,
        seat.Name,
        seat.Title,
        answer.State,
        answer.Revision,
        answer.AnsweredAt?.InVietnam(),
        answer.Late,
        answer.Signed,
        answer.RemindedAt?.InVietnam(),
        answer.OverdueAt?.InVietnam());
}
