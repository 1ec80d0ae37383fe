using EGov.Platform.Aggregates;

namespace EGov.Portal.Dossiers;

/// <summary>What the history tells of each event.</summary>
internal static class DossierHistory
{
    /// <summary>What officials settle among themselves; the applicant is told of its outcome.</summary>
    private static readonly string[] Internal = [NameOf(typeof(DossierAssigned)), NameOf(typeof(DossierReasonRequested)), NameOf(typeof(DossierEscalated))];

    /// <summary>Steps whose note officials write for each other: the applicant is told the step alone.</summary>
    private static readonly string[] WithInternalNote = [NameOf(typeof(DossierStepCompleted)), NameOf(typeof(DossierStepReturned))];

    /// <summary>The lines as the officials or the applicant may read them.</summary>
    internal static IEnumerable<HistoryLine> For(IEnumerable<HistoryLine> lines, bool inside) =>
        inside ? lines : lines.Where(IsForApplicant).Select(WithoutInternalNote);

    internal static HistoryLine LineOf(int sequence, DossierEvent happened) =>
        new(sequence, NameOf(happened.GetType()), happened.By, happened.At, NoteOf(happened));

    private static HistoryLine WithoutInternalNote(HistoryLine line) =>
        WithInternalNote.Contains(line.What, StringComparer.Ordinal) ? line with { Note = line.Note?.Split(": ", 2)[0] } : line;

    internal static bool IsForApplicant(HistoryLine line) => IsForApplicant(line.What);

    /// <param name="what">The event's name without its prefix and version.</param>
    internal static bool IsForApplicant(string what) => !Internal.Contains(what, StringComparer.Ordinal);

    private static string NameOf(Type happened) => EventTypes.PlainNameOf(EventTypes.NameOf(happened));

    private static string? NoteOf(DossierEvent happened) => happened switch
    {
        DossierAssigned assigned => assigned.To,
        DossierFeePaid paid => paid.Transaction,
        DossierRefundDue refund => refund.Transaction,
        DossierRefundPaid refund => refund.Reference,
        DossierFeeRequested requested => requested.Exemption,
        DossierRefused refused => refused.Reason,
        DossierSettlementRefused refused => refused.Reason,
        DossierClosedUnsupplemented closed => closed.Reason,
        DossierWithdrawn withdrawn => withdrawn.Reason,
        DossierStepOpened opened => opened.Step,
        DossierStepCompleted completed => completed.Note is null ? completed.Step : $"{completed.Step}: {completed.Note}",
        DossierStepReturned returned => $"{returned.Step}: {returned.Reason}",
        DossierSupplementRequested requested => requested.Reason,
        DossierSuspended suspended => suspended.Reason,
        DossierRescheduled rescheduled => rescheduled.Reason,
        DossierFormIssued issued => issued.Number,
        _ => null,
    };
}
