using EGov.Platform.Access;
using EGov.Platform.Audit;
using EGov.Platform.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.Submissions.Drafts;

/// <summary>Shows a version of the draft text.</summary>
internal sealed class GetDraft(DraftDesk desk, AuditTrail trail)
{
    [Function(nameof(GetDraft))]
    [Allow(Callers.Official, Callers.Leader)]
    public async Task<Results<Ok<DraftView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "cabinet/submissions/{id}/drafts/{number}")] HttpRequest request,
        string id,
        string number,
        CancellationToken cancellation)
    {
        var found = (await desk.ReadAsync(request.Caller(), id, number, cancellation)).Succeeded(out var draft, out var error);
        await trail.RecordReadAsync(request, "submission-draft.read", Submission.AggregateId(id), found, cancellation);
        return found ? TypedResults.Ok(DraftView.Of(draft!)) : error!.ToProblem(request);
    }
}
