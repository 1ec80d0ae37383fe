using EGov.Platform.Results;
using EGov.Portal.Dossiers;

namespace EGov.Portal.Views;

/// <summary>What lists show of a dossier.</summary>
internal sealed record DossierSummary(
    string Code,
    string Owner,
    string Agency,
    string Procedure,
    Text Name,
    DossierStatus Status,
    DateTimeOffset SubmittedAt,
    DateTimeOffset? DueAt,
    bool Paid,
    bool Overdue,
    int Steps)
{
    public static DossierSummary? After(DossierSummary? state, DossierEvent happened) => happened switch
    {
        DossierSubmitted submitted => new(
            submitted.Code,
            submitted.By,
            submitted.Terms.Agency,
            submitted.Terms.Procedure,
            submitted.Terms.Name,
            DossierStatus.Submitted,
            submitted.At,
            null,
            submitted.Terms.Fee == 0,
            false,
            submitted.Terms.Steps.Count),
        _ when state is null => null,
        DossierFeePaid => state with { Paid = true },
        DossierAccepted accepted => state with { Status = DossierStatus.Accepted, DueAt = accepted.DueAt },
        DossierRefused => state with { Status = DossierStatus.Refused },
        DossierStepOpened => state with { Status = DossierStatus.Processing },
        DossierStepCompleted completed when completed.Index + 1 == state.Steps => state with { Status = DossierStatus.Completed },
        DossierSupplementRequested => state with { Status = DossierStatus.AwaitingSupplement, DueAt = null },
        DossierSupplemented supplemented => state with
        {
            Status = supplemented.DueAt is null ? DossierStatus.Submitted : DossierStatus.Accepted,
            DueAt = supplemented.DueAt,
        },
        DossierBecameOverdue => state with { Overdue = true },
        DossierResultReturned => state with { Status = DossierStatus.Returned },
        _ => state,
    };
}
