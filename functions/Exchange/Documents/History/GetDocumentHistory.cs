using EGov.Exchange.Views;
using EGov.Platform.Access;
using EGov.Platform.Audit;
using EGov.Platform.Errors;
using EGov.Platform.Events;
using EGov.Platform.Http;
using EGov.Platform.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Documents.History;

/// <summary>
/// Tells what happened to a document, oldest first: to its sender all of it, to a recipient what concerns the document and what happened at itself.
/// </summary>
internal sealed class GetDocumentHistory(DocumentDesk desk, ViewReader views, AuditTrail trail)
{
    [Function(nameof(GetDocumentHistory))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    [Query("limit", "How many at most: 1 to 100, 20 when left out.", Type = typeof(int))]
    [Query("cursor", "Where the list goes on, as the answer before said.")]
    public async Task<Results<Ok<Listing<HistoryItem>>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "documents/{id}/history")] HttpRequest request, string id, CancellationToken cancellation)
    {
        var read = (await desk.ReadAsync(request.Caller(), id, cancellation)).Succeeded(out var seen, out var error);
        await trail.RecordReadAsync(request, "document-history.read", Document.AggregateId(id), read, cancellation);
        if (!read || !ListPosition.Of(request).Succeeded(out var position, out error))
        {
            return error!.ToProblem(request);
        }

        IReadOnlyList<string> atRecipients = seen!.IsSender ? [HistoryRows.AtAll(id)] : [.. seen.Receiving.Select(agency => HistoryRows.At(agency, id))];
        var oneMore = position with { Limit = position.Limit + 1 };
        var pages = await Task.WhenAll(
            views.ListAsync(DocumentLists.ProjectionName, HistoryRows.OfDocument(id), oneMore, cancellation),
            views.ListAsync(DeliveryLists.ProjectionName, atRecipients, oneMore, cancellation));
        return TypedResults.Ok(Together(position, pages).Select<HistoryRow, HistoryItem>(
            row => HistoryItem.IsShown(seen, row.Entry), row => HistoryItem.Of(seen, row.Entry)));
    }

    /// <summary>Both lists, each with a row more than is wanted, as one, as far behind as the later of them.</summary>
    private static ViewPage Together(ListPosition position, IReadOnlyList<ViewPage> pages)
    {
        IReadOnlyList<StoredDocument> rows = [.. pages.SelectMany(page => page.Rows).OrderBy(row => row.Id, StringComparer.Ordinal)];
        var cursor = rows.Count > position.Limit ? position.CursorAt(rows[position.Limit].Id) : null;
        return new([.. rows.Take(position.Limit)], cursor, pages.MinBy(page => page.Freshness.AsOf ?? DateTimeOffset.MinValue)!.Freshness);
    }
}
