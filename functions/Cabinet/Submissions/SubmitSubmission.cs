using EGov.Cabinet.Bodies;
using EGov.Cabinet.Errors;
using EGov.Cabinet.Regulations;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.Submissions;

/// <summary>Brings a submission before the body's secretariat, whose time to check it begins.</summary>
internal sealed class SubmitSubmission(
    SubmissionDesk desk,
    AggregateStore<Body, BodyEvent> bodies,
    AggregateStore<Submission, SubmissionEvent> submissions,
    RegulationBook book,
    SummaryBook summaries,
    WorkingCalendar calendar,
    TimeProvider clock)
{
    [Function(nameof(SubmitSubmission))]
    [Allow(Callers.Official, Callers.Leader)]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<SubmissionView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "cabinet/submissions/{id}/submission")] HttpRequest request,
        string id,
        CancellationToken cancellation) =>
        await JsonBody.RefuseAnyAsync(request, cancellation) is { } unasked
            ? unasked.ToProblem(request)
            : await desk.ActAsync(request, id, SubmissionSide.Agency, seen => SubmitAsync(request.Caller().Id, seen, cancellation), cancellation);

    private async Task<Result<Aggregate<Submission>>> SubmitAsync(string by, SeenSubmission seen, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var body = await bodies.FindAsync(Body.AggregateId(seen.State.Body), cancellation)
            ?? throw new InvalidOperationException($"{seen.Aggregate.Id} is for a body that is not there.");
        return book.At(body.State.Regulation, now) is { } regulation
            ? await submissions.ChangeAsync(
                seen.Aggregate.Id,
                seen.Aggregate.Version,
                state => state.Submit(regulation, calendar.DueAfter(now, regulation.Rules.CheckDays), summaries.PagesAt(now), by, now),
                cancellation)
            : CabinetErrors.NoRegulation.With(body.State.Regulation);
    }
}
