using EGov.Exchange.Deliveries;
using EGov.Exchange.Documents;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Audit;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Mailboxes;

/// <summary>
/// Shows a document at the caller's agency. A clerk who opens it is the first to see it there: it has arrived, which the sender is told.
/// </summary>
internal sealed class GetMailboxItem(MailboxDesk desk, AggregateStore<Delivery, DeliveryEvent> deliveries, AuditTrail trail, TimeProvider clock)
{
    [Function(nameof(GetMailboxItem))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    public async Task<Results<Ok<DeliveryView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "mailbox/{document}")] HttpRequest request, string document, CancellationToken cancellation)
    {
        var read = (await desk.ReadAsync(request.Caller(), document, cancellation)).Succeeded(out var delivery, out var error);
        await trail.RecordReadAsync(request, "delivery.read", Document.AggregateId(document), read, cancellation);
        if (!read)
        {
            return error!.ToProblem(request);
        }

        Result<Aggregate<Delivery>> opened = request.Caller().Office is null || delivery!.State.State is not null
            ? delivery!
            : await deliveries.ChangeAsync(delivery.Id, null, state => state.Opened(clock.GetUtcNow()), cancellation);
        return opened.Succeeded(out delivery, out error) ? desk.Answer(request, delivery) : error.ToProblem(request);
    }
}
