using EGov.Cabinet.Errors;
using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.Submissions;

/// <summary>The secretariat sends back what is incomplete, came by a wrong procedure, or is not for the body (Decree 150/2016/NĐ-CP, article 2).</summary>
internal sealed class ReturnSubmission(SubmissionDesk desk)
{
    [Function(nameof(ReturnSubmission))]
    [Allow(Callers.Official, Callers.Leader)]
    [Takes<ReturnSubmissionBody>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<SubmissionView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "cabinet/submissions/{id}/return")] HttpRequest request,
        string id,
        CancellationToken cancellation)
    {
        if (!(await JsonBody.ReadAsync<ReturnSubmissionBody>(request, cancellation)).Succeeded(out var body, out var error)
            || (error = SubmissionCheck.FaultOfReason(body.Value.Reason)) is not null)
        {
            return error.ToProblem(request);
        }

        var grounds = body.Value.Grounds;
        return grounds.Count == 0 || grounds.Distinct().Count() != grounds.Count
            ? PlatformErrors.InvalidFields.For(CabinetErrors.GroundsMissing.At("/grounds")).ToProblem(request)
            : await desk.DecideAsync(
                request,
                id,
                SubmissionSide.Secretariat,
                (submission, now) => submission.SendBack(grounds, body.Value.Reason, request.Caller().Id, now),
                cancellation);
    }
}

/// <param name="Grounds">At least one, each once.</param>
/// <param name="Reason">Why, in words.</param>
internal sealed record ReturnSubmissionBody(IReadOnlyList<ReturnGround> Grounds, string Reason);
