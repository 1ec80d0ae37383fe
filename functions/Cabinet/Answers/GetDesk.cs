using EGov.Cabinet.Ballots;
using EGov.Cabinet.Bodies;
using EGov.Platform.Access;
using EGov.Platform.Calendar;
using EGov.Platform.Events;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.Answers;

/// <summary>Lists what waits for the caller over all bodies: ballots to answer, and to draft answers for; those due first come first.</summary>
internal sealed class GetDesk(ViewReader views, BallotDesk ballots, CabinetPolicy policy, AnswerStore answers, TimeProvider clock)
{
    private static readonly ListPosition Whole = new(string.Empty, Limits.ListLength);

    [Function(nameof(GetDesk))]
    [Allow(Callers.Official, Callers.Leader)]
    public async Task<Ok<DeskView>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "cabinet/desk")] HttpRequest request, CancellationToken cancellation)
    {
        var (caller, today) = (request.Caller(), clock.GetUtcNow().DateInVietnam());
        var seats = await views.ListAsync(SeatLists.ProjectionName, SeatLists.PartitionOf(caller.Id), Whole, cancellation);
        var held = seats.Select<SeatRow, SeatRow>(row => row).Items.Where(row => row.Seat.IsHeldOn(today)).ToList();
        var items = new List<DeskItem>();
        items.AddRange(await ItemsOfAsync(caller, caller.Id, null, cancellation));
        foreach (var assisting in held.Where(row => row.Seat.Assists is not null))
        {
            if ((await policy.StandingAsync(caller, assisting.Body, cancellation)).Succeeded(out var standing, out _)
                && standing.Body.FindSeat(assisting.Seat.Assists!) is { } member)
            {
                items.AddRange((await ItemsOfAsync(caller, member.Person, member, cancellation)).Where(item => item.Body == assisting.Body && item.Seat == member.Id));
            }
        }

        return TypedResults.Ok(new DeskView([.. items.OrderBy(item => item.Due).ThenBy(item => item.Number, StringComparer.Ordinal)]));
    }

    private async Task<List<DeskItem>> ItemsOfAsync(Caller caller, string person, Seat? member, CancellationToken cancellation)
    {
        var rows = await views.ListAsync(AnswerLists.ProjectionName, AnswerLists.DeskPartition(person), Whole, cancellation);
        var items = new List<DeskItem>();
        foreach (var row in rows.Select<AnswerRow, AnswerRow>(row => row).Items)
        {
            if ((await ballots.ReadAsync(caller, row.Answer.Ballot, cancellation)).Succeeded(out var seen, out _)
                && seen.State.RefuseAnswer() is null)
            {
                // The list may be behind; what somebody has just done at their desk must not be.
                var state = (await answers.FindAsync(row.Answer.Ballot, row.Answer.Seat, cancellation))?.State.State ?? row.Answer.State;
                items.Add(DeskItem.Of(seen, row.Answer.Seat, state, member, clock.GetUtcNow()));
            }
        }

        return items;
    }
}

/// <summary>What waits for somebody.</summary>
/// <param name="Items">At most 100 of their own and of each member whom they assist.</param>
internal sealed record DeskView(IReadOnlyList<DeskItem> Items);

/// <summary>A ballot that waits for an answer or was answered and may be changed.</summary>
/// <param name="Seat">The voter's seat.</param>
/// <param name="For">The name of the member whom the caller assists; left out for the caller's own.</param>
/// <param name="Overdue">Whether the time to answer has passed without an answer.</param>
internal sealed record DeskItem(
    string Ballot, string Body, Text BodyName, string Number, string Title, string Seat, string? For, DateTimeOffset Due, AnswerState State, bool Overdue, int Papers)
{
    public static DeskItem Of(SeenBallot seen, string seat, AnswerState state, Seat? member, DateTimeOffset now) => new(
        seen.State.Id,
        seen.State.Body,
        seen.Standing.Body.Name,
        seen.State.NumberText!,
        seen.State.Content.Title,
        seat,
        member?.Name,
        seen.State.Due!.Value.InVietnam(),
        state,
        state is not AnswerState.Answered && now > seen.State.Due,
        seen.State.Content.Papers.Count);
}
