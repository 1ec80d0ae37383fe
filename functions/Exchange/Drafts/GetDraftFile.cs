using EGov.Platform.Access;
using EGov.Platform.Audit;
using EGov.Platform.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Drafts;

/// <summary>Gives a file of an outgoing document as it is now, so that who signs has read it. Of one that was sent the document has the files.</summary>
internal sealed class GetDraftFile(DraftDesk desk, DraftContents contents, AuditTrail trail)
{
    [Function(nameof(GetDraftFile))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    public async Task<Results<FileStreamHttpResult, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "documents/drafts/{id}/files/{index:int}")] HttpRequest request,
        string id,
        int index,
        CancellationToken cancellation)
    {
        var found = (await desk.ReadAsync(request.Caller(), id, cancellation)).Succeeded(out var draft, out var error)
            && !draft.State.IsOver && index >= 0 && index < draft.State.PresentFiles().Count;
        await trail.RecordReadAsync(request, "draft-file.read", OutgoingDocument.AggregateId(id), found, cancellation);
        if (!found)
        {
            return (error ?? PlatformErrors.NotFound.With(index)).ToProblem(request);
        }

        var file = draft!.State.PresentFiles()[index];
        var headers = request.HttpContext.Response.Headers;
        headers.CacheControl = "private, no-store";
        headers.XContentTypeOptions = "nosniff";
        return TypedResults.Stream(await contents.OpenAsync(draft.State.Agency, file, cancellation), file.MediaType, file.Name);
    }
}
