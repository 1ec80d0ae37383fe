using EGov.Exchange.Documents;
using EGov.Exchange.Views;
using EGov.Platform.Access;
using EGov.Platform.Agencies;
using EGov.Platform.Audit;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Events;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Mailboxes;

/// <summary>
/// Lists what the caller's agency, and those from which it took over, received: a year's documents, newest first, or those in a state; what waits
/// to be fetched, urgent ones first; what is overdue or asked back.
/// </summary>
internal sealed class ListMailbox(ViewReader views, AgencySuccession succession, AuditTrail trail, TimeProvider clock)
{
    [Function(nameof(ListMailbox))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    [Query("year", "The year in which they came; this year when left out.", Type = typeof(int))]
    [Query("only", "Those in a state (01 to 06, 00 for none yet), or one of the lists waiting, messages, overdue, recall; all documents when left out.")]
    [Query("limit", "How many at most: 1 to 100, 20 when left out.", Type = typeof(int))]
    [Query("cursor", "Where the list goes on, as the answer before said.")]
    public async Task<Results<Ok<Listing<MailboxItem>>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "mailbox")] HttpRequest request, CancellationToken cancellation)
    {
        if (!MailboxQuery.Of(request, clock.GetUtcNow().DateInVietnam().Year).Succeeded(out var query, out var error)
            || !ListPosition.Of(request, $"{query.Year}").Succeeded(out var position, out error)
            || !(await succession.EstateOfAsync(DocumentPolicy.AgencyOf(request.Caller()) ?? string.Empty, cancellation)).Succeeded(out var agencies, out error))
        {
            return error.ToProblem(request);
        }

        IReadOnlyList<string> partitions = [.. agencies.Select(query.PartitionOf)];
        var page = await views.ListAsync(DeliveryLists.ProjectionName, partitions, position, cancellation);
        await trail.RecordReadAsync(request, "mailbox.list", partitions[0], true, cancellation);
        return TypedResults.Ok(page.Select<DeliveryRow, MailboxItem>(MailboxItem.Of));
    }
}
