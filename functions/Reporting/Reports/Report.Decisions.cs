using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Results;
using EGov.Reporting.Errors;
using EGov.Reporting.Values;

namespace EGov.Reporting.Reports;

/// <summary>What may happen to a report, and what follows. Done again, each changes nothing.</summary>
internal sealed partial record Report
{
    /// <summary>So many changed cells are told of in one event, which stays far below its bound.</summary>
    private const int CellsAtOnce = 200;

    private static readonly ReportEvent[] Nothing = [];

    /// <summary>Why its agency may not change it now, or null. It is what the view shows as its lock, too.</summary>
    public Error? RefuseEntry(DateTimeOffset now) =>
        RefuseLocked(now)
        ?? Stage switch
        {
            ReportStage.Submitted => ReportingErrors.WaitsForLeader.With(),
            ReportStage.Approved => ReportingErrors.WithReceiver.With(),
            ReportStage.Accepted => ReportingErrors.ReportAccepted.With(),
            _ => null,
        };

    /// <summary>Enters cells and texts; what is there already changes nothing.</summary>
    public Result<IReadOnlyList<ReportEvent>> Save(ReportEntries entries, bool byFile, string by, DateTimeOffset now)
    {
        if (RefuseEntry(now) is { } refused)
        {
            return refused;
        }

        var cells = entries.Cells.Select(ChangeOf).OfType<CellChange>().ToList();
        var sections = entries.Sections.Where(section => !TextOf(section.Code).SequenceEqual(section.Paragraphs, StringComparer.Ordinal)).ToList();
        return Happened(
        [
            .. cells.Chunk(CellsAtOnce).Select(some => new ReportCellsChanged(now, by, some, byFile)),
            .. sections.Count > 0 ? [new ReportTextChanged(now, by, sections)] : Nothing,
        ]);
    }

    /// <summary>Puts it before a leader. What was found wrong with it is judged before this.</summary>
    public Result<IReadOnlyList<ReportEvent>> Submit(ValueStatus status, IReadOnlyList<Explanation> explanations, string by, DateTimeOffset now) =>
        Stage is ReportStage.Submitted && RefuseLocked(now) is null ? Nothing
        : RefuseEntry(now) is { } refused ? refused
        : Cells.Count == 0 && Texts.Count == 0 ? ReportingErrors.NothingToSubmit.With()
        : Rounds >= ReportLimits.ReportRounds ? ReportingErrors.TooManyRounds.With(ReportLimits.ReportRounds)
        : Happened(new ReportSubmitted(now, by, status, explanations));

    /// <summary>Approves it, and with that sends it to the receiver; never by who submitted it.</summary>
    /// <param name="children">Who reports to its agency; empty where it sums nothing up.</param>
    /// <param name="by">The leader.</param>
    /// <param name="now">When.</param>
    public Result<IReadOnlyList<ReportEvent>> Approve(IReadOnlyList<string> children, string by, DateTimeOffset now) =>
        IsSent ? Nothing
        : RefuseLocked(now) is { } locked ? locked
        : Stage is not ReportStage.Submitted ? ReportingErrors.NotSubmitted.With()
        : Submission!.By == by ? ReportingErrors.OwnApproval.With()
        : Awaited(children) is [var first, ..] awaited ? ReportingErrors.ChildrenNotReady.With(awaited.Count, first)
        : Happened(new ReportApproved(now, by, now.DateInVietnam() > Due));

    /// <summary>Sends it back with a reason.</summary>
    public Result<IReadOnlyList<ReportEvent>> SendBack(bool byReceiver, string reason, string by, DateTimeOffset now) =>
        RefuseLocked(now) is { } locked ? locked
        : Stage is ReportStage.Returned && Back!.Reason == reason && Back.ByReceiver == byReceiver ? Nothing
        : Stage == (byReceiver ? ReportStage.Approved : ReportStage.Submitted) ? Happened(new ReportReturned(now, by, byReceiver, reason))
        : byReceiver ? ReportingErrors.NotSent.With()
        : ReportingErrors.NotSubmitted.With();

    /// <summary>Takes it. That is possible after the lock day too, for nothing of it changes by that.</summary>
    public Result<IReadOnlyList<ReportEvent>> Accept(string by, DateTimeOffset now) => Stage switch
    {
        ReportStage.Accepted => Nothing,
        ReportStage.Approved => Happened(new ReportAccepted(now, by)),
        _ => ReportingErrors.NotSent.With(),
    };

    /// <summary>Opens it again after it was taken. Whether the receiver's own report stands in the way is asked of that one.</summary>
    public Result<IReadOnlyList<ReportEvent>> Reopen(string reason, string by, DateTimeOffset now) =>
        RefuseLocked(now) is { } locked ? locked
        : Stage is ReportStage.Reopened ? Nothing
        : Stage is ReportStage.Accepted ? Happened(new ReportReopened(now, by, reason))
        : ReportingErrors.NotAccepted.With();

    /// <summary>Goes on without it. It may come late all the same.</summary>
    public Result<IReadOnlyList<ReportEvent>> DeclareMissing(string reason, string by, DateTimeOffset now) =>
        Missing is not null ? Nothing
        : IsSent ? ReportingErrors.HasCome.With()
        : now.DateInVietnam() <= Due ? ReportingErrors.NotDueYet.With(Due)
        : Happened(new ReportDeclaredMissing(now, by, reason));

    /// <summary>Notes what its agency is told; once each, and nothing more once it was sent.</summary>
    public Result<IReadOnlyList<ReportEvent>> Remind(ReportReminder reminder, DateTimeOffset now) =>
        IsSent || LockedAt is not null || Reminders.Contains(reminder) ? Nothing : Happened(new ReportReminded(now, SystemActor.Id, reminder));

    /// <summary>Locks it; once. Its collection has decided that its time has come: another machine's clock may be behind.</summary>
    public Result<IReadOnlyList<ReportEvent>> Lock(DateTimeOffset now) =>
        LockedAt is not null ? Nothing : Happened(new ReportLocked(now, SystemActor.Id));

    /// <summary>Notes how a report below stands; what is told late changes nothing.</summary>
    public Result<Report> NoteChild(string child, ChildNote note) =>
        Children.TryGetValue(child, out var known) && known.Version >= note.Version ? this : this with { Children = With(child, note) };

    /// <summary>Lets go of a report below that is to be opened again; refused when this one stands on it.</summary>
    /// <param name="child">Whose it is.</param>
    /// <param name="version">The version that is to be opened again.</param>
    public Result<Report> LetGo(string child, long version) =>
        IsSent ? ReportingErrors.HigherStands.With(AgencyName)
        : Children.GetValueOrDefault(child) is { State: ChildState.Awaited } ? this
        : this with { Children = With(child, new(ChildState.Awaited, version)) };

    /// <summary>Those of the reports below that are neither accepted nor declared missing; none where it sums nothing up.</summary>
    public IReadOnlyList<string> Awaited(IReadOnlyList<string> children) =>
        [.. children.Where(child => Consolidates && Children.GetValueOrDefault(child)?.State is null or ChildState.Awaited)];

    /// <summary>Notes up to which event accepted values were given on.</summary>
    public Result<Report> NoteFed(long sequence) => FedThrough >= sequence ? this : this with { FedThrough = sequence };

    private Error? RefuseLocked(DateTimeOffset now) =>
        LockedAt is not null || now >= LocksAt ? ReportingErrors.EntryLocked.With(LocksAt.InVietnam()) : null;

    private CellChange? ChangeOf(CellEntry entry)
    {
        var had = Cells.GetValueOrDefault(entry.Key) ?? new ReportCell(null, null);
        return had.Value == entry.Value && had.Note == entry.Note ? null : new(entry.Element, entry.Category, had.Value, entry.Value, entry.Note);
    }

    private Dictionary<string, ChildNote> With(string child, ChildNote note) => new(Children, StringComparer.Ordinal) { [child] = note };

    private IReadOnlyList<string> TextOf(string section) => Texts.GetValueOrDefault(section) ?? [];

    private static ReportEvent[] Happened(params ReportEvent[] events) => events;
}

/// <summary>What is entered at once, checked against the template.</summary>
internal sealed record ReportEntries(IReadOnlyList<CellEntry> Cells, IReadOnlyList<SectionText> Sections);

/// <param name="Value">Null empties the cell.</param>
/// <param name="Note">What is said of it; null for nothing.</param>
internal sealed record CellEntry(string Element, string Category, decimal? Value, string? Note)
{
    public string Key => ReportCell.KeyOf(Element, Category);
}
