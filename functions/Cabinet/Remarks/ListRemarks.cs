using EGov.Cabinet.Submissions.Drafts;
using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Events;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.Remarks;

/// <summary>Lists the remarks on a version of a draft, in the order of its text.</summary>
internal sealed class ListRemarks(DraftDesk drafts, ViewReader views)
{
    [Function(nameof(ListRemarks))]
    [Allow(Callers.Official, Callers.Leader)]
    [Query("limit", "How many at most: 1 to 100, 20 when left out.", Type = typeof(int))]
    [Query("cursor", "Where the list goes on, as the answer before said.")]
    public async Task<Results<Ok<Listing<RemarkView>>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "cabinet/submissions/{id}/drafts/{number}/remarks")] HttpRequest request,
        string id,
        string number,
        CancellationToken cancellation)
    {
        if (!(await drafts.ReadAsync(request.Caller(), id, number, cancellation)).Succeeded(out var draft, out var error)
            || !ListPosition.Of(request).Succeeded(out var position, out error))
        {
            return error.ToProblem(request);
        }

        var submission = draft.Seen.State;
        var newest = (await drafts.NewestAsync(submission, cancellation))!;
        var page = await views.ListAsync(RemarkLists.ProjectionName, RemarkLists.VersionPartition(submission.Id, draft.Version.Number), position, cancellation);
        return TypedResults.Ok(page.Select<RemarkRow, RemarkView>(row => RemarkView.Of(row.Remark, row.Sequence, submission.Drafts.Count, newest)));
    }
}
