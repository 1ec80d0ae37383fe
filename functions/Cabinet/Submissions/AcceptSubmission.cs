using EGov.Platform.Access;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.Submissions;

/// <summary>The secretariat finds a submission valid; its time to put it before the leaders begins, by the regulation of the day of submission.</summary>
internal sealed class AcceptSubmission(SubmissionDesk desk, WorkingCalendar calendar)
{
    [Function(nameof(AcceptSubmission))]
    [Allow(Callers.Official, Callers.Leader)]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<SubmissionView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "cabinet/submissions/{id}/acceptance")] HttpRequest request,
        string id,
        CancellationToken cancellation) =>
        await JsonBody.RefuseAnyAsync(request, cancellation) is { } unasked
            ? unasked.ToProblem(request)
            : await desk.DecideAsync(
                request,
                id,
                SubmissionSide.Secretariat,
                (submission, now) => submission.Accept(calendar.DueAfter(now, submission.Regulation?.Rules.VerifyDays ?? 0), request.Caller().Id, now),
                cancellation);
}
