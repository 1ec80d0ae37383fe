using EGov.Platform.Aggregates;

namespace EGov.Portal.Dossiers;

/// <summary>What the history tells of each event.</summary>
internal static class DossierHistory
{
    /// <summary>The lines as the officials or the applicant may read them.</summary>
    internal static IEnumerable<HistoryLine> For(IEnumerable<HistoryLine> lines, bool inside) =>
        inside ? lines : lines.Where(IsForApplicant).Select(WithoutInternalNote);

    internal static HistoryLine LineOf(int sequence, DossierEvent happened) =>
        new(sequence, NameOf(happened.GetType()), happened.By, happened.At, NoteOf(happened), happened.ActsFor, happened.Mandate);

    /// <summary>Of a step whose note officials write for each other the applicant is told the step alone.</summary>
    private static HistoryLine WithoutInternalNote(HistoryLine line) =>
        ToldToAttribute.Of(line.What) is Audience.Applicant ? line : line with { Note = line.Note?.Split(": ", 2)[0] };

    private static bool IsForApplicant(HistoryLine line) => ToldToAttribute.Of(line.What) is not Audience.Officials;

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
