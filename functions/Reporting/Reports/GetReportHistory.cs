using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Audit;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Events;
using EGov.Platform.Http;
using EGov.Platform.Storage;
using EGov.Reporting.Values;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Reports;

/// <summary>Lists all that happened to a report, newest first, to who may know of the report; to those above what its agency did up to when it last sent it.</summary>
internal sealed class GetReportHistory(ReportDesk desk, ViewReader views, AuditTrail trail, AppStores stores)
{
    private static readonly string Approved = EventTypes.NameOf(typeof(ReportApproved));

    [Function(nameof(GetReportHistory))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    [Query("limit", "How many at most: 1 to 100, 20 when left out.", Type = typeof(int))]
    [Query("cursor", "Where the list goes on, as the answer before said.")]
    public async Task<Results<Ok<Listing<ReportHistoryItem>>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "reporting/reports/{regime}/{period}/{agency}/history")] HttpRequest request,
        string regime,
        string period,
        string agency,
        CancellationToken cancellation)
    {
        var found = (await desk.ReadAsync(request.Caller(), new(regime, period, agency), cancellation)).Succeeded(out var seen, out var error);
        await trail.RecordReadAsync(request, "report-history.read", $"{Report.Kind}-{regime}-{period}-{agency}", found, cancellation);
        if (!found || !ListPosition.Of(request).Succeeded(out var position, out error))
        {
            return error!.ToProblem(request);
        }

        var page = await views.ListAsync(ReportHistory.ProjectionName, ReportHistory.PartitionOf(seen!.Aggregate.Id), position, cancellation);
        var sent = seen.IsWithheld ? await LastSentAsync(seen, cancellation) : long.MaxValue;
        return TypedResults.Ok(page.Select<ReportHistoryRow, ReportHistoryItem>(
            row => row.Sequence <= sent || !IsWork(row.Entry), row => ReportHistoryItem.Of(row.Entry)));
    }

    /// <summary>What its agency does at it, which is nobody else's before it is sent.</summary>
    private static bool IsWork(ReportHistoryEntry entry) =>
        entry.Cells is not null || entry.Sections is not null || entry.Status is not null || entry.ByReceiver == false;

    /// <summary>The event by which it was last sent; 0 when it never was.</summary>
    private async Task<long> LastSentAsync(SeenReport seen, CancellationToken cancellation) =>
        (await EventJournal.ReadAsync(stores, seen.Aggregate.Id, 1, seen.Aggregate.Version, cancellation))
            .LastOrDefault(happened => happened.Type == Approved)?.Sequence ?? 0;
}

/// <summary>Something that happened to a report.</summary>
/// <param name="Version">The report's version after it.</param>
/// <param name="What">The plain name of what happened: <c>cells-changed</c>, <c>approved</c>.</param>
/// <param name="By">The id of whose account it was; <c>system</c> for what fell due.</param>
/// <param name="Cells">Which cells were changed from what to what.</param>
/// <param name="ByFile">Whether they came with a file.</param>
/// <param name="Sections">What sections say since then.</param>
/// <param name="Status">Of a submission: how final the numbers are.</param>
/// <param name="Explanations">Of a submission: why findings are as they are.</param>
/// <param name="Late">Of a report that was sent: whether its last day had passed.</param>
/// <param name="ByReceiver">Of one that was sent back: whether by the receiver.</param>
/// <param name="Reminder">What its agency was told.</param>
internal sealed record ReportHistoryItem(
    long Version,
    DateTimeOffset At,
    string What,
    string By,
    IReadOnlyList<CellChangeView>? Cells,
    bool? ByFile,
    IReadOnlyList<SectionText>? Sections,
    ValueStatus? Status,
    IReadOnlyList<Explanation>? Explanations,
    bool? Late,
    bool? ByReceiver,
    string? Reason,
    ReportReminder? Reminder)
{
    public static ReportHistoryItem Of(ReportHistoryEntry entry) => new(
        entry.Version,
        entry.At.InVietnam(),
        entry.What,
        entry.By,
        entry.Cells?.Select(CellChangeView.Of).ToList(),
        entry.ByFile,
        entry.Sections,
        entry.Status,
        entry.Explanations,
        entry.Late,
        entry.ByReceiver,
        entry.Reason,
        entry.Reminder);
}

/// <summary>A cell that was changed.</summary>
/// <param name="Was">Its value before; left out when it was empty.</param>
/// <param name="Value">Its value after; left out when it was emptied.</param>
internal sealed record CellChangeView(string Element, string Category, decimal? Was, decimal? Value, string? Note)
{
    public static CellChangeView Of(CellChange change) => new(change.Element, change.Category, change.Was, change.Value, change.Note);
}
