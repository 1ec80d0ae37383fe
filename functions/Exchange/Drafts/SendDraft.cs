using EGov.Exchange.Documents;
using EGov.Exchange.Sending;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Drafts;

/// <summary>
/// Sends an outgoing document that is signed and sealed, or goes for information only: the axis writes its packet. The document has the draft's id,
/// so that whatever is cut off, it is sent once.
/// </summary>
internal sealed class SendDraft(
    DraftDesk desk, DraftPacket composing, PacketDesk packets, AggregateStore<OutgoingDocument, DraftEvent> drafts, TimeProvider clock)
{
    [Function(nameof(SendDraft))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Created<ReceiptView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "documents/drafts/{id}/send")] HttpRequest request,
        string id,
        CancellationToken cancellation)
    {
        if (await JsonBody.RefuseAnyAsync(request, cancellation) is { } unasked)
        {
            return unasked.ToProblem(request);
        }

        return (await desk.FindAsync(request, id, draft => draft.Stage is DraftStage.Sent, cancellation)).Succeeded(out var draft, out var error)
            && (await SendAsync(request.Caller(), draft, cancellation)).Succeeded(out var receipt, out error)
                ? TypedResults.Created($"/api/documents/{receipt.Accepted.Id}", ReceiptView.Of(receipt))
                : error!.ToProblem(request);
    }

    private async Task<Result<Receipt>> SendAsync(Caller caller, Aggregate<OutgoingDocument> draft, CancellationToken cancellation)
    {
        // Cut off between the axis and the draft: what was taken counts.
        if (await packets.FindAsync(draft.State.Id, cancellation) is { } first)
        {
            return await EndAsync(caller, draft, first, cancellation);
        }

        if (!(await drafts.NoteAsync(draft.Id, state => state.BeginSending(clock.GetUtcNow()), cancellation)).Succeeded(out var begun, out var error))
        {
            return await TakenMeanwhileAsync(draft, error, cancellation);
        }

        var lease = begun.State.Lease!;
        if (!(await TakeAsync(caller, begun.State, lease.Begun, cancellation)).Succeeded(out var receipt, out error))
        {
            await drafts.NoteAsync(draft.Id, state => state.GiveSendingUp(lease.Begun), cancellation);
            return await TakenMeanwhileAsync(draft, error, cancellation);
        }

        return await EndAsync(caller, draft, receipt, cancellation);
    }

    /// <summary>Of those who come at once, each that was overtaken gets the receipt of the first.</summary>
    private async Task<Result<Receipt>> TakenMeanwhileAsync(Aggregate<OutgoingDocument> draft, Error error, CancellationToken cancellation) =>
        await packets.FindAsync(draft.State.Id, cancellation) is { } first ? first : error;

    private async Task<Result<Receipt>> TakeAsync(Caller caller, OutgoingDocument draft, DateTimeOffset asked, CancellationToken cancellation)
    {
        if (!(await composing.ComposeAsync(caller, draft, asked, cancellation)).Succeeded(out var packet, out var error))
        {
            return error;
        }

        using (packet)
        {
            var system = caller.Is(Callers.System) ? caller.Id : null;
            return await packets.TakeAsync(new(draft.Agency, caller.Id, system, Door.Rest, MessageKind.Document, Id: draft.Id), packet, cancellation);
        }
    }

    private async Task<Result<Receipt>> EndAsync(Caller caller, Aggregate<OutgoingDocument> draft, Receipt receipt, CancellationToken cancellation) =>
        (await drafts.ChangeAsync(draft.Id, null, state => state.Sent(caller.Id, clock.GetUtcNow()), cancellation)).Succeeded(out _, out var error)
            ? receipt
            : error;
}
