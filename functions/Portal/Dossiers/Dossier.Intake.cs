using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using EGov.Portal.Errors;
using EGov.Portal.Procedures;

namespace EGov.Portal.Dossiers;

/// <summary>Acceptance, refusal, and the one supplement.</summary>
internal sealed partial record Dossier
{
    /// <summary>
    /// When all that can be accepted had come in: with the submission, the payment of what is due before acceptance, or a supplement before
    /// it, whichever came last.
    /// </summary>
    private DateTimeOffset CameInAt => Fees.Where(IsDueBeforeAcceptance)
        .Select(fee => fee.Payment?.At)
        .Append(Supplement?.SuppliedAt)
        .Append(SubmittedAt)
        .Max()!.Value;

    /// <summary>What an official demands sooner than the procedure does puts no receipt off.</summary>
    private bool IsUnpaidAtIntake => Fees.Any(fee => fee.State is FeeRequestState.Open && IsDueBeforeAcceptance(fee));

    /// <summary>
    /// When the limit for accepting it, refusing it or asking for a supplement ends, that was not found to have passed; null while nothing is
    /// to be decided, or the applicant has yet to pay.
    /// </summary>
    public DateTimeOffset? IntakeEnds(WorkingCalendar calendar) =>
        Status is DossierStatus.Submitted && IntakeOverdueAt is null && !IsUnpaidAtIntake && Terms.Intake?.Value.Of(Terms.Channel) is { } limit
            ? DossierLimit.Of(limit.Amount, limit.Unit, CameInAt, calendar)?.Ends
            : null;

    /// <summary>From this day on an unanswered request for a supplement may end the dossier; null while none waits.</summary>
    public DateOnly? SupplementEnds(WorkingCalendar calendar) => Supplement is { SuppliedAt: null } asked
        ? calendar.AddWorkingDays(asked.RequestedAt.DateInVietnam(), Terms.SupplementDays)
        : null;

    public Result<IReadOnlyList<DossierEvent>> Accept(string by, DateTimeOffset at, WorkingCalendar calendar)
    {
        if (!IsPossible(DossierTransition.Accept))
        {
            return Illegal(DossierTransition.Accept);
        }

        if (OpenFee is { } unpaid)
        {
            return PortalErrors.FeeNotPaid.With(unpaid.Amount);
        }

        var received = Terms.Intake is null ? at : CameInAt;
        var limit = LimitFrom(received, calendar);
        return Happened(
            [.. IntakeOverdueBy(at, calendar), new DossierAccepted(at, by, limit?.Ends, limit?.IsProvisional ?? false, received)]);
    }

    public Result<IReadOnlyList<DossierEvent>> Refuse(string by, DateTimeOffset at, string reason, WorkingCalendar calendar)
    {
        if (!IsPossible(DossierTransition.Refuse))
        {
            return Illegal(DossierTransition.Refuse);
        }

        return EndRefusal(at) ?? (IsText(reason, LongestReason)
            ? Happened([.. IntakeOverdueBy(at, calendar), new DossierRefused(at, by, reason), .. RefundsAtEnd(by, at)])
            : ReasonRequired);
    }

    public Result<IReadOnlyList<DossierEvent>> RequestSupplement(
        string by, DateTimeOffset at, string reason, IReadOnlyList<string> components, WorkingCalendar calendar)
    {
        if (!IsPossible(DossierTransition.RequestSupplement))
        {
            return Illegal(DossierTransition.RequestSupplement);
        }

        if (TimesOf("supplement-requested") >= Terms.OneStop.Value.SupplementMost)
        {
            return PortalErrors.SupplementAskedBefore.With(Terms.OneStop.Instrument);
        }

        if (LastDayToAsk(calendar) is { } last && at.DateInVietnam() > last)
        {
            return PortalErrors.SupplementTooLate.With(Terms.OneStop.Value.NotEligibleWithinWorkingDays);
        }

        if (components.Count == 0 || !components.All(Terms.Components.Contains) || components.Distinct().Count() != components.Count)
        {
            return WrongField(
                "components", "Cần nêu thành phần hồ sơ mà thủ tục quy định, mỗi thành phần một lần.", "Name papers that the procedure asks for, each once.");
        }

        return IsText(reason, LongestReason)
            ? Happened([.. IntakeOverdueBy(at, calendar), .. OverdueBy(at), new DossierSupplementRequested(at, by, reason, components)])
            : ReasonRequired;
    }

    /// <summary>The whole time limit begins again (Decree 61/2018/NĐ-CP, Article 19.4); a dossier not accepted yet has none.</summary>
    public Result<IReadOnlyList<DossierEvent>> AddPapers(
        string by, DateTimeOffset at, IReadOnlyList<DossierPaper> papers, WorkingCalendar calendar, Channel channel = Channel.Online)
    {
        if (!IsPossible(DossierTransition.Supplement))
        {
            return Illegal(DossierTransition.Supplement);
        }

        var missing = Supplement!.Components.Where(component => papers.All(paper => paper.Component != component)).ToList();
        if (missing.Count > 0)
        {
            return PortalErrors.InvalidApplication.For(
                [.. missing.Select(component => PlatformErrors.FieldRequired.At($"/components/{component}"))]);
        }

        if (!papers.All(paper => Terms.Components.Contains(paper.Component)))
        {
            return WrongField("components", "Thủ tục không có thành phần này.", "The procedure asks for no such paper.");
        }

        if (papers.Count > Terms.Components.Count * ApplicationCheck.MostFilesPerComponent)
        {
            return WrongField("components", "Quá nhiều tệp.", "Too many files.");
        }

        var limit = AcceptedAt is null ? null : LimitFrom(at, calendar);
        return Happened(new DossierSupplemented(at, by, papers, limit?.Ends, limit?.IsProvisional ?? false, channel));
    }

    public Result<IReadOnlyList<DossierEvent>> CloseUnsupplemented(string by, DateTimeOffset at, string reason, WorkingCalendar calendar)
    {
        if (!IsPossible(DossierTransition.CloseUnsupplemented))
        {
            return Illegal(DossierTransition.CloseUnsupplemented);
        }

        if (SupplementEnds(calendar) is { } last && at.DateInVietnam() <= last)
        {
            return PortalErrors.SupplementStillAwaited.With(last.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture));
        }

        return EndRefusal(at) ?? (IsText(reason, LongestReason) ? Happened([new DossierClosedUnsupplemented(at, by, reason), .. RefundsAtEnd(by, at)]) : ReasonRequired);
    }

    /// <summary>
    /// A dossier that turns out incomplete is given back within so many working days of its receipt (Article 19.4), accepted or not; null while
    /// the applicant has yet to pay, or under the terms of a release that knew no receipt.
    /// </summary>
    private DateOnly? LastDayToAsk(WorkingCalendar calendar) => (ClockFrom ?? (Terms.Intake is null || IsUnpaidAtIntake ? null : CameInAt)) is { } received
        ? calendar.AddWorkingDays(calendar.ReceiptDay(received), Terms.OneStop.Value.NotEligibleWithinWorkingDays)
        : null;

    private bool IsDueBeforeAcceptance(FeeRequest request) => Terms.FeesAtSubmission.Any(fee => request.Fees.Contains(fee.Code));

    private DossierEvent[] IntakeOverdueBy(DateTimeOffset at, WorkingCalendar calendar) =>
        IntakeEnds(calendar) is { } due && at > due ? [new DossierIntakeOverdue(at, SystemActor.Id, due)] : [];
}
