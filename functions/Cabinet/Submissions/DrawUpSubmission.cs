using EGov.Cabinet.Bodies;
using EGov.Cabinet.Errors;
using EGov.Platform.Access;
using EGov.Platform.Agencies;
using EGov.Platform.Aggregates;
using EGov.Platform.Claims;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.Submissions;

/// <summary>A ministry draws a submission up for a body, which knows nothing of it yet. The same key and body make the same one.</summary>
internal sealed class DrawUpSubmission(
    AgencySuccession succession,
    AggregateStore<Body, BodyEvent> bodies,
    IdempotencyClaims claims,
    SubmissionWriting writing,
    AggregateStore<Submission, SubmissionEvent> submissions,
    SubmissionDesk desk,
    TimeProvider clock)
{
    [Function(nameof(DrawUpSubmission))]
    [Allow(Callers.Official, Callers.Leader)]
    [Takes<SubmissionBody>]
    [Wants(WantsAttribute.IdempotencyKeyHeader)]
    public async Task<Results<Created<SubmissionView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "cabinet/submissions")] HttpRequest request, CancellationToken cancellation)
    {
        var caller = request.Caller();
        if (!IdempotencyKey.Of(request).Succeeded(out var key, out var error)
            || !(await JsonBody.ReadAsync<SubmissionBody>(request, cancellation)).Succeeded(out var body, out error)
            || !(await DrawUpAsync(caller, key, body, cancellation)).Succeeded(out var drawn, out error)
            || !(await desk.ReadAsync(caller, drawn.State.Id, cancellation)).Succeeded(out var seen, out error))
        {
            return error.ToProblem(request);
        }

        request.HttpContext.Response.Headers.ETag = seen.Aggregate.ETag;
        return TypedResults.Created($"/api/cabinet/submissions/{seen.State.Id}", SubmissionView.Of(seen, clock.GetUtcNow()));
    }

    private async Task<Result<Aggregate<Submission>>> DrawUpAsync(
        Caller caller, IdempotencyKey key, JsonBody<SubmissionBody> body, CancellationToken cancellation)
    {
        if (caller.Office is not { } office)
        {
            return PlatformErrors.NotAllowed.With();
        }

        if (await succession.AbsenceOfAsync(office, cancellation) is { } absence)
        {
            return absence;
        }

        if (SubmissionCheck.FaultOf(body.Value) is { } fault)
        {
            return fault;
        }

        if (!Body.IsId(body.Value.Body) || await bodies.FindAsync(Body.AggregateId(body.Value.Body), cancellation) is null)
        {
            return PlatformErrors.InvalidFields.For(CabinetErrors.UnknownBody.At("/body", body.Value.Body));
        }

        var reserving = claims.ReserveAsync(caller.KeyHolder, key, "POST cabinet/submissions", body.Bytes, cancellation, new(Submission.Kind));
        if (!(await reserving).Succeeded(out var reserved, out var error))
        {
            return error;
        }

        var id = Submission.AggregateId(reserved.Id);
        if (await submissions.FindAsync(id, cancellation) is { } first)
        {
            return first;
        }

        return !(await writing.ContentOfAsync(caller, reserved.Id, body.Value, [], cancellation)).Succeeded(out var content, out error) ? error
            : reserved.Lapsed(clock) is { } lapsed ? lapsed
            : await submissions.CreateAsync(
                id, [new SubmissionDrawnUp(clock.GetUtcNow(), caller.Id, reserved.Id, body.Value.Body, office, content)], cancellation);
    }
}
