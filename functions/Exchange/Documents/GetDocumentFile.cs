using EGov.Exchange.Sending;
using EGov.Platform.Access;
using EGov.Platform.Audit;
using EGov.Platform.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Documents;

/// <summary>Gives a file of a document; one that came packed as it is inside.</summary>
internal sealed class GetDocumentFile(DocumentDesk desk, DocumentFiles files, AuditTrail trail)
{
    [Function(nameof(GetDocumentFile))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    public async Task<Results<FileStreamHttpResult, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "documents/{id}/files/{index:int}")] HttpRequest request,
        string id,
        int index,
        CancellationToken cancellation)
    {
        var found = (await desk.OpenAsync(request.Caller(), id, cancellation)).Succeeded(out var seen, out var error)
            && index >= 0 && index < seen.State.Accepted.Files.Count && (error = seen.RefuseFile(index)) is null;
        await trail.RecordReadAsync(request, "document-file.read", Document.AggregateId(id), found, cancellation);
        if (!found)
        {
            return (error ?? PlatformErrors.NotFound.With(index)).ToProblem(request);
        }

        var file = seen!.State.Accepted.Files[index];
        var headers = request.HttpContext.Response.Headers;
        headers.CacheControl = "private, no-store";
        headers.XContentTypeOptions = "nosniff";

        // Others than those that a browser shows safely are only ever saved.
        return TypedResults.Stream(await files.OpenAsync(seen.State.Accepted, file, cancellation), file.MediaType, file.Name);
    }
}
