using EGov.Exchange.Deliveries;
using EGov.Exchange.Views;
using EGov.Exchange.Vxp.Answers;
using EGov.Platform.Access;
using EGov.Platform.Calendar;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Vxp.Mailboxes;

/// <summary>
/// Lists what a system has received (<c>getReceivedEdocList</c>): without a period what is not done yet, urgent documents first; in a period all that
/// came, in the order of the mailbox.
/// </summary>
internal sealed class GetReceivedEdocList(VxpDoor door, SystemMailboxes mailboxes, MailboxWalk walk, TimeProvider clock)
{
    /// <summary>So many rows are looked at for one page, whatever becomes of them.</summary>
    private const int MostLookedAt = ReceivedPage.Farthest;

    [Function(nameof(GetReceivedEdocList))]
    [Allow(Callers.Anyone)]
    public Task<Results<Ok<VxpList<ReceivedEdoc>>, JsonHttpResult<VxpRefusal>>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "vxp/getReceivedEdocList")] HttpRequest request, CancellationToken cancellation) =>
        door.AnswerAsync<Ok<VxpList<ReceivedEdoc>>>(request, "vxp.list-received", call => ListAsync(call, cancellation), cancellation);

    private async Task<Result<VxpDeed<Ok<VxpList<ReceivedEdoc>>>>> ListAsync(VxpCall call, CancellationToken cancellation)
    {
        if (!call.Message.Succeeded(out var message, out var error)
            || !ReceivedPage.Of(call).Succeeded(out var page, out error)
            || !ReceivedPeriod.Of(call, clock.GetUtcNow()).Succeeded(out var period, out error)
            || !StateOf(call).Succeeded(out var wanted, out error))
        {
            return error;
        }

        var isHistory = ReceivedPeriod.IsAsked(call) || wanted.State is Transport.Done;
        var found = isHistory
            ? await mailboxes.ReceivedAsync(call.System, message, period, cancellation)
            : await mailboxes.WaitingAsync(call.System, message, cancellation);
        if (!found.Succeeded(out var lists, out error))
        {
            return error;
        }

        var from = isHistory ? period.From.DateInVietnam().ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture) : string.Empty;
        var rows = await walk.DeliveriesAsync(lists, from, cancellation)
            .Take(MostLookedAt)
            .Where(delivery => (wanted.State is null || delivery.Transport == wanted.State) && (!isHistory || IsWithin(delivery, period)))
            .Skip(page.Skip)
            .Take(page.Take)
            .Select(ReceivedEdoc.Of)
            .ToListAsync(cancellation);
        return new VxpDeed<Ok<VxpList<ReceivedEdoc>>>($"mailbox-{call.System.Agency}", TypedResults.Ok(new VxpList<ReceivedEdoc>(rows)));
    }

    private static bool IsWithin(DeliverySummary delivery, ReceivedPeriod period) => delivery.PlacedAt >= period.From && delivery.PlacedAt <= period.To;

    /// <summary>
    /// The state that is asked for. An earlier <c>updateStatus</c> leaves its <c>status=done</c> in the headers; to take it for a wish would hide from
    /// the agency all that waits. So it counts only beside a page, which only lists have, and where no <c>updateStatus</c> has left its document.
    /// </summary>
    private static Result<Wanted> StateOf(VxpCall call) =>
        !ReceivedPage.IsAsked(call) || call.Headers.FindAny("docid", "docId") is not null || call.Headers.Find("status") is not { } text ? new Wanted(null)
        : TransportWords.Read(text).Select(state => new Wanted(state));

    private readonly record struct Wanted(Transport? State);
}
