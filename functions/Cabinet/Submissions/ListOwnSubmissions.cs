using EGov.Cabinet.Ballots;
using EGov.Platform.Access;
using EGov.Platform.Agencies;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Events;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.Submissions;

/// <summary>Lists the submissions of the caller's agency and of those from which it took over, newest first.</summary>
internal sealed class ListOwnSubmissions(AgencySuccession succession, ViewReader views, TimeProvider clock)
{
    [Function(nameof(ListOwnSubmissions))]
    [Allow(Callers.Official, Callers.Leader)]
    [Query("list", "draft, submitted, returned, accepted, balloted, overdue, decided or withdrawn; draft when left out.")]
    [Query("year", "Of decided and withdrawn ones: the year in which they were drawn up; this year when left out.", Type = typeof(int))]
    [Query("limit", "How many at most: 1 to 100, 20 when left out.", Type = typeof(int))]
    [Query("cursor", "Where the list goes on, as the answer before said.")]
    public async Task<Results<Ok<Listing<SubmissionItem>>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "cabinet/submissions/mine")] HttpRequest request, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var list = request.Query["list"].ToString() is { Length: > 0 } named ? named : SubmissionLists.Draft;
        if (!SubmissionLists.OfAgency.Contains(list, StringComparer.Ordinal))
        {
            return PlatformErrors.InvalidFields.For(PlatformErrors.FieldChoice.At("list")).ToProblem(request);
        }

        if (!BallotLists.YearOf(request, now.DateInVietnam().Year).Succeeded(out var year, out var error)
            || !ListPosition.Of(request, $"{year}").Succeeded(out var position, out error)
            || !(await succession.EstateOfAsync(request.Caller().Office ?? string.Empty, cancellation)).Succeeded(out var agencies, out error))
        {
            return error.ToProblem(request);
        }

        IReadOnlyList<string> partitions = [.. agencies.Select(agency => SubmissionLists.AgencyPartition(agency, list, year))];
        var page = await views.ListAsync(SubmissionLists.ProjectionName, partitions, position, cancellation);
        return TypedResults.Ok(page.Select<SubmissionRow, SubmissionItem>(row => SubmissionItem.Of(row.Submission, now)));
    }
}
