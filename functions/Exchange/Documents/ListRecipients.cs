using EGov.Exchange.Mailboxes;
using EGov.Exchange.Views;
using EGov.Platform.Access;
using EGov.Platform.Audit;
using EGov.Platform.Errors;
using EGov.Platform.Events;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Documents;

/// <summary>Lists what became of a document at each of its recipients, for its sender; a recipient is shown itself.</summary>
internal sealed class ListRecipients(DocumentDesk desk, ViewReader views, AuditTrail trail)
{
    [Function(nameof(ListRecipients))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    [Query("limit", "How many at most: 1 to 100, 20 when left out.", Type = typeof(int))]
    [Query("cursor", "Where the list goes on, as the answer before said.")]
    public async Task<Results<Ok<Listing<MailboxItem>>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "documents/{id}/recipients")] HttpRequest request,
        string id,
        CancellationToken cancellation)
    {
        var read = (await desk.ReadAsync(request.Caller(), id, cancellation)).Succeeded(out var seen, out var error);
        await trail.RecordReadAsync(request, "document-recipients.read", Document.AggregateId(id), read, cancellation);
        if (!read || !ListPosition.Of(request).Succeeded(out var position, out error))
        {
            return error!.ToProblem(request);
        }

        var page = await views.ListAsync(DeliveryLists.ProjectionName, DeliveryLists.RecipientsPartition(id), position, cancellation);
        return TypedResults.Ok(page.Select<DeliveryRow, MailboxItem>(
            row => seen!.IsSender || seen.Receiving.Contains(row.Delivery.Recipient.Agency), row => MailboxItem.Of(row)));
    }
}
