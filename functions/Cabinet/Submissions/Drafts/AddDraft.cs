using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Claims;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.Submissions.Drafts;

/// <summary>The ministry brings another version of the draft text. The same key and body make the same one.</summary>
internal sealed class AddDraft(
    SubmissionDesk desk,
    IdempotencyClaims claims,
    AggregateStore<DraftText, DraftEvent> drafts,
    AggregateStore<Submission, SubmissionEvent> submissions,
    TimeProvider clock)
{
    [Function(nameof(AddDraft))]
    [Allow(Callers.Official, Callers.Leader)]
    [Takes<DraftBody>]
    [Wants(WantsAttribute.IdempotencyKeyHeader)]
    public async Task<Results<Created<DraftView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "cabinet/submissions/{id}/drafts")] HttpRequest request,
        string id,
        CancellationToken cancellation)
    {
        var caller = request.Caller();
        return IdempotencyKey.Of(request).Succeeded(out var key, out var error)
            && (await JsonBody.ReadAsync<DraftBody>(request, cancellation)).Succeeded(out var body, out error)
            && (await desk.ActingAsync(caller, id, SubmissionSide.Agency, cancellation)).Succeeded(out var seen, out error)
            && (await AddAsync(caller, seen, key, body, cancellation)).Succeeded(out var draft, out error)
            ? TypedResults.Created($"/api/cabinet/submissions/{id}/drafts/{draft.Version.Number}", DraftView.Of(draft))
            : error.ToProblem(request);
    }

    private async Task<Result<SeenDraft>> AddAsync(
        Caller caller, SeenSubmission seen, IdempotencyKey key, JsonBody<DraftBody> body, CancellationToken cancellation)
    {
        var (state, asked, now) = (seen.State, body.Value, clock.GetUtcNow());
        if (DraftCheck.FaultOf(asked) is { } fault)
        {
            return fault;
        }

        var reserving = claims.ReserveAsync(
            caller.KeyHolder, key, $"POST cabinet/submissions/{state.Id}/drafts", body.Bytes, cancellation, new(DraftText.Kind));
        if (!(await reserving).Succeeded(out var reserved, out var error))
        {
            return error;
        }

        // The text is there before the submission names it; one that it never names is seen by nobody.
        var id = DraftText.AggregateId(reserved.Id);
        if (await drafts.FindAsync(id, cancellation) is null && (reserved.Lapsed(clock) ?? state.RefuseWork()) is { } refused)
        {
            return refused;
        }

        return !(await drafts.CreateAsync(id, [new DraftWritten(now, caller.Id, reserved.Id, state.Id, asked.Paragraphs)], cancellation)).Succeeded(out var text, out error)
            || !(await submissions.ChangeAsync(seen.Aggregate.Id, null, present => present.AddDraft(reserved.Id, asked.Note, caller.Id, now), cancellation))
                .Succeeded(out var changed, out error)
            ? error
            : new SeenDraft(seen with { Aggregate = changed }, changed.State.Drafts.First(draft => draft.Draft == reserved.Id), text.State);
    }
}
