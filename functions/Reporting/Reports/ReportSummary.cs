using EGov.Platform.Calendar;
using EGov.Platform.Results;
using EGov.Reporting.Periods;

namespace EGov.Reporting.Reports;

/// <summary>What lists say of a report: how far it is, never what it says.</summary>
/// <param name="Due">The last day to send it.</param>
/// <param name="LocksAt">When nothing of it changes any more.</param>
internal sealed record ReportSummary(
    string Regime, Text RegimeName, PeriodCode Period, string Agency, Text AgencyName, string Level, string Receiver, DateOnly Due, DateTimeOffset LocksAt)
{
    public ReportStage Stage { get; init; }

    /// <summary>When it was first put before a leader.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>When it was first sent.</summary>
    public DateTimeOffset? SentAt { get; init; }

    public DateTimeOffset? AcceptedAt { get; init; }

    /// <summary>How often the receiver sent it back.</summary>
    public int Returns { get; init; }

    /// <summary>How often the receiver opened it again.</summary>
    public int Reopenings { get; init; }

    /// <summary>Whether the receiver goes on without it.</summary>
    public bool Missing { get; init; }

    /// <summary>What its agency was told last.</summary>
    public ReportReminder? Reminded { get; init; }

    public bool Locked { get; init; }

    /// <summary>Whether the lock does not hold it: its receiver gave it back, and has not accepted it since.</summary>
    public bool Lifted { get; init; }

    /// <summary>Whether it has come: it stands as sent, or what was accepted counts while it is open again.</summary>
    public bool HasCome() => Stage is ReportStage.Approved or ReportStage.Accepted || AcceptedAt is not null;

    /// <summary>Whether it was first sent after its last day.</summary>
    public bool IsLate() => SentAt?.DateInVietnam() > Due;

    /// <summary>What follows from an event; null before the first one that is known.</summary>
    public static ReportSummary? Fold(ReportSummary? state, ReportEvent? happened) => happened switch
    {
        ReportOpened opened => new(
            opened.Regime, opened.RegimeName, opened.Period, opened.Agency, opened.AgencyName, opened.Level, opened.Receiver, opened.Due, opened.LocksAt),
        ReportSubmitted submitted => state! with { Stage = ReportStage.Submitted, SubmittedAt = state.SubmittedAt ?? submitted.At },
        ReportApproved approved => state! with { Stage = ReportStage.Approved, SentAt = state.SentAt ?? approved.At, Missing = false },
        ReportReturned back => state! with { Stage = ReportStage.Returned, Returns = state.Returns + (back.ByReceiver ? 1 : 0), Lifted = state.Lifted || back.At >= state.LocksAt },
        ReportAccepted accepted => state! with { Stage = ReportStage.Accepted, AcceptedAt = accepted.At, Lifted = false },
        ReportReopened => state! with { Stage = ReportStage.Reopened, Reopenings = state.Reopenings + 1, Lifted = true },
        ReportDeclaredMissing => state! with { Missing = true },
        ReportReminded reminded => state! with { Reminded = reminded.Reminder },
        ReportLocked => state! with { Locked = true },
        _ => state,
    };
}
