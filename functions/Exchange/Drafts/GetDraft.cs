using EGov.Platform.Access;
using EGov.Platform.Audit;
using EGov.Platform.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Drafts;

/// <summary>Shows an outgoing document and how far it is.</summary>
internal sealed class GetDraft(DraftDesk desk, AuditTrail trail)
{
    [Function(nameof(GetDraft))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    public async Task<Results<Ok<DraftView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "documents/drafts/{id}")] HttpRequest request, string id, CancellationToken cancellation)
    {
        var found = (await desk.ReadAsync(request.Caller(), id, cancellation)).Succeeded(out var draft, out var error);
        await trail.RecordReadAsync(request, "draft.read", OutgoingDocument.AggregateId(id), found, cancellation);
        if (!found)
        {
            return error!.ToProblem(request);
        }

        request.HttpContext.Response.Headers.ETag = draft!.ETag;
        return TypedResults.Ok(DraftView.Of(draft));
    }
}
