using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Results;
using EGov.Portal.Errors;

namespace EGov.Portal.Dossiers;

/// <summary>Who works on it, the steps of the procedure, and its ends.</summary>
internal sealed partial record Dossier
{
    private const int MostResultFiles = 10;
    private const int MostAssignments = 50;
    private const int MostStepsBack = 10;

    public Result<IReadOnlyList<DossierEvent>> Assign(string by, DateTimeOffset at, string to)
    {
        if (!IsPossible(DossierTransition.Assign))
        {
            return Illegal(DossierTransition.Assign);
        }

        if (to == Owner)
        {
            return PortalErrors.OwnApplication.With();
        }

        if (Assignee == to)
        {
            return Nothing;
        }

        return TimesOf("assigned") < MostAssignments ? Happened(new DossierAssigned(at, by, to)) : PortalErrors.TooOften.With(MostAssignments);
    }

    /// <summary>Opens the next step. Asked by the orchestration, as often as it likes.</summary>
    public Result<IReadOnlyList<DossierEvent>> OpenNextStep(DateTimeOffset at, WorkingCalendar calendar)
    {
        if (StepToOpen is not { } index)
        {
            return Nothing;
        }

        var step = Terms.Steps[index];
        var due = DossierLimit.Of(step.Amount, step.Unit, at, calendar)?.Ends;
        return Happened([.. OverdueBy(at), new DossierStepOpened(at, SystemActor.Id, index, step.Code, due, step.Status, step.Agency)]);
    }

    public Result<IReadOnlyList<DossierEvent>> CompleteStep(
        string by, DateTimeOffset at, string step, string? note, WorkingCalendar calendar)
    {
        if (!IsPossible(DossierTransition.CompleteStep) || Step is null || Suspension is not null)
        {
            return Illegal(DossierTransition.CompleteStep);
        }

        if (Step.Code != step)
        {
            return PortalErrors.WrongStep.With(Terms.Steps[Step.Index].Name, Step.Code);
        }

        if (Status is DossierStatus.AwaitingFee && OpenFee is { } unpaid)
        {
            return PortalErrors.FeeNotPaid.With(unpaid.Amount);
        }

        if (note is not null && !IsText(note, LongestNote))
        {
            return TextRequired("note", LongestNote);
        }

        var limit = LimitAfterStop(at, calendar);
        return Happened(
            [.. OverdueBy(at), new DossierStepCompleted(at, by, Step.Index, step, note, limit?.Ends, limit?.IsProvisional ?? false, limit?.Promised)]);
    }

    /// <summary>Back to the step before the open one, or to the last one of a completed dossier.</summary>
    public Result<IReadOnlyList<DossierEvent>> StepBack(string by, DateTimeOffset at, string reason, WorkingCalendar calendar)
    {
        if (!IsPossible(DossierTransition.StepBack) || Suspension is not null || (Step is null && Status is not DossierStatus.Completed))
        {
            return Illegal(DossierTransition.StepBack);
        }

        var index = StepsDone - 1;
        if (index < 0)
        {
            return PortalErrors.NoStepBefore.With();
        }

        if (TimesOf("step-returned") >= MostStepsBack)
        {
            return PortalErrors.TooOften.With(MostStepsBack);
        }

        var limit = LimitAfterStop(at, calendar);
        return IsText(reason, LongestNote)
            ? Happened(new DossierStepReturned(at, by, index, Terms.Steps[index].Code, reason, limit?.Ends, limit?.IsProvisional ?? false, limit?.Promised))
            : TextRequired("reason", LongestNote);
    }

    public Result<IReadOnlyList<DossierEvent>> ReturnResult(string by, DateTimeOffset at, IReadOnlyList<string> files)
    {
        if (!IsPossible(DossierTransition.ReturnResult))
        {
            return Illegal(DossierTransition.ReturnResult);
        }

        if (OpenFee is { } unpaid)
        {
            return PortalErrors.FeeNotPaid.With(unpaid.Amount);
        }

        if (FeesNotRequested is { Count: > 0 } owed)
        {
            return PortalErrors.FeeNotRequested.With(owed.Sum(fee => fee.Amount));
        }

        return files.Count is > 0 and <= MostResultFiles
            ? Happened(new DossierResultReturned(at, by, $"{Code}-KQ(1)", files))
            : PortalErrors.WrongResultCount.With(MostResultFiles);
    }

    public Result<IReadOnlyList<DossierEvent>> Withdraw(string by, DateTimeOffset at, string? reason)
    {
        if (!IsPossible(DossierTransition.Withdraw))
        {
            return Illegal(DossierTransition.Withdraw);
        }

        return EndRefusal(at)
            ?? (reason is null || IsText(reason, LongestReason) ? Happened([new DossierWithdrawn(at, by, reason), .. RefundsAtEnd(by, at)]) : ReasonRequired);
    }

    public Result<IReadOnlyList<DossierEvent>> Rate(string by, DateTimeOffset at, int score, string? comment)
    {
        if (!IsPossible(DossierTransition.Rate))
        {
            return Illegal(DossierTransition.Rate);
        }

        if (Rating is not null)
        {
            return PortalErrors.RatedBefore.With();
        }

        if (score is < 1 or > 5)
        {
            return WrongField("score", "Điểm từ 1 đến 5.", "A score is from 1 to 5.");
        }

        return comment is null || IsText(comment, LongestReason)
            ? Happened(new DossierRated(at, by, score, comment))
            : TextRequired("comment", LongestReason);
    }
}
