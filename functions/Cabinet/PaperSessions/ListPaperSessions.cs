using EGov.Cabinet.Ballots;
using EGov.Cabinet.Bodies;
using EGov.Cabinet.Submissions;
using EGov.Platform.Access;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Events;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.PaperSessions;

/// <summary>Lists the paper sessions of a year, the latest first, for the chair, deputies and the secretariat.</summary>
internal sealed class ListPaperSessions(CabinetPolicy policy, ViewReader views, TimeProvider clock)
{
    [Function(nameof(ListPaperSessions))]
    [Allow(Callers.Official, Callers.Leader)]
    [Query("year", "The year in which they were held; this year when left out.", Type = typeof(int))]
    [Query("limit", "How many at most: 1 to 100, 20 when left out.", Type = typeof(int))]
    [Query("cursor", "Where the list goes on, as the answer before said.")]
    public async Task<Results<Ok<Listing<PaperSessionItem>>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "cabinet/bodies/{body}/paper-sessions")] HttpRequest request,
        string body,
        CancellationToken cancellation)
    {
        if (!(await policy.ActingAsync(request.Caller(), body, SubmissionDesk.Leads, cancellation)).Succeeded(out _, out var error)
            || !BallotLists.YearOf(request, clock.GetUtcNow().DateInVietnam().Year).Succeeded(out var year, out error)
            || !ListPosition.Of(request, $"{year}").Succeeded(out var position, out error))
        {
            return error.ToProblem(request);
        }

        var page = await views.ListAsync(PaperSessionLists.ProjectionName, PaperSessionLists.PartitionOf(body, year), position, cancellation);
        return TypedResults.Ok(page.Select<PaperSessionRow, PaperSessionItem>(row => PaperSessionItem.Of(row.Session)));
    }
}

/// <summary>A paper session in the register.</summary>
/// <param name="Number">Number and notation.</param>
/// <param name="HeldOn">The day.</param>
internal sealed record PaperSessionItem(string Id, string Number, DateOnly HeldOn, DateTimeOffset RegisteredAt)
{
    public static PaperSessionItem Of(PaperSession session) => new(session.Id, session.Number, session.HeldOn, session.At.InVietnam());
}
