using EGov.Platform.Calendar;
using EGov.Platform.Results;
using EGov.Reporting.Values;

namespace EGov.Reporting.Reports;

/// <summary>A report as it is shown.</summary>
/// <param name="Level">The level at which it is made.</param>
/// <param name="Receiver">The registry id of who takes it.</param>
/// <param name="Due">The last day to send it.</param>
/// <param name="LocksAt">When nothing of it changes any more.</param>
/// <param name="Status">How final its numbers are; left out before it is submitted.</param>
/// <param name="SubmittedAt">When it was last put before a leader.</param>
/// <param name="SentAt">When it was last sent; left out while it was not.</param>
/// <param name="Late">Whether it was first sent after its last day.</param>
/// <param name="Explanations">Why findings are as they are, as it was submitted.</param>
/// <param name="Back">Why it came back; left out once it was submitted again.</param>
/// <param name="Missing">The receiver's declaration that it goes on without it.</param>
/// <param name="Awaited">The registry ids of those below whose reports are neither accepted nor declared missing.</param>
/// <param name="Lock">Why its agency may not change it now; left out while it may.</param>
/// <param name="LockLifted">Whether the lock day does not hold it: its receiver gave it back, and has not accepted it since.</param>
/// <param name="Withheld">
/// Whether what its agency works on is kept from the caller: cells, text and explanations are then what was last accepted, and none where nothing was.
/// </param>
/// <param name="May">What the caller may do now.</param>
internal sealed record ReportView(
    string Regime,
    string Period,
    string Agency,
    Text AgencyName,
    string Level,
    string Receiver,
    DateOnly Due,
    DateTimeOffset LocksAt,
    ReportStage Stage,
    ValueStatus? Status,
    DateTimeOffset? SubmittedAt,
    DateTimeOffset? SentAt,
    DateTimeOffset? AcceptedAt,
    bool Late,
    IReadOnlyList<CellView> Cells,
    IReadOnlyList<SectionText> Texts,
    IReadOnlyList<Explanation> Explanations,
    SentBack? Back,
    Missing? Missing,
    IReadOnlyList<string> Awaited,
    LockView? Lock,
    bool LockLifted,
    bool Withheld,
    IReadOnlyList<ReportAction> May,
    long Version)
{
    private static readonly Dictionary<string, ReportCell> NoCells = [];
    private static readonly Dictionary<string, IReadOnlyList<string>> NoTexts = [];

    /// <param name="seen">The report and its reader.</param>
    /// <param name="content">What of its content the reader sees; null for nothing.</param>
    /// <param name="higherStands">Whether the report above stands on this one.</param>
    /// <param name="now">When.</param>
    public static ReportView Of(SeenReport seen, ReportContent? content, bool higherStands, DateTimeOffset now)
    {
        var state = seen.State;
        var back = state.IsInWork && (state.Back?.ByReceiver == true || !seen.IsWithheld) ? state.Back : null;
        return new(
            state.Place.Regime,
            state.Place.Period.ToString(),
            state.Place.Agency,
            state.AgencyName,
            state.Level,
            state.Receiver,
            state.Due,
            state.LocksAt.InVietnam(),
            state.Stage,
            content?.Submission?.Status,
            content?.Submission?.At.InVietnam(),
            state.SentAt?.InVietnam(),
            state.AcceptedAt?.InVietnam(),
            state.IsLate,
            [.. (content?.Cells ?? NoCells).OrderBy(cell => cell.Key, StringComparer.Ordinal).Select(cell => CellView.Of(cell.Key, cell.Value))],
            [.. (content?.Texts ?? NoTexts).OrderBy(text => text.Key, StringComparer.Ordinal).Select(text => new SectionText(text.Key, text.Value))],
            content?.Submission?.Explanations ?? [],
            back is null ? null : back with { At = back.At.InVietnam() },
            state.Missing is { } missing ? missing with { At = missing.At.InVietnam() } : null,
            state.Awaited(seen.Children),
            state.RefuseEntry(now) is { } refused ? LockView.Of(refused) : null,
            state.LockLifted,
            seen.IsWithheld,
            ReportActions.Of(seen, higherStands, now),
            seen.Aggregate.Version);
    }
}

/// <summary>A cell as it is shown.</summary>
internal sealed record CellView(string Element, string Category, decimal? Value, string? Note)
{
    public static CellView Of(string key, ReportCell cell) =>
        ReportCell.PartsOf(key) is var (element, category) ? new(element, category, cell.Value, cell.Note) : throw new InvalidOperationException(key);
}

/// <summary>Why something does not change.</summary>
/// <param name="Code">The number with which a change is refused.</param>
/// <param name="Title">What kind of lock it is.</param>
/// <param name="Detail">What it waits for.</param>
internal sealed record LockView(string Code, Text Title, Text Detail)
{
    public static LockView Of(Error refused) => new(
        refused.Definition.Code,
        refused.Definition.Title,
        new(refused.DetailIn(Language.Vietnamese), refused.DetailIn(Language.English)));
}
