using EGov.Exchange.Deliveries;
using EGov.Exchange.Documents;
using EGov.Exchange.Errors;
using EGov.Exchange.Vxp.Answers;
using EGov.Exchange.Vxp.Mailboxes;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Vxp.Packets;

/// <summary>Takes what became of a packet at the recipient's software (<c>updateStatus</c>). With <c>done</c> the document has arrived, and its sender is told.</summary>
internal sealed class UpdateStatus(VxpDoor door, SystemPackets packets, AggregateStore<Delivery, DeliveryEvent> deliveries, TimeProvider clock)
{
    [Function(nameof(UpdateStatus))]
    [Allow(Callers.Anyone)]
    public Task<Results<Ok<VxpDone>, JsonHttpResult<VxpRefusal>>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "vxp/updateStatus")] HttpRequest request, CancellationToken cancellation) =>
        door.AnswerAsync<Ok<VxpDone>>(request, "vxp.update-status", call => UpdateAsync(call, cancellation), cancellation);

    private async Task<Result<VxpDeed<Ok<VxpDone>>>> UpdateAsync(VxpCall call, CancellationToken cancellation)
    {
        if (!call.Document("docid", "docId").Succeeded(out var id, out var error) || !TransportOf(call).Succeeded(out var transport, out error))
        {
            return error;
        }

        var description = call.Headers.Find("description");
        if (description?.Length > Limits.Text)
        {
            return ExchangeErrors.WrongParameter.With("description", $"> {Limits.Text}");
        }

        if (!(await packets.ReceivedAsync(call, id, cancellation)).Succeeded(out var packet, out error))
        {
            return error;
        }

        foreach (var delivery in packet.Deliveries)
        {
            var changed = await deliveries.ChangeAsync(
                delivery.Id, null, state => state.Transported(transport, description, call.System.Id, clock.GetUtcNow()), cancellation);
            if (!changed.Succeeded(out _, out error))
            {
                return error;
            }
        }

        return new VxpDeed<Ok<VxpDone>>(Document.AggregateId(id), TypedResults.Ok(new VxpDone()));
    }

    /// <summary>A packet that was begun does not go back to where nobody knew of it.</summary>
    private static Result<Transport> TransportOf(VxpCall call) =>
        call.Headers.Find("status") is not { } word ? ExchangeErrors.ParameterMissing.With("status")
        : !TransportWords.Read(word).Succeeded(out var transport, out var error) ? error
        : transport is Transport.Initial ? ExchangeErrors.UnknownTransport.With(word)
        : transport;
}
