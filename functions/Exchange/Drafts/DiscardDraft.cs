using EGov.Exchange.Errors;
using EGov.Exchange.Registers.Numbers;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Drafts;

/// <summary>Gives an outgoing document up. Its number, if it had one, is void and stays listed in the register.</summary>
internal sealed class DiscardDraft(DraftDesk desk, DraftNumbers numbers, AggregateStore<OutgoingDocument, DraftEvent> drafts, TimeProvider clock)
{
    [Function(nameof(DiscardDraft))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    [Takes<DiscardBody>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<DraftView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "documents/drafts/{id}/discard")] HttpRequest request,
        string id,
        CancellationToken cancellation) =>
        (await JsonBody.ReadAsync<DiscardBody>(request, cancellation)).Succeeded(out var body, out var error)
            ? await desk.ActAsync(
                request,
                id,
                draft => draft.Stage is DraftStage.Discarded,
                draft => DiscardAsync(request.Caller(), draft, body.Value.Reason, cancellation),
                cancellation)
            : error.ToProblem(request);

    private async Task<Result<Aggregate<OutgoingDocument>>> DiscardAsync(
        Caller caller, Aggregate<OutgoingDocument> draft, string reason, CancellationToken cancellation)
    {
        if (reason.Length > OutgoingNumbers.LongestReason)
        {
            return ExchangeErrors.ReasonTooLong.With(OutgoingNumbers.LongestReason);
        }

        var discarding = drafts.ChangeAsync(draft.Id, null, state => state.Discard(reason, caller.Id, clock.GetUtcNow()), cancellation);
        if (!(await discarding).Succeeded(out var discarded, out var error))
        {
            return error;
        }

        // Should this be cut off, the orchestration of the document makes it up.
        await numbers.VoidAsync(discarded.State, cancellation);
        return discarded;
    }
}

/// <param name="Reason">Why, in at most 200 characters: the register says it beside the number.</param>
internal sealed record DiscardBody(string Reason);
