using EGov.Platform.Calendar;
using EGov.Platform.Results;

namespace EGov.Portal.Dossiers;

/// <summary>What a caller may do with a dossier as it is now, so that a client shows no button that would be refused.</summary>
internal static class DossierActions
{
    private const string Sample = "-";

    public static IReadOnlyList<DossierTransition> Of(Standing caller, Dossier dossier, DateTimeOffset now, WorkingCalendar calendar) =>
        [.. Enum.GetValues<DossierTransition>().Where(transition => DossierPolicy.Of(transition, caller, dossier) is null && IsOpen(transition, dossier, now, calendar))];

    /// <summary>Asks the decision itself, with a body that is right where it could be.</summary>
    private static bool IsOpen(DossierTransition transition, Dossier dossier, DateTimeOffset now, WorkingCalendar calendar) =>
        transition.IsPossibleIn(dossier.Status) && transition switch
        {
            DossierTransition.Accept => Gives(dossier.Accept(Sample, now, calendar)),
            DossierTransition.Refuse => Gives(dossier.Refuse(Sample, now, Sample, calendar)),
            DossierTransition.RequestSupplement => Gives(dossier.RequestSupplement(Sample, now, Sample, [.. dossier.Terms.Components.Take(1)], calendar)),
            DossierTransition.CloseUnsupplemented => Gives(dossier.CloseUnsupplemented(Sample, now, Sample, calendar)),
            DossierTransition.RequestPayment => Gives(dossier.RequestPayment(Sample, now, null, null)),
            DossierTransition.PayAtDesk => dossier.OpenFee is { } fee && Gives(dossier.PayAtDesk(Sample, now, fee.Ordinal, PaymentMeans.Cash, Sample)),
            DossierTransition.RecordRefund => dossier.Refunds.Any(refund => refund.Paid is null),
            DossierTransition.CompleteStep => dossier.Step is { } step && Gives(dossier.CompleteStep(Sample, now, step.Code, null, calendar)),
            DossierTransition.StepBack => Gives(dossier.StepBack(Sample, now, Sample, calendar)),
            DossierTransition.Suspend => Gives(dossier.Suspend(Sample, now, Sample, calendar)),
            DossierTransition.Resume => Gives(dossier.Resume(Sample, now, calendar)),
            DossierTransition.Reschedule => dossier.LimitEnds is { } due
                && Gives(dossier.Reschedule(Sample, now, Sample, calendar.AddWorkingDays(due.DateInVietnam(), 1), calendar)),
            DossierTransition.RefuseSettlement => Gives(dossier.RefuseSettlement(Sample, now, Sample)),
            DossierTransition.ReturnResult => Gives(dossier.ReturnResult(Sample, now, [Sample])),
            DossierTransition.Withdraw => Gives(dossier.Withdraw(Sample, now, null)),
            DossierTransition.Rate => dossier.Rating is null,
            _ => true,
        };

    private static bool Gives(Result<IReadOnlyList<DossierEvent>> decision) => decision.Succeeded(out var events, out _) && events.Count > 0;
}
