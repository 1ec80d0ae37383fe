using System.Diagnostics;
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
    int Steps,
    bool DueProvisional = false)
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
        DossierPaymentBegun or DossierPaymentDeclined => state,
        DossierFeePaid => state with { Paid = true },
        DossierAccepted accepted => state with { Status = DossierStatus.Accepted, DueAt = accepted.DueAt, DueProvisional = accepted.DueProvisional },
        DossierRefused => state with { Status = DossierStatus.Refused },
        DossierStepOpened => state with { Status = DossierStatus.Processing },
        DossierStepCompleted completed when completed.Index + 1 == state.Steps => state with { Status = DossierStatus.Completed },
        DossierStepCompleted => state,
        DossierSupplementRequested => state with { Status = DossierStatus.AwaitingSupplement, DueAt = null, DueProvisional = false },
        DossierSupplemented supplemented => state with
        {
            Status = supplemented.DueAt is null ? DossierStatus.Submitted : DossierStatus.Accepted,
            DueAt = supplemented.DueAt,
            DueProvisional = supplemented.DueProvisional,
            Overdue = false,
        },
        DossierBecameOverdue => state with { Overdue = true },
        DossierResultReturned => state with { Status = DossierStatus.Returned },
        _ => throw new UnreachableException($"The lists do not know {happened.GetType()}."),
    };
}
