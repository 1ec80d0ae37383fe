using EGov.Exchange.Documents;
using EGov.Exchange.Sending;
using EGov.Exchange.Vxp.Answers;
using EGov.Platform.Access;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Vxp.Packets;

/// <summary>Gives a packet as Base64 within JSON (<c>getEdoc</c>); from then on it counts as being processed.</summary>
internal sealed class GetEdoc(VxpDoor door, SystemPackets packets, PacketReader reader)
{
    [Function(nameof(GetEdoc))]
    [Allow(Callers.Anyone)]
    public Task<Results<PushStreamHttpResult, JsonHttpResult<VxpRefusal>>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "vxp/getEdoc")] HttpRequest request, CancellationToken cancellation) =>
        door.AnswerAsync<PushStreamHttpResult>(request, "vxp.fetch", call => GetAsync(call, cancellation), cancellation);

    private async Task<Result<VxpDeed<PushStreamHttpResult>>> GetAsync(VxpCall call, CancellationToken cancellation)
    {
        if (!call.Document("docId", "docid").Succeeded(out var id, out var error)
            || !(await packets.FetchAsync(call, id, cancellation)).Succeeded(out var accepted, out error))
        {
            return error;
        }

        var packet = await reader.OpenAsync(accepted, cancellation);
        return new VxpDeed<PushStreamHttpResult>(
            Document.AggregateId(id),
            TypedResults.Stream(answer => PacketAnswer.WriteAsync(packet, answer, cancellation), "application/json"));
    }
}
