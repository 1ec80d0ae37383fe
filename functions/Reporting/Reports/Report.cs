using System.Text.Json.Serialization;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Results;

namespace EGov.Reporting.Reports;

/// <summary>
/// What an agency reports for a period (<c>báo cáo</c>). Its official submits it, a leader of the agency approves it, the receiver takes it; from
/// the lock day on nothing of it changes, unless its receiver gives it back.
/// </summary>
/// <param name="Place">Which one it is.</param>
/// <param name="AgencyName">What its agency was called when the period was opened.</param>
/// <param name="Level">The level at which it reports.</param>
/// <param name="Receiver">Who takes it.</param>
/// <param name="Area">The area that its values are of.</param>
/// <param name="Due">The last day to send it.</param>
/// <param name="LocksAt">When nothing of it changes any more.</param>
internal sealed partial record Report(
    ReportPlace Place, Text AgencyName, string Level, string Receiver, string Area, DateOnly Due, DateTimeOffset LocksAt) : IAggregateState<Report, ReportEvent>
{
    public static string Kind => "report";

    public ReportStage Stage { get; init; }

    /// <summary>Whether it sums up the reports of those below.</summary>
    public bool Consolidates { get; init; }

    /// <summary>Whether what is accepted of it becomes values of measures.</summary>
    public bool Feeds { get; init; }

    /// <summary>Whether the receiver reports in its turn.</summary>
    public bool Upward { get; init; }

    /// <summary>By their keys.</summary>
    public IReadOnlyDictionary<string, ReportCell> Cells { get; init; } = new Dictionary<string, ReportCell>();

    /// <summary>The text by sections.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Texts { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The last submission; null before the first.</summary>
    public Submission? Submission { get; init; }

    /// <summary>When it was first put before a leader.</summary>
    public DateTimeOffset? FirstSubmittedAt { get; init; }

    /// <summary>How often it was put before a leader.</summary>
    public int Rounds { get; init; }

    public string? ApprovedBy { get; init; }

    /// <summary>When it was first sent: what counts against the deadline.</summary>
    public DateTimeOffset? FirstSentAt { get; init; }

    /// <summary>When it was last sent.</summary>
    public DateTimeOffset? SentAt { get; init; }

    public DateTimeOffset? AcceptedAt { get; init; }

    /// <summary>The keys of the cells with values when it was last accepted: what is gone of them by the next time is withdrawn.</summary>
    public IReadOnlyList<string> AcceptedKeys { get; init; } = [];

    /// <summary>Why it was last sent back or opened again.</summary>
    public SentBack? Back { get; init; }

    /// <summary>How often the receiver sent it back.</summary>
    public int Returns { get; init; }

    /// <summary>How often the receiver opened it again.</summary>
    public int Reopenings { get; init; }

    /// <summary>The receiver's declaration that it goes on without it; null once it has come.</summary>
    public Missing? Missing { get; init; }

    /// <summary>What its agency was told already.</summary>
    public IReadOnlyList<ReportReminder> Reminders { get; init; } = [];

    public DateTimeOffset? LockedAt { get; init; }

    /// <summary>
    /// What is known of the reports below: noted on behalf of those, in whose events it stands, so that an approval and the opening of one below
    /// are decided in one place.
    /// </summary>
    public IReadOnlyDictionary<string, ChildNote> Children { get; init; } = new Dictionary<string, ChildNote>();

    /// <summary>The last event up to which accepted values were given on; a note.</summary>
    public long FedThrough { get; init; }

    /// <summary>Whether it has been sent and not come back.</summary>
    [JsonIgnore]
    public bool IsSent => Stage is ReportStage.Approved or ReportStage.Accepted;

    /// <summary>Whether its agency works on it.</summary>
    [JsonIgnore]
    public bool IsInWork => Stage is ReportStage.Draft or ReportStage.Returned or ReportStage.Reopened;

    /// <summary>Whether it was first sent after its last day.</summary>
    [JsonIgnore]
    public bool IsLate => FirstSentAt?.DateInVietnam() > Due;

    /// <summary>Whether it has come: it stands as sent, or it was accepted and is open again, so that what was accepted counts meanwhile.</summary>
    [JsonIgnore]
    public bool HasCome => IsSent || AcceptedAt is not null;

    /// <summary>
    /// Whether the lock day does not hold it: it was accepted and opened again, or sent back by its receiver after that day, and not been accepted since.
    /// </summary>
    [JsonIgnore]
    public bool LockLifted => Stage is not ReportStage.Accepted && (AcceptedAt is not null || Back?.At >= LocksAt);

    public static Report Fold(Report? state, ReportEvent happened) => (state, happened) switch
    {
        (null, ReportOpened opened) => new(
            new(opened.Regime, opened.Period, opened.Agency), opened.AgencyName, opened.Level, opened.Receiver, opened.Area, opened.Due, opened.LocksAt)
        {
            Consolidates = opened.Consolidates,
            Feeds = opened.Feeds,
            Upward = opened.Upward,
        },
        ({ } known, ReportCellsChanged changed) => known with { Cells = With(known.Cells, changed.Cells) },
        ({ } known, ReportTextChanged changed) => known with { Texts = With(known.Texts, changed.Sections) },
        ({ } known, ReportSubmitted submitted) => known with
        {
            Stage = ReportStage.Submitted,
            Submission = new(submitted.At, submitted.By, submitted.Status, submitted.Explanations),
            FirstSubmittedAt = known.FirstSubmittedAt ?? submitted.At,
            Rounds = known.Rounds + 1,
        },
        ({ } known, ReportApproved approved) => known with
        {
            Stage = ReportStage.Approved,
            ApprovedBy = approved.By,
            FirstSentAt = known.FirstSentAt ?? approved.At,
            SentAt = approved.At,
            Missing = null,
        },
        ({ } known, ReportReturned back) => known with
        {
            Stage = ReportStage.Returned,
            Back = new(back.At, back.By, back.ByReceiver, back.Reason),
            Returns = known.Returns + (back.ByReceiver ? 1 : 0),
        },
        ({ } known, ReportAccepted accepted) => known with
        {
            Stage = ReportStage.Accepted,
            AcceptedAt = accepted.At,
            AcceptedKeys = [.. known.Cells.Where(cell => cell.Value.Value is not null).Select(cell => cell.Key).Order(StringComparer.Ordinal)],
        },
        ({ } known, ReportReopened back) => known with
        {
            Stage = ReportStage.Reopened,
            Back = new(back.At, back.By, true, back.Reason),
            Reopenings = known.Reopenings + 1,
        },
        ({ } known, ReportDeclaredMissing missing) => known with { Missing = new(missing.At, missing.By, missing.Reason) },
        ({ } known, ReportReminded reminded) => known with { Reminders = [.. known.Reminders, reminded.Reminder] },
        ({ } known, ReportLocked locked) => known with { LockedAt = locked.At },
        _ => throw new InvalidOperationException($"A report cannot begin with {happened.GetType().Name}."),
    };

    private static Dictionary<string, ReportCell> With(IReadOnlyDictionary<string, ReportCell> cells, IReadOnlyList<CellChange> changes)
    {
        var changed = new Dictionary<string, ReportCell>(cells, StringComparer.Ordinal);
        foreach (var change in changes)
        {
            var (key, cell) = (ReportCell.KeyOf(change.Element, change.Category), new ReportCell(change.Value, change.Note));
            if (cell.IsEmpty)
            {
                changed.Remove(key);
            }
            else
            {
                changed[key] = cell;
            }
        }

        return changed;
    }

    private static Dictionary<string, IReadOnlyList<string>> With(
        IReadOnlyDictionary<string, IReadOnlyList<string>> texts, IReadOnlyList<SectionText> sections)
    {
        var changed = new Dictionary<string, IReadOnlyList<string>>(texts, StringComparer.Ordinal);
        foreach (var section in sections)
        {
            if (section.Paragraphs.Count == 0)
            {
                changed.Remove(section.Code);
            }
            else
            {
                changed[section.Code] = section.Paragraphs;
            }
        }

        return changed;
    }
}
