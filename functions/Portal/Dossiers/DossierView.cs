using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Results;

namespace EGov.Portal.Dossiers;

/// <summary>A dossier as its owner and its officials see it. Times are Vietnamese.</summary>
/// <param name="DueProvisional">Whether <paramref name="DueAt"/> reaches days of which no published calendar says yet whether they are worked.</param>
internal sealed record DossierView(
    string Code,
    string Procedure,
    Text Name,
    string Agency,
    DossierStatus Status,
    int StatusCode,
    long Version,
    DateTimeOffset SubmittedAt,
    DateTimeOffset? AcceptedAt,
    DateTimeOffset? DueAt,
    bool DueProvisional,
    bool Overdue,
    FeeView Fee,
    StepView? Step,
    IReadOnlyDictionary<string, string> Form,
    IReadOnlyList<DossierPaper> Components,
    SupplementView? Supplement,
    string? RefusalReason,
    ResultView? Result,
    IReadOnlyList<HistoryLine> History)
{
    public static DossierView Of(Aggregate<Dossier> aggregate)
    {
        var dossier = aggregate.State;
        return new(
            dossier.Code,
            dossier.Terms.Procedure,
            dossier.Terms.Name,
            dossier.Terms.Agency,
            dossier.Status,
            (int)dossier.Status,
            aggregate.Version,
            dossier.SubmittedAt.InVietnam(),
            dossier.AcceptedAt?.InVietnam(),
            dossier.DueAt?.InVietnam(),
            dossier.DueProvisional,
            dossier.OverdueAt is not null,
            new(dossier.Terms.Fee, dossier.IsPaid, dossier.Payment?.Transaction, dossier.Payment?.At.InVietnam(), dossier.OpenPayment?.BegunAt.InVietnam()),
            dossier.Step is { } step ? new(step.Code, step.OpenedAt.InVietnam(), step.DueAt.InVietnam()) : null,
            dossier.Form,
            dossier.Papers,
            dossier.Supplement is { } asked
                ? new(asked.Reason, asked.Components, asked.RequestedAt.InVietnam(), asked.SuppliedAt?.InVietnam())
                : null,
            dossier.RefusalReason,
            dossier.Result is { } result ? new(result.Code, result.Files, result.ReturnedAt.InVietnam()) : null,
            [.. dossier.History.Select(line => line with { At = line.At.InVietnam() })]);
    }
}

/// <param name="Amount">In VND.</param>
/// <param name="PayingSince">When the payment that is under way was begun.</param>
internal sealed record FeeView(long Amount, bool Paid, string? Transaction, DateTimeOffset? PaidAt, DateTimeOffset? PayingSince);

internal sealed record StepView(string Code, DateTimeOffset OpenedAt, DateTimeOffset DueAt);

internal sealed record SupplementView(string Reason, IReadOnlyList<string> Components, DateTimeOffset RequestedAt, DateTimeOffset? SuppliedAt);

internal sealed record ResultView(string Code, IReadOnlyList<string> Files, DateTimeOffset ReturnedAt);
