using EGov.Exchange.EdXml;
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

namespace EGov.Exchange.Documents;

/// <summary>Lists what the caller's agency, and those from which it took over, sent in a year, newest first.</summary>
internal sealed class ListDocuments(ViewReader views, AgencySuccession succession, AuditTrail trail, TimeProvider clock)
{
    [Function(nameof(ListDocuments))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    [Query("year", "The year in which they were sent; this year when left out.", Type = typeof(int))]
    [Query("limit", "How many at most: 1 to 100, 20 when left out.", Type = typeof(int))]
    [Query("cursor", "Where the list goes on, as the answer before said.")]
    public async Task<Results<Ok<Listing<DocumentItem>>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "documents")] HttpRequest request, CancellationToken cancellation)
    {
        if (!QueryYear.Of(request, clock.GetUtcNow().DateInVietnam().Year).Succeeded(out var year, out var error)
            || !ListPosition.Of(request, $"{year.Value}").Succeeded(out var position, out error)
            || !(await succession.EstateOfAsync(DocumentPolicy.AgencyOf(request.Caller()) ?? string.Empty, cancellation)).Succeeded(out var agencies, out error))
        {
            return error.ToProblem(request);
        }

        IReadOnlyList<string> partitions = [.. agencies.Select(agency => DocumentLists.OutboxPartition(agency, year.Value))];
        var page = await views.ListAsync(DocumentLists.ProjectionName, partitions, position, cancellation);
        await trail.RecordReadAsync(request, "documents.list", partitions[0], true, cancellation);
        return TypedResults.Ok(page.Select<DocumentRow, DocumentItem>(row => DocumentItem.Of(row.Document)));
    }
}

/// <summary>A document in a list.</summary>
/// <param name="Id">The axis's id.</param>
/// <param name="Standing">What it is worth by its signatures.</param>
/// <param name="SentLate">Whether it was sent later than the law allows.</param>
/// <param name="Recalled">Whether it was asked back.</param>
/// <param name="SupersededBy">The document that took its place, or is its next version.</param>
/// <param name="Repeats">Whether another document has its number.</param>
internal sealed record DocumentItem(
    string Id,
    BusinessType Business,
    LetterHead? Head,
    DateTimeOffset AcceptedAt,
    Standing? Standing,
    int Recipients,
    int Files,
    bool SentLate,
    bool Recalled,
    string? SupersededBy,
    bool Repeats)
{
    public static DocumentItem Of(DocumentSummary row) => new(
        row.Document, row.Business, row.Head, row.AcceptedAt.InVietnam(), row.Standing, row.Recipients, row.Files, row.SentLate, row.IsRecalled, row.SupersededBy, row.Repeats);
}
