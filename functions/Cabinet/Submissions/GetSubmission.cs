using EGov.Platform.Access;
using EGov.Platform.Audit;
using EGov.Platform.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.Submissions;

/// <summary>Shows a submission with its history to both sides.</summary>
internal sealed class GetSubmission(SubmissionDesk desk, AuditTrail trail, TimeProvider clock)
{
    [Function(nameof(GetSubmission))]
    [Allow(Callers.Official, Callers.Leader)]
    public async Task<Results<Ok<SubmissionView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "cabinet/submissions/{id}")] HttpRequest request, string id, CancellationToken cancellation)
    {
        var found = (await desk.ReadAsync(request.Caller(), id, cancellation)).Succeeded(out var seen, out var error);
        await trail.RecordReadAsync(request, "submission.read", Submission.AggregateId(id), found, cancellation);
        if (!found)
        {
            return error!.ToProblem(request);
        }

        request.HttpContext.Response.Headers.ETag = seen!.Aggregate.ETag;
        return TypedResults.Ok(SubmissionView.Of(seen, clock.GetUtcNow()));
    }
}
