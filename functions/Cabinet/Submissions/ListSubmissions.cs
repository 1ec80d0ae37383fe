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

namespace EGov.Cabinet.Submissions;

/// <summary>Lists what was submitted to a body, newest first, for its chair, deputies and secretariat.</summary>
internal sealed class ListSubmissions(CabinetPolicy policy, ViewReader views, TimeProvider clock)
{
    [Function(nameof(ListSubmissions))]
    [Allow(Callers.Official, Callers.Leader)]
    [Query("body", "The body's id.")]
    [Query("list", "submitted, returned, accepted, balloted, overdue, decided or withdrawn; submitted when left out.")]
    [Query("year", "Of decided and withdrawn ones: the year in which they were drawn up; this year when left out.", Type = typeof(int))]
    [Query("limit", "How many at most: 1 to 100, 20 when left out.", Type = typeof(int))]
    [Query("cursor", "Where the list goes on, as the answer before said.")]
    public async Task<Results<Ok<Listing<SubmissionItem>>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "cabinet/submissions")] HttpRequest request, CancellationToken cancellation)
    {
        var (body, now) = (request.Query["body"].ToString(), clock.GetUtcNow());
        var list = request.Query["list"].ToString() is { Length: > 0 } named ? named : SubmissionLists.Submitted;
        if (!SubmissionLists.OfBody.Contains(list, StringComparer.Ordinal))
        {
            return PlatformErrors.InvalidFields.For(PlatformErrors.FieldChoice.At("list")).ToProblem(request);
        }

        if (!(await policy.ActingAsync(request.Caller(), body, SubmissionDesk.Leads, cancellation)).Succeeded(out _, out var error)
            || !BallotLists.YearOf(request, now.DateInVietnam().Year).Succeeded(out var year, out error)
            || !ListPosition.Of(request, $"{year}").Succeeded(out var position, out error))
        {
            return error.ToProblem(request);
        }

        var page = await views.ListAsync(SubmissionLists.ProjectionName, SubmissionLists.BodyPartition(body, list, year), position, cancellation);
        return TypedResults.Ok(page.Select<SubmissionRow, SubmissionItem>(row => SubmissionItem.Of(row.Submission, now)));
    }
}
