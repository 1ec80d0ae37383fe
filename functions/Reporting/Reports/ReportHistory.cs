using System.Globalization;
using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Storage;
using EGov.Reporting.Values;

namespace EGov.Reporting.Reports;

/// <summary>All that happened to a report, newest first: who changed which cell from what to what.</summary>
internal sealed class ReportHistory : IProjection<ReportHistoryState>
{
    public const string ProjectionName = "report-history";

    private const long Highest = 999_999_999_999;

    public string Name => ProjectionName;

    public string Kind => Report.Kind;

    public static string PartitionOf(string report) => $"history-{report}";

    public ReportHistoryState? Fold(ReportHistoryState? state, string aggregate, EventRecord happened) => new(aggregate);

    public IEnumerable<ViewRow> RowsOf(ReportHistoryState state, long sequence) => [];

    public IEnumerable<ViewRow> RowsOfEvents(ReportHistoryState state, IReadOnlyList<EventRecord> fresh) => fresh.Select(happened =>
    {
        var id = (Highest - happened.Sequence).ToString("D12", CultureInfo.InvariantCulture);
        return new ViewRow(PartitionOf(state.Report), id, place => PlatformJson.Write(new ReportHistoryRow(id, place, happened.Sequence, Of(happened))));
    });

    private static ReportHistoryEntry Of(EventRecord happened)
    {
        var known = EventTypes.FromRecord<ReportEvent>(happened);
        var entry = new ReportHistoryEntry(happened.Sequence, happened.Time, EventTypes.PlainNameOf(happened.Type), known?.By ?? SystemActor.Id);
        return known switch
        {
            ReportCellsChanged changed => entry with { Cells = changed.Cells, ByFile = changed.ByFile },
            ReportTextChanged changed => entry with { Sections = changed.Sections },
            ReportSubmitted submitted => entry with { Status = submitted.Status, Explanations = submitted.Explanations },
            ReportApproved approved => entry with { Late = approved.Late },
            ReportReturned back => entry with { Reason = back.Reason, ByReceiver = back.ByReceiver },
            ReportReopened back => entry with { Reason = back.Reason },
            ReportDeclaredMissing missing => entry with { Reason = missing.Reason },
            ReportReminded reminded => entry with { Reminder = reminded.Reminder },
            _ => entry,
        };
    }
}

/// <summary>What the history remembers between events.</summary>
internal sealed record ReportHistoryState(string Report);

/// <summary>An entry, as it is stored.</summary>
internal sealed record ReportHistoryRow(string Id, string PartitionKey, long Sequence, ReportHistoryEntry Entry);

/// <summary>Something that happened to a report.</summary>
/// <param name="Version">The report's version after it.</param>
/// <param name="What">The plain name of the event: <c>cells-changed</c>, <c>approved</c>.</param>
/// <param name="By">The id of whose account it was; <c>system</c> for what fell due.</param>
internal sealed record ReportHistoryEntry(long Version, DateTimeOffset At, string What, string By)
{
    /// <summary>Which cells were changed from what to what.</summary>
    public IReadOnlyList<CellChange>? Cells { get; init; }

    /// <summary>Whether they came with a file.</summary>
    public bool? ByFile { get; init; }

    /// <summary>What sections say since then.</summary>
    public IReadOnlyList<SectionText>? Sections { get; init; }

    public ValueStatus? Status { get; init; }

    public IReadOnlyList<Explanation>? Explanations { get; init; }

    /// <summary>Of a report that was sent: whether its last day had passed.</summary>
    public bool? Late { get; init; }

    /// <summary>Of one that was sent back: whether by the receiver.</summary>
    public bool? ByReceiver { get; init; }

    public string? Reason { get; init; }

    public ReportReminder? Reminder { get; init; }
}
