using EGov.Exchange.Sending;
using EGov.Platform.Access;
using EGov.Platform.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Documents;

/// <summary>
/// Takes a packet (edXML) as an agency's software made it, a document or a status message, as the body of the request. The same bytes again get
/// the first receipt: the packet is its own idempotency key.
/// </summary>
internal sealed class SendPacket(PacketDesk packets, DocumentPolicy policy)
{
    private static readonly string[] Types = ["application/xml", "text/xml", "application/octet-stream", "application/edxml"];

    [Function(nameof(SendPacket))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    public async Task<Results<Created<ReceiptView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "documents/packets")] HttpRequest request, CancellationToken cancellation)
    {
        var caller = request.Caller();
        var type = request.ContentType?.Split(';')[0].Trim();
        if (!Types.Contains(type, StringComparer.OrdinalIgnoreCase))
        {
            return PlatformErrors.UnsupportedMediaType.With(Types[0]).ToProblem(request);
        }

        if (!(await policy.ActingAsync(caller, cancellation)).Succeeded(out var agency, out var error))
        {
            return error.ToProblem(request);
        }

        var by = new Submission(agency, caller.Id, caller.Is(Callers.System) ? caller.Id : null, Door.Rest);
        return (await packets.TakeAsync(by, request.Body, cancellation)).Succeeded(out var receipt, out error)
            ? TypedResults.Created($"/api/documents/{receipt.Accepted.Id}", ReceiptView.Of(receipt))
            : error.ToProblem(request);
    }
}
