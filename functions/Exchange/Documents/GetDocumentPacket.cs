using EGov.Exchange.Sending;
using EGov.Platform.Access;
using EGov.Platform.Audit;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Documents;

/// <summary>Gives a document's packet (edXML): with the axis among its stops, or, asked for the original, to the byte as it came.</summary>
internal sealed class GetDocumentPacket(DocumentDesk desk, PacketReader packets, AuditTrail trail)
{
    [Function(nameof(GetDocumentPacket))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    [Query("original", "True for the packet to the byte as it came, which has the digest that the document shows.", Type = typeof(bool))]
    public async Task<Results<FileStreamHttpResult, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "documents/{id}/packet")] HttpRequest request, string id, CancellationToken cancellation)
    {
        var read = (await desk.OpenAsync(request.Caller(), id, cancellation)).Succeeded(out var seen, out var error) && (error = seen.RefusePacket()) is null;
        await trail.RecordReadAsync(request, "document-packet.read", Document.AggregateId(id), read, cancellation);
        if (!read)
        {
            return error!.ToProblem(request);
        }

        var accepted = seen!.State.Accepted;
        var packet = request.Query["original"] == "true"
            ? await packets.OpenOriginalAsync(accepted, cancellation)
            : await packets.OpenAsync(accepted, cancellation);
        request.HttpContext.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.Stream(packet, "application/xml", $"{id}.edxml");
    }
}
