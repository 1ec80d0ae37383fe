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

namespace EGov.Exchange.Drafts;

/// <summary>Lists the outgoing documents of the caller's agency and of those from which it took over, newest first.</summary>
internal sealed class ListDrafts(ViewReader views, AgencySuccession succession, AuditTrail trail, TimeProvider clock)
{
    [Function(nameof(ListDrafts))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    [Query("only", "draft, numbered, signed, sealed, sent, discarded or overdue; open, those that are not over, when left out.")]
    [Query("year", "For sent and discarded: the year in which they were drawn up; this year when left out.", Type = typeof(int))]
    [Query("limit", "How many at most: 1 to 100, 20 when left out.", Type = typeof(int))]
    [Query("cursor", "Where the list goes on, as the answer before said.")]
    public async Task<Results<Ok<Listing<DraftItem>>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "documents/drafts")] HttpRequest request, CancellationToken cancellation)
    {
        var only = request.Query["only"].ToString() is { Length: > 0 } named ? named : DraftLists.Open;
        if (!DraftLists.All.Contains(only, StringComparer.Ordinal))
        {
            return PlatformErrors.InvalidFields.For(PlatformErrors.FieldChoice.At("only")).ToProblem(request);
        }

        if (!QueryYear.Of(request, clock.GetUtcNow().DateInVietnam().Year).Succeeded(out var year, out var error)
            || !ListPosition.Of(request, $"{year.Value}").Succeeded(out var position, out error)
            || !(await succession.EstateOfAsync(DocumentPolicy.AgencyOf(request.Caller()) ?? string.Empty, cancellation)).Succeeded(out var agencies, out error))
        {
            return error.ToProblem(request);
        }

        IReadOnlyList<string> partitions = [.. agencies.Select(agency => DraftLists.PartitionOf(agency, only, year.Value))];
        var page = await views.ListAsync(DraftLists.ProjectionName, partitions, position, cancellation);
        await trail.RecordReadAsync(request, "drafts.list", partitions[0], true, cancellation);
        return TypedResults.Ok(page.Select<DraftRow, DraftItem>(row => DraftItem.Of(row.Draft)));
    }
}

/// <summary>An outgoing document in a list.</summary>
/// <param name="Code">Number and notation; left out before it has them.</param>
/// <param name="SendBy">Until when it must be sent; left out before it is issued.</param>
/// <param name="Overdue">Whether that has passed and somebody was reminded.</param>
internal sealed record DraftItem(
    string Id,
    DraftStage Stage,
    string Author,
    DateTimeOffset CreatedAt,
    string Kind,
    string Subject,
    string Signer,
    EdXml.Priority Priority,
    string? Code,
    DateOnly? IssuedOn,
    int Recipients,
    int Files,
    bool WithoutSignatures,
    DateTimeOffset? SendBy,
    bool Overdue,
    int Reminders)
{
    public static DraftItem Of(DraftSummary draft) => new(
        draft.Id,
        draft.Stage,
        draft.Author,
        draft.CreatedAt.InVietnam(),
        draft.Kind,
        draft.Subject,
        draft.Signer,
        draft.Priority,
        draft.Code,
        draft.IssuedOn,
        draft.Recipients,
        draft.Files,
        draft.WithoutSignatures,
        draft.SendBy?.InVietnam(),
        draft.Reminders > 0 && draft.Stage is not (DraftStage.Sent or DraftStage.Discarded),
        draft.Reminders);
}
