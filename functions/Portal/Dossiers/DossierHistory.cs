using EGov.Platform.Aggregates;

namespace EGov.Portal.Dossiers;

/// <summary>What the history tells of each event.</summary>
internal static class DossierHistory
{
    private const string Prefix = "vn.egov.portal.dossier.";

    /// <summary>What officials settle among themselves; the applicant is told of its outcome.</summary>
    private static readonly string[] Internal = [NameOf(typeof(DossierAssigned)), NameOf(typeof(DossierReasonRequested)), NameOf(typeof(DossierEscalated))];

    internal static HistoryLine LineOf(int sequence, DossierEvent happened) =>
        new(sequence, NameOf(happened.GetType()), happened.By, happened.At, NoteOf(happened));

    internal static bool IsForApplicant(HistoryLine line) => IsForApplicant(line.What);

    /// <param name="what">The event's name without its prefix and version.</param>
    internal static bool IsForApplicant(string what) => !Internal.Contains(what, StringComparer.Ordinal);

    private static string NameOf(Type happened)
    {
        var name = EventTypes.NameOf(happened);
        return name[Prefix.Length..name.LastIndexOf('.')];
    }

    private static string? NoteOf(DossierEvent happened) => happened switch
    {
        DossierAssigned assigned => assigned.To,
        DossierFeePaid paid => paid.Transaction,
        DossierRefundDue refund => refund.Transaction,
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
