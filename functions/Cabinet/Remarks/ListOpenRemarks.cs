using EGov.Cabinet.Submissions;
using EGov.Cabinet.Submissions.Drafts;
using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Events;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.Remarks;

/// <summary>Lists the open remarks on all versions of a draft, with where their passages stand in the newest.</summary>
internal sealed class ListOpenRemarks(SubmissionDesk desk, DraftDesk drafts, ViewReader views)
{
    [Function(nameof(ListOpenRemarks))]
    [Allow(Callers.Official, Callers.Leader)]
    [Query("limit", "How many at most: 1 to 100, 20 when left out.", Type = typeof(int))]
    [Query("cursor", "Where the list goes on, as the answer before said.")]
    public async Task<Results<Ok<Listing<RemarkView>>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "cabinet/submissions/{id}/remarks")] HttpRequest request, string id, CancellationToken cancellation)
    {
        if (!(await desk.ReadAsync(request.Caller(), id, cancellation)).Succeeded(out var seen, out var error)
            || !ListPosition.Of(request).Succeeded(out var position, out error))
        {
            return error.ToProblem(request);
        }

        var newest = await drafts.NewestAsync(seen.State, cancellation);
        var page = await views.ListAsync(RemarkLists.ProjectionName, RemarkLists.OpenPartition(id), position, cancellation);
        return TypedResults.Ok(page.Select<RemarkRow, RemarkView>(row => RemarkView.Of(row.Remark, row.Sequence, seen.State.Drafts.Count, newest!)));
    }
}
