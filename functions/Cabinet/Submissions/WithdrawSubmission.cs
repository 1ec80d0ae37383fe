using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.Submissions;

/// <summary>The ministry takes a submission back while it is not put to the members.</summary>
internal sealed class WithdrawSubmission(SubmissionDesk desk)
{
    [Function(nameof(WithdrawSubmission))]
    [Allow(Callers.Official, Callers.Leader)]
    [Takes<WithdrawSubmissionBody>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<SubmissionView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "cabinet/submissions/{id}/withdrawal")] HttpRequest request,
        string id,
        CancellationToken cancellation) =>
        !(await JsonBody.ReadAsync<WithdrawSubmissionBody>(request, cancellation)).Succeeded(out var body, out var error)
            || (error = SubmissionCheck.FaultOfReason(body.Value.Reason)) is not null
            ? error.ToProblem(request)
            : await desk.DecideAsync(
                request,
                id,
                SubmissionSide.Agency,
                (submission, now) => submission.Withdraw(body.Value.Reason, request.Caller().Id, now),
                cancellation);
}

/// <param name="Reason">Why.</param>
internal sealed record WithdrawSubmissionBody(string Reason);
