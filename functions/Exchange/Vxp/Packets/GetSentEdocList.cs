using EGov.Exchange.Documents;
using EGov.Exchange.Views;
using EGov.Exchange.Vxp.Answers;
using EGov.Exchange.Vxp.Mailboxes;
using EGov.Platform.Access;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Vxp.Packets;

/// <summary>Lists the recipients of a packet that the system sent, and how far it is with each (<c>getSentEdocList</c>).</summary>
internal sealed class GetSentEdocList(VxpDoor door, SystemPackets packets, MailboxWalk walk)
{
    [Function(nameof(GetSentEdocList))]
    [Allow(Callers.Anyone)]
    public Task<Results<Ok<VxpList<SentEdoc>>, JsonHttpResult<VxpRefusal>>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "vxp/getSentEdocList")] HttpRequest request, CancellationToken cancellation) =>
        door.AnswerAsync<Ok<VxpList<SentEdoc>>>(request, "vxp.list-sent", call => ListAsync(call, cancellation), cancellation);

    private async Task<Result<VxpDeed<Ok<VxpList<SentEdoc>>>>> ListAsync(VxpCall call, CancellationToken cancellation)
    {
        if (!call.Document("docId", "docid").Succeeded(out var id, out var error)
            || !(await packets.SentAsync(call, id, cancellation)).Succeeded(out var accepted, out error))
        {
            return error;
        }

        MailboxList recipients = new(DeliveryLists.ProjectionName, DeliveryLists.RecipientsPartition(id));
        var known = await walk.DeliveriesAsync([recipients], string.Empty, cancellation)
            .ToDictionaryAsync(delivery => delivery.Recipient.Agency, StringComparer.Ordinal, cancellationToken: cancellation);
        var rows = accepted.Recipients.Select(recipient => SentEdoc.Of(accepted, recipient, known.GetValueOrDefault(recipient.Agency))).ToArray();
        return new VxpDeed<Ok<VxpList<SentEdoc>>>(Document.AggregateId(id), TypedResults.Ok(new VxpList<SentEdoc>(rows)));
    }
}
