using EGov.Exchange.Documents;
using EGov.Exchange.Errors;
using EGov.Exchange.Sending;
using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Uploads;

/// <summary>Takes an upload that is a packet (edXML), as if it had come in one request. Asked again, the first receipt is given again.</summary>
internal sealed class SendUpload(UploadDesk desk, PacketDesk packets, DocumentPolicy policy)
{
    [Function(nameof(SendUpload))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    public async Task<Results<Created<ReceiptView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "documents/uploads/{id}/send")] HttpRequest request,
        string id,
        CancellationToken cancellation)
    {
        var caller = request.Caller();
        if (await JsonBody.RefuseAnyAsync(request, cancellation) is { } unasked)
        {
            return unasked.ToProblem(request);
        }

        if (!(await policy.ActingAsync(caller, cancellation)).Succeeded(out var agency, out var error)
            || !(await desk.ReadAsync(agency, id, cancellation)).Succeeded(out var upload, out error))
        {
            return error.ToProblem(request);
        }

        if (!upload.State.IsWhole)
        {
            return ExchangeErrors.UploadNotWhole.With(upload.State.Received, upload.State.Size).ToProblem(request);
        }

        await using var packet = desk.Open(upload.State);
        var by = new Submission(agency, caller.Id, caller.Is(Callers.System) ? caller.Id : null, Door.Rest);
        if (!(await packets.TakeAsync(by, packet, cancellation)).Succeeded(out var receipt, out error))
        {
            return error.ToProblem(request);
        }

        await desk.LetGoAsync(upload.State, cancellation);
        return TypedResults.Created($"/api/documents/{receipt.Accepted.Id}", ReceiptView.Of(receipt));
    }
}
