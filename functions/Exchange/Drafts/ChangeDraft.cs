using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Drafts;

/// <summary>Draws an outgoing document up anew, before it has a number. The body takes the place of all that was said.</summary>
internal sealed class ChangeDraft(
    DraftDesk desk, DraftWriting writing, DraftContents contents, AggregateStore<OutgoingDocument, DraftEvent> drafts, TimeProvider clock)
{
    [Function(nameof(ChangeDraft))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    [Takes<DraftBody>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<DraftView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "documents/drafts/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        (await JsonBody.ReadAsync<DraftBody>(request, cancellation)).Succeeded(out var body, out var error)
            ? await desk.ActAsync(request, id, _ => false, draft => ChangeAsync(request.Caller(), draft, body.Value, cancellation), cancellation)
            : error.ToProblem(request);

    private async Task<Result<Aggregate<OutgoingDocument>>> ChangeAsync(
        Caller caller, Aggregate<OutgoingDocument> draft, DraftBody body, CancellationToken cancellation)
    {
        var (state, known) = (draft.State, draft.State.Content.Files);
        if (state.RefuseChange() is { } refused)
        {
            return refused;
        }

        if (!(await writing.ContentOfAsync(caller, state.Agency, state.Id, body, known, cancellation)).Succeeded(out var content, out var error))
        {
            return error;
        }

        // Noted before they are dropped; a look at them a day later finds those that stayed.
        await contents.LetGoAsync(state.Agency, known.Select(file => file.StoredAs).Except(content.Files.Select(file => file.StoredAs)), cancellation);
        return await drafts.ChangeAsync(draft.Id, draft.Version, present => present.Change(content, caller.Id, clock.GetUtcNow()), cancellation);
    }
}
