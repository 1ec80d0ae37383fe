using System.Diagnostics;
using EGov.Portal.Forms;

namespace EGov.Portal.Dossiers;

/// <summary>What each event makes of a dossier.</summary>
internal static class DossierFold
{
    internal static Dossier After(Dossier? state, DossierEvent happened)
    {
        var next = happened switch
        {
            DossierSubmitted submitted => Begin(submitted),
            DossierSubmittedFirst first => Begin(first.ToPresent()),
            _ => Change(state!, happened),
        };
        next = next.WaitOverdueAt is null || IsWaiting(next) ? next : next with { WaitOverdueAt = null };
        if (happened.ActsFor is not null && !next.Agents.Contains(happened.By, StringComparer.Ordinal))
        {
            next = next with { Agents = [.. next.Agents, happened.By] };
        }

        return next with { History = [.. next.History, DossierHistory.LineOf(next.History.Count + 1, happened)] };
    }

    private static Dossier Begin(DossierSubmitted submitted) => new()
    {
        Code = submitted.Code,
        Owner = submitted.Owner,
        FiledBy = submitted.By,
        Terms = submitted.Terms,
        Status = DossierStatus.Submitted,
        Form = submitted.Form,
        Papers = submitted.Papers,
        SubmittedAt = submitted.At,
        Delivery = submitted.Delivery ?? ResultDeliveries.UsualFor(submitted.Terms.Channel),
        Fees = submitted.Terms.FeesAtSubmission is { Count: > 0 } fees
            ? [new FeeRequest(1, [.. fees.Select(fee => fee.Code)], fees.Sum(fee => fee.Amount), submitted.At)]
            : [],
    };

    private static Dossier Change(Dossier state, DossierEvent happened) =>
        FeeFold.After(state, happened) ?? ClockFold.After(state, happened) ?? Process(state, happened);

    private static Dossier Process(Dossier state, DossierEvent happened) => happened switch
    {
        DossierAssigned assigned => state with { Assignee = assigned.To },
        DossierAccepted accepted => state with
        {
            Status = DossierStatus.Accepted,
            ReceivedAt = accepted.ReceivedAt,
            AcceptedAt = accepted.At,
            ClockFrom = accepted.ReceivedAt ?? accepted.At,
            DueAt = accepted.DueAt,
            DueProvisional = accepted.DueProvisional,
            Forms = Owe(state, DossierForm.Receipt, accepted.At),
        },
        DossierRefused refused => Refuse(state, refused.At, refused.Reason),
        DossierSettlementRefused refused => Refuse(state, refused.At, refused.Reason),
        DossierClosedUnsupplemented closed => Refuse(state, closed.At, closed.Reason),
        DossierWithdrawn withdrawn => End(state, DossierStatus.Withdrawn, withdrawn.At),
        DossierStepOpened opened => state with
        {
            Status = (DossierStatus)opened.Status,
            Step = new(opened.Index, opened.Step, opened.At, opened.DueAt),
            StoppedAt = (DossierStatus)opened.Status is DossierStatus.Processing ? null : opened.At,
        },
        DossierStepCompleted completed => Complete(state, completed, last: completed.Index + 1 == state.Terms.Steps.Count),
        DossierStepReturned returned => ClockFold.Run(state, returned.DueAt, returned.DueProvisional, returned.PromisedAt) with
        {
            Step = null,
            StepsDone = returned.Index,
            Status = DossierStatus.Processing,
            Assignee = null,
            SettledAt = null,
        },
        DossierSupplementRequested requested => state with
        {
            Status = DossierStatus.AwaitingSupplement,
            Supplement = new(requested.Reason, requested.Components, requested.At, null),
            DueAt = null,
            DueProvisional = false,
            Step = null,
            Forms = Owe(state, DossierForm.SupplementRequest, requested.At),
        },
        DossierSupplemented supplemented => state with
        {
            Status = state.AcceptedAt is null ? DossierStatus.Submitted : DossierStatus.Accepted,
            Papers = [.. state.Papers, .. supplemented.Papers],
            Supplement = state.Supplement! with { SuppliedAt = supplemented.At, SuppliedBy = supplemented.By, Channel = supplemented.Channel },
            ClockFrom = state.AcceptedAt is null ? null : supplemented.At,
            DueAt = supplemented.DueAt,
            DueProvisional = supplemented.DueProvisional,
            ReasonRequestedAt = null,
            Rescheduled = state.Rescheduled is { } put ? put with { Over = true } : null,
            OverdueAt = null,
            IntakeOverdueAt = state.AcceptedAt is null ? null : state.IntakeOverdueAt,
            StepsDone = 0,
        },
        DossierResultReturned returned => state with
        {
            Status = DossierStatus.Returned,
            Result = new(returned.ResultCode, returned.Files, returned.At),
        },
        DossierRated rated => state with { Rating = new(rated.Score, rated.Comment, rated.At) },
        DossierFormIssued issued => state with
        {
            Forms =
            [
                .. state.Forms.Select(form => form.Form == issued.Form && form.Number is null
                    ? form with { Number = issued.Number, File = issued.File }
                    : form),
            ],
        },
        _ => throw new UnreachableException($"A dossier does not know {happened.GetType()}."),
    };

    private static Dossier Complete(Dossier state, DossierStepCompleted completed, bool last) =>
        ClockFold.Run(state, completed.DueAt, completed.DueProvisional, completed.PromisedAt) with
        {
            Step = null,
            StepsDone = completed.Index + 1,
            Status = last ? DossierStatus.Completed : DossierStatus.Processing,
            Assignee = null,
            SettledAt = last ? completed.At : state.SettledAt,
        };

    private static Dossier Refuse(Dossier state, DateTimeOffset at, string reason) => End(state, DossierStatus.Refused, at) with
    {
        RefusalReason = reason,
        Forms = Owe(state, DossierForm.Refusal, at),
    };

    private static bool IsWaiting(Dossier state) =>
        state.Status is DossierStatus.AwaitingSupplement or DossierStatus.AwaitingFee or DossierStatus.Suspended;

    /// <summary>What is not paid when a dossier ends is owed no more.</summary>
    private static Dossier End(Dossier state, DossierStatus status, DateTimeOffset at) => state with
    {
        Status = status,
        Step = null,
        Suspension = null,
        Assignee = null,
        SettledAt = state.AcceptedAt is null ? null : at,
        Fees = [.. state.Fees.Select(fee => fee.State is FeeRequestState.Open ? fee with { State = FeeRequestState.Void } : fee)],
    };

    private static IReadOnlyList<FormOfDossier> Owe(Dossier state, DossierForm form, DateTimeOffset since) =>
        [.. state.Forms, new FormOfDossier(form, since)];
}
