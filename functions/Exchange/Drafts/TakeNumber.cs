using EGov.Exchange.Deliveries;
using EGov.Exchange.Registers.Numbers;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Drafts;

/// <summary>
/// Gives an outgoing document its number, its notation and its day (Decree 30/2020/NĐ-CP, article 14: before anybody signs). From then on it does
/// not change; one that is discarded leaves its number void.
/// </summary>
internal sealed class TakeNumber(
    DraftDesk desk, DraftPacket packets, DraftNumbers numbers, AnswerClock answers, AggregateStore<OutgoingDocument, DraftEvent> drafts, TimeProvider clock)
{
    [Function(nameof(TakeNumber))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<DraftView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "documents/drafts/{id}/number")] HttpRequest request,
        string id,
        CancellationToken cancellation) =>
        await JsonBody.RefuseAnyAsync(request, cancellation) is { } unasked
            ? unasked.ToProblem(request)
            : await desk.ActAsync(
                request, id, draft => draft.Number is not null, draft => TakeAsync(request.Caller(), draft, cancellation), cancellation);

    private async Task<Result<Aggregate<OutgoingDocument>>> TakeAsync(Caller caller, Aggregate<OutgoingDocument> draft, CancellationToken cancellation)
    {
        // What cannot be sent must not cost a number: a recipient may be locked by now.
        var now = clock.GetUtcNow();
        if (await packets.FaultOfAsync(caller, draft.State.Agency, draft.State.Content, now, cancellation) is { } fault)
        {
            return fault;
        }

        if (!(await drafts.NoteAsync(draft.Id, state => state.BeginNumbering(now.DateInVietnam()), cancellation)).Succeeded(out var begun, out var error))
        {
            return error;
        }

        if (!(await numbers.TakeAsync(begun.State, cancellation)).Succeeded(out var number, out error))
        {
            await drafts.NoteAsync(draft.Id, state => state.GiveNumberingUp(), cancellation);
            return error;
        }

        return await RecordAsync(caller, begun, number, now, cancellation);
    }

    private async Task<Result<Aggregate<OutgoingDocument>>> RecordAsync(
        Caller caller, Aggregate<OutgoingDocument> draft, OutgoingNumber number, DateTimeOffset now, CancellationToken cancellation)
    {
        var sendBy = answers.SendBy(draft.State.Content.Priority, draft.State.NumberingOn!.Value, now);
        var recorded = await drafts.ChangeAsync(draft.Id, null, state => state.TakeNumber(number, sendBy, caller.Id, now), cancellation);
        if (!recorded.Succeeded(out _, out var error) && await drafts.FindAsync(draft.Id, cancellation) is { State: { Stage: DraftStage.Discarded } gone })
        {
            // Somebody discarded it while the number was taken.
            await numbers.VoidAsync(gone, cancellation);
            return error;
        }

        return recorded;
    }
}
