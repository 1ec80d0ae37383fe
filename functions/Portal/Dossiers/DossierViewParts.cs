using EGov.Platform.Calendar;
using EGov.Platform.Results;
using EGov.Portal.Forms;
using EGov.Portal.Procedures;

namespace EGov.Portal.Dossiers;

/// <param name="Amount">What has been demanded and not been let go, in VND.</param>
/// <param name="Paid">Whether no demand is open.</param>
/// <param name="PaidAmount">What was paid, in VND; what of it is or was given back is told among the refunds.</param>
/// <param name="PayingSince">When the payment that is under way was begun.</param>
internal sealed record FeeView(long Amount, bool Paid, long PaidAmount, DateTimeOffset? PayingSince)
{
    public static FeeView Of(Dossier dossier) => new(
        dossier.Fees.Where(fee => fee.State is not FeeRequestState.Void).Sum(fee => fee.Amount),
        dossier.IsPaid,
        dossier.PaidAmount,
        dossier.PaymentLeft?.Paying?.BegunAt.InVietnam());
}

/// <param name="Amount">In VND.</param>
internal sealed record FeeRequestView(
    int Request,
    IReadOnlyList<FeeItemView> Items,
    long Amount,
    FeeRequestState State,
    DateTimeOffset RequestedAt,
    DateTimeOffset? PayingSince,
    PaymentMeans? Means,
    string? Transaction,
    DateTimeOffset? PaidAt)
{
    public static FeeRequestView Of(FeeRequest fee, DossierTerms terms) => new(
        fee.Ordinal,
        [.. terms.Fees.Where(item => fee.Fees.Contains(item.Code)).Select(item => new FeeItemView(item.Code, item.Name, item.Kind, item.Amount, item.Instrument))],
        fee.Amount,
        fee.State,
        fee.RequestedAt.InVietnam(),
        fee.Paying?.BegunAt.InVietnam(),
        fee.Payment?.Means,
        fee.Payment?.Transaction,
        fee.Payment?.At.InVietnam());
}

/// <param name="Amount">In VND.</param>
internal sealed record FeeItemView(string Code, Text Name, FeeKind Kind, long Amount, string Instrument);

/// <param name="Agency">The registry id of another agency that works on it, or null.</param>
internal sealed record StepView(string Code, Text Name, StepRole Role, string? Agency, DateTimeOffset OpenedAt, DateTimeOffset? DueAt)
{
    public static StepView? Of(Dossier dossier)
    {
        if (dossier.Step is not { } open)
        {
            return null;
        }

        var step = dossier.Terms.Steps[open.Index];
        return new(step.Code, step.Name, step.Role, step.Agency, open.OpenedAt.InVietnam(), open.DueAt?.InVietnam());
    }
}

/// <param name="Until">When the processing goes on by itself at the latest; null where nothing bounds it.</param>
internal sealed record SuspensionView(string Reason, DateTimeOffset At, DateTimeOffset? Until)
{
    public static SuspensionView? Of(Suspension? suspension) => suspension is null ? null : new(suspension.Reason, suspension.At.InVietnam(), suspension.Until?.InVietnam());
}

/// <param name="From">When the limit ended before.</param>
/// <param name="To">When it ends since.</param>
/// <param name="Over">Whether that limit has ended: a supplement began a new one.</param>
internal sealed record RescheduleView(string Reason, DateTimeOffset From, DateTimeOffset To, DateTimeOffset At, bool Over)
{
    public static RescheduleView? Of(Rescheduling? put) =>
        put is null ? null : new(put.Reason, put.From.InVietnam(), put.To.InVietnam(), put.At.InVietnam(), put.Over);
}

/// <param name="Until">The last day before the dossier may be closed without it; null once it was supplied.</param>
/// <param name="SuppliedBy">Who supplied the papers; an official where they came to the counter or by post.</param>
/// <param name="Channel">How they came; null until then.</param>
internal sealed record SupplementView(
    string Reason,
    IReadOnlyList<string> Components,
    DateTimeOffset RequestedAt,
    DateOnly? Until,
    DateTimeOffset? SuppliedAt,
    string? SuppliedBy,
    Channel? Channel)
{
    public static SupplementView? Of(Dossier dossier, WorkingCalendar calendar) => dossier.Supplement is { } asked
        ? new(asked.Reason, asked.Components, asked.RequestedAt.InVietnam(), dossier.SupplementEnds(calendar), asked.SuppliedAt?.InVietnam(), asked.SuppliedBy, asked.Channel)
        : null;
}

internal sealed record ResultView(string Code, IReadOnlyList<string> Files, DateTimeOffset ReturnedAt);

internal sealed record RatingView(int Score, string? Comment, DateTimeOffset At);

/// <param name="Number">Its number; null for a moment, until it is issued.</param>
/// <param name="File">The id of its file, which the applicant and the officials may download.</param>
internal sealed record FormView(DossierForm Form, int FormCode, DateTimeOffset Since, string? Number, string? File);

/// <param name="Number">The one-stop decree of the filing day.</param>
/// <param name="Confirmed">False where its text was not at hand and the rules are those of the decree before.</param>
internal sealed record DecreeView(string Number, bool Confirmed);
