using EGov.Platform.Access;
using EGov.Platform.Audit;
using EGov.Platform.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Documents;

/// <summary>Shows a document to its sender and its recipients.</summary>
internal sealed class GetDocument(DocumentDesk desk, AuditTrail trail)
{
    [Function(nameof(GetDocument))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    public async Task<Results<Ok<DocumentView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "documents/{id}")] HttpRequest request, string id, CancellationToken cancellation)
    {
        var read = (await desk.ReadAsync(request.Caller(), id, cancellation)).Succeeded(out var seen, out var error);
        await trail.RecordReadAsync(request, "document.read", Document.AggregateId(id), read, cancellation);
        if (!read)
        {
            return error!.ToProblem(request);
        }

        request.HttpContext.Response.Headers.ETag = seen!.Aggregate.ETag;
        return TypedResults.Ok(DocumentView.Of(seen));
    }
}
