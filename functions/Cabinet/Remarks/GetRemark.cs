using EGov.Platform.Access;
using EGov.Platform.Audit;
using EGov.Platform.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.Remarks;

/// <summary>Shows a remark to both sides.</summary>
internal sealed class GetRemark(RemarkDesk desk, AuditTrail trail)
{
    [Function(nameof(GetRemark))]
    [Allow(Callers.Official, Callers.Leader)]
    public async Task<Results<Ok<RemarkView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "cabinet/remarks/{id}")] HttpRequest request, string id, CancellationToken cancellation)
    {
        var found = (await desk.ReadAsync(request.Caller(), id, cancellation)).Succeeded(out var seen, out var error);
        await trail.RecordReadAsync(request, "remark.read", Remark.AggregateId(id), found, cancellation);
        if (!found)
        {
            return error!.ToProblem(request);
        }

        request.HttpContext.Response.Headers.ETag = seen!.Aggregate.ETag;
        return TypedResults.Ok(await desk.ViewAsync(seen.Aggregate, seen.Submission.State, cancellation));
    }
}
