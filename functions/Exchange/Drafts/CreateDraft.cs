using EGov.Exchange.Documents;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Claims;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Drafts;

/// <summary>Draws up an outgoing document of uploaded files, which it copies. The same key and body make the same one.</summary>
internal sealed class CreateDraft(
    DocumentPolicy policy, IdempotencyClaims claims, DraftWriting writing, AggregateStore<OutgoingDocument, DraftEvent> drafts, TimeProvider clock)
{
    [Function(nameof(CreateDraft))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    [Takes<DraftBody>]
    [Wants(WantsAttribute.IdempotencyKeyHeader)]
    public async Task<Results<Created<DraftView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "documents/drafts")] HttpRequest request, CancellationToken cancellation)
    {
        var caller = request.Caller();
        if (!(await policy.ActingAsync(caller, cancellation)).Succeeded(out var agency, out var error)
            || !IdempotencyKey.Of(request).Succeeded(out var key, out error)
            || !(await JsonBody.ReadAsync<DraftBody>(request, cancellation)).Succeeded(out var body, out error)
            || !(await CreateAsync(caller, agency, key, body, cancellation)).Succeeded(out var created, out error))
        {
            return error.ToProblem(request);
        }

        request.HttpContext.Response.Headers.ETag = created.ETag;
        return TypedResults.Created($"/api/documents/drafts/{created.State.Id}", DraftView.Of(created));
    }

    private async Task<Result<Aggregate<OutgoingDocument>>> CreateAsync(
        Caller caller, string agency, IdempotencyKey key, JsonBody<DraftBody> body, CancellationToken cancellation)
    {
        var reserving = claims.ReserveAsync($"{caller.Id}@{agency}", key, "POST documents/drafts", body.Bytes, cancellation, new(OutgoingDocument.Kind));
        if (!(await reserving).Succeeded(out var reserved, out var error))
        {
            return error;
        }

        var id = OutgoingDocument.AggregateId(reserved.Id);
        if (await drafts.FindAsync(id, cancellation) is { } first)
        {
            return first;
        }

        // The files are durable before the draft is known.
        return !(await writing.ContentOfAsync(caller, agency, reserved.Id, body.Value, [], cancellation)).Succeeded(out var content, out error)
            ? error
            : reserved.Lapsed(clock) is { } lapsed
                ? lapsed
                : await drafts.CreateAsync(id, [new DraftCreated(clock.GetUtcNow(), caller.Id, reserved.Id, agency, content)], cancellation);
    }
}
