using EGov.Exchange.Documents;
using EGov.Exchange.Vxp.Answers;
using EGov.Platform.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Vxp.Mailboxes;

/// <summary>
/// Counts what waits to be fetched, to <see cref="Most"/> (<c>countReceiveEdoc</c>, <c>countReceiveStatus</c>). The documentation of the clients says GET;
/// the Java client sends POST.
/// </summary>
internal sealed class CountReceived(VxpDoor door, SystemMailboxes mailboxes, MailboxWalk walk)
{
    /// <summary>No more are counted.</summary>
    public const int Most = 10_000;

    /// <summary>Counts the documents that wait to be fetched.</summary>
    [Function("CountReceiveEdoc")]
    [Allow(Callers.Anyone)]
    public Task<Results<Ok<VxpCount>, JsonHttpResult<VxpRefusal>>> CountDocumentsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "vxp/countReceiveEdoc")] HttpRequest request, CancellationToken cancellation) =>
        CountAsync(request, MessageKind.Document, cancellation);

    /// <summary>Counts the status messages that wait to be fetched.</summary>
    [Function("CountReceiveStatus")]
    [Allow(Callers.Anyone)]
    public Task<Results<Ok<VxpCount>, JsonHttpResult<VxpRefusal>>> CountMessagesAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "vxp/countReceiveStatus")] HttpRequest request, CancellationToken cancellation) =>
        CountAsync(request, MessageKind.Status, cancellation);

    private Task<Results<Ok<VxpCount>, JsonHttpResult<VxpRefusal>>> CountAsync(HttpRequest request, MessageKind message, CancellationToken cancellation) =>
        door.AnswerAsync<Ok<VxpCount>>(
            request,
            "vxp.count-received",
            async call =>
            {
                if (!(await mailboxes.WaitingAsync(call.System, message, cancellation)).Succeeded(out var lists, out var error))
                {
                    return error;
                }

                var count = await walk.DeliveriesAsync(lists, string.Empty, cancellation).Take(Most).CountAsync(cancellation);
                return new VxpDeed<Ok<VxpCount>>($"mailbox-{call.System.Agency}", TypedResults.Ok(new VxpCount(count)));
            },
            cancellation);
}
