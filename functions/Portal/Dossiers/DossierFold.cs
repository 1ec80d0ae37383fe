using System.Diagnostics;
using EGov.Platform.Aggregates;

namespace EGov.Portal.Dossiers;

/// <summary>What each event makes of a dossier.</summary>
internal static class DossierFold
{
    internal static Dossier After(Dossier? state, DossierEvent happened)
    {
        var next = happened is DossierSubmitted submitted ? Begin(submitted) : Change(state!, happened);
        return next with { History = [.. next.History, LineOf(next.History.Count + 1, happened)] };
    }

    private static Dossier Begin(DossierSubmitted submitted) => new()
    {
        Code = submitted.Code,
        Owner = submitted.By,
        Terms = submitted.Terms,
        Channel = submitted.Channel,
        Status = DossierStatus.Submitted,
        Form = submitted.Form,
        Papers = submitted.Papers,
        SubmittedAt = submitted.At,
    };

    private static Dossier Change(Dossier state, DossierEvent happened) => happened switch
    {
        DossierPaymentBegun begun => state with { OpenPayment = new(begun.Attempt, begun.At), PaymentAttempts = begun.Attempt },
        DossierPaymentDeclined => state with { OpenPayment = null },
        DossierFeePaid paid => state with { Payment = new(paid.Transaction, paid.Amount, paid.At), OpenPayment = null },
        DossierAccepted accepted => state with
        {
            Status = DossierStatus.Accepted,
            AcceptedAt = accepted.At,
            DueAt = accepted.DueAt,
            DueProvisional = accepted.DueProvisional,
        },
        DossierRefused refused => state with { Status = DossierStatus.Refused, RefusalReason = refused.Reason },
        DossierStepOpened opened => state with
        {
            Status = DossierStatus.Processing,
            Step = new(opened.Index, opened.Step, opened.At, opened.DueAt),
        },
        DossierStepCompleted completed => state with
        {
            Step = null,
            StepsDone = completed.Index + 1,
            Status = completed.Index + 1 == state.Terms.Steps.Count ? DossierStatus.Completed : state.Status,
        },
        DossierSupplementRequested requested => state with
        {
            Status = DossierStatus.AwaitingSupplement,
            Supplement = new(requested.Reason, requested.Components, requested.At, null),
            DueAt = null,
            DueProvisional = false,
            Step = null,
        },
        DossierSupplemented supplemented => state with
        {
            Status = state.AcceptedAt is null ? DossierStatus.Submitted : DossierStatus.Accepted,
            Papers = [.. state.Papers, .. supplemented.Papers],
            Supplement = state.Supplement! with { SuppliedAt = supplemented.At },
            DueAt = supplemented.DueAt,
            DueProvisional = supplemented.DueProvisional,
            OverdueAt = null,
            StepsDone = 0,
        },
        DossierBecameOverdue overdue => state with { OverdueAt = overdue.At },
        DossierResultReturned returned => state with
        {
            Status = DossierStatus.Returned,
            Result = new(returned.ResultCode, returned.Files, returned.At),
        },
        _ => throw new UnreachableException($"A dossier does not know {happened.GetType()}."),
    };

    private static HistoryLine LineOf(int sequence, DossierEvent happened)
    {
        var name = EventTypes.NameOf(happened.GetType());
        var what = name["vn.egov.portal.dossier.".Length..name.LastIndexOf('.')];
        return new HistoryLine(sequence, what, happened.By, happened.At, NoteOf(happened));
    }

    private static string? NoteOf(DossierEvent happened) => happened switch
    {
        DossierFeePaid paid => paid.Transaction,
        DossierRefused refused => refused.Reason,
        DossierStepOpened opened => opened.Step,
        DossierStepCompleted completed => completed.Note is null ? completed.Step : $"{completed.Step}: {completed.Note}",
        DossierSupplementRequested requested => requested.Reason,
        _ => null,
    };
}
