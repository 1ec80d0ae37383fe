using EGov.Exchange.Documents;
using EGov.Exchange.Sending;
using EGov.Platform.Access;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Vxp.Packets;

/// <summary>
/// Gives a packet as it is (<c>downloadEdoc</c>); from then on it counts as being processed. The Java client keeps whatever comes as the packet, and only
/// an empty answer as a failure: so a refusal has no content, but the numbers of the error in headers.
/// </summary>
internal sealed class DownloadEdoc(VxpDoor door, SystemPackets packets, PacketReader reader)
{
    private const string CodeHeader = "ErrorCode";
    private const string ExactCodeHeader = "Exchange-Error";

    [Function(nameof(DownloadEdoc))]
    [Allow(Callers.Anyone)]
    public async Task<Results<FileStreamHttpResult, ContentHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "vxp/downloadEdoc")] HttpRequest request, CancellationToken cancellation)
    {
        var (deed, refusal) = await door.RunAsync<FileStreamHttpResult>(request, "vxp.download", call => OpenAsync(call, cancellation), cancellation);
        if (deed is not null)
        {
            return deed.Answer;
        }

        request.HttpContext.Response.Headers[CodeHeader] = refusal!.ErrorCode;
        request.HttpContext.Response.Headers[ExactCodeHeader] = refusal.Code;
        return TypedResults.Text(string.Empty, statusCode: StatusCodes.Status404NotFound);
    }

    private async Task<Result<VxpDeed<FileStreamHttpResult>>> OpenAsync(VxpCall call, CancellationToken cancellation)
    {
        if (!call.Document("docId", "docid").Succeeded(out var id, out var error)
            || !(await packets.FetchAsync(call, id, cancellation)).Succeeded(out var accepted, out error))
        {
            return error;
        }

        var packet = await reader.OpenAsync(accepted, cancellation);
        return new VxpDeed<FileStreamHttpResult>(Document.AggregateId(id), TypedResults.Stream(packet, "application/octet-stream"));
    }
}
