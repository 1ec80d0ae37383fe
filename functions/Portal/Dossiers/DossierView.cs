using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Results;
using EGov.Portal.Procedures;

namespace EGov.Portal.Dossiers;

/// <summary>A dossier as its owner and its officials see it. Times are Vietnamese.</summary>
/// <param name="Agency">The registry id of the agency that decides.</param>
/// <param name="Delivery">How the applicant gets the result.</param>
/// <param name="ReceivedAt">When all that was accepted had come in: the time limit counts from then. Null before acceptance.</param>
/// <param name="IntakeDueAt">When the limit for accepting it ends; null while nothing is to be decided, the applicant has yet to pay, or it has passed.</param>
/// <param name="IntakeOverdue">Whether that limit passed before it was accepted, refused or sent back.</param>
/// <param name="WaitOverdue">Whether what it waits for, papers, money or another decision, did not come within its time.</param>
/// <param name="DueProvisional">Whether <paramref name="DueAt"/> reaches days of which no published calendar says yet whether they are worked.</param>
/// <param name="StoppedAt">Since when the time limit stands still.</param>
/// <param name="Fee">What is owed and paid in all.</param>
/// <param name="Fees">The demands one by one.</param>
/// <param name="Assignee">The official who works on it; officials only.</param>
/// <param name="ReasonRequestedAt">When the unit was asked for a reason and a new date; officials only.</param>
/// <param name="Actions">What the caller may do with it now.</param>
internal sealed record DossierView(
    string Code,
    string Procedure,
    Text Name,
    string Agency,
    Text AgencyName,
    Channel Channel,
    ResultDelivery Delivery,
    DossierStatus Status,
    int StatusCode,
    long Version,
    DateTimeOffset SubmittedAt,
    DateTimeOffset? ReceivedAt,
    DateTimeOffset? IntakeDueAt,
    bool IntakeOverdue,
    bool WaitOverdue,
    DateTimeOffset? AcceptedAt,
    DateTimeOffset? DueAt,
    bool DueProvisional,
    DateTimeOffset? StoppedAt,
    bool Overdue,
    FeeView Fee,
    IReadOnlyList<FeeRequestView> Fees,
    IReadOnlyList<RefundDue> Refunds,
    StepView? Step,
    string? Assignee,
    DateTimeOffset? ReasonRequestedAt,
    SuspensionView? Suspension,
    RescheduleView? Rescheduled,
    IReadOnlyDictionary<string, string> Form,
    IReadOnlyList<DossierPaper> Components,
    SupplementView? Supplement,
    string? RefusalReason,
    ResultView? Result,
    RatingView? Rating,
    IReadOnlyList<FormView> Forms,
    DecreeView Decree,
    IReadOnlyList<DossierTransition> Actions,
    IReadOnlyList<HistoryLine> History)
{
    public static DossierView Of(Aggregate<Dossier> aggregate, Standing caller, DateTimeOffset now, WorkingCalendar calendar)
    {
        var dossier = aggregate.State;
        var inside = DossierPolicy.SeesInside(caller, dossier);
        return new(
            dossier.Code,
            dossier.Terms.Procedure,
            dossier.Terms.Name,
            dossier.Terms.Agency.Id,
            dossier.Terms.Agency.Name,
            dossier.Terms.Channel,
            dossier.Delivery ?? ResultDeliveries.UsualFor(dossier.Terms.Channel),
            dossier.Status,
            (int)dossier.Status,
            aggregate.Version,
            dossier.SubmittedAt.InVietnam(),
            (dossier.ReceivedAt ?? dossier.AcceptedAt)?.InVietnam(),
            dossier.IntakeEnds(calendar)?.InVietnam(),
            dossier.IntakeOverdueAt is not null,
            dossier.WaitOverdueAt is not null,
            dossier.AcceptedAt?.InVietnam(),
            dossier.DueAt?.InVietnam(),
            dossier.DueProvisional,
            dossier.StoppedAt?.InVietnam(),
            dossier.OverdueAt is not null,
            FeeView.Of(dossier),
            [.. dossier.Fees.Select(fee => FeeRequestView.Of(fee, dossier.Terms))],
            [.. dossier.Refunds.Select(refund => refund with { At = refund.At.InVietnam() })],
            StepView.Of(dossier),
            inside ? dossier.Assignee : null,
            inside ? dossier.ReasonRequestedAt?.InVietnam() : null,
            SuspensionView.Of(dossier.Suspension),
            RescheduleView.Of(dossier.Rescheduled),
            dossier.Form,
            dossier.Papers,
            SupplementView.Of(dossier, calendar),
            dossier.RefusalReason,
            dossier.Result is { } result ? new(result.Code, result.Files, result.ReturnedAt.InVietnam()) : null,
            dossier.Rating is { } rating ? new(rating.Score, rating.Comment, rating.At.InVietnam()) : null,
            [.. dossier.Forms.Select(form => new FormView(form.Form, (int)form.Form, form.Since.InVietnam(), form.Number, form.File))],
            new(dossier.Terms.OneStop.Instrument, dossier.Terms.OneStop.Confirmed),
            DossierActions.Of(caller, dossier, now, calendar),
            [.. DossierHistory.For(dossier.History, inside).Select(line => line with { At = line.At.InVietnam() })]);
    }
}
