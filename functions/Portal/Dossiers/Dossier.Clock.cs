using System.Text.Json.Serialization;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Results;
using EGov.Portal.Errors;

namespace EGov.Portal.Dossiers;

/// <summary>The time limit: when it ends, stands still, is put off, and what follows when it passes (Decree 61/2018/NĐ-CP, Article 19).</summary>
internal sealed partial record Dossier
{
    private const int MostSuspensions = 10;
    private const int MostDaysPutOff = 366;

    /// <summary>When the time limit ends that runs and was not found to have passed; null when none does.</summary>
    [JsonIgnore]
    public DateTimeOffset? LimitEnds =>
        Status is DossierStatus.Accepted or DossierStatus.Processing && OverdueAt is null && StoppedAt is null ? DueAt : null;

    /// <summary>
    /// When the unit is to be asked for a reason; null when it was asked, has put the return off already, or the limit is so short that the
    /// moment is not after its beginning.
    /// </summary>
    public DateTimeOffset? ReasonAskedAt(WorkingCalendar calendar)
    {
        if (LimitEnds is not { } due || ReasonRequestedAt is not null || Rescheduled is { Over: false })
        {
            return null;
        }

        var day = due.DateInVietnam();
        for (var left = Terms.OneStop.Value.NoticeWorkingDays; left > 0; left -= calendar.IsWorkingDay(day) ? 1 : 0)
        {
            day = day.AddDays(-1);
        }

        var moment = VietnamTime.At(day, WorkingCalendar.HoursOn(day).Sessions[0].From);
        return moment > ClockFrom ? moment : null;
    }

    /// <summary>Asks the unit for a reason and a new date. Asked by the orchestration's clock, as often as it likes.</summary>
    public Result<IReadOnlyList<DossierEvent>> AskReason(DateTimeOffset at, WorkingCalendar calendar) =>
        ReasonAskedAt(calendar) <= at && at <= LimitEnds ? Happened(new DossierReasonRequested(at, SystemActor.Id, LimitEnds.Value)) : Nothing;

    /// <summary>
    /// When the clock alone next changes something: the limit that runs now, of acceptance, of the whole or of a wait for others, has then
    /// passed, or a suspension has lasted as long as it may.
    /// </summary>
    public DateTimeOffset? ClockActsAt(WorkingCalendar calendar) => LimitEnds ?? IntakeEnds(calendar) ?? Suspension?.Until ?? WaitEnds(calendar);

    /// <summary>Notes that a limit has passed, and ends a suspension that has lasted as long as it may. Asked by the orchestration's clock, as often as it likes.</summary>
    public Result<IReadOnlyList<DossierEvent>> CheckOverdue(DateTimeOffset at, WorkingCalendar calendar) => Suspension is { Until: { } until } && at > until
        ? Happened(Resumed(SystemActor.Id, at, calendar))
        : Happened([.. IntakeOverdueBy(at, calendar), .. OverdueBy(at), .. WaitOverdueBy(at, calendar)]);

    public Result<IReadOnlyList<DossierEvent>> Suspend(string by, DateTimeOffset at, string reason, WorkingCalendar calendar)
    {
        if (!IsPossible(DossierTransition.Suspend))
        {
            return Illegal(DossierTransition.Suspend);
        }

        if (TimesOf("suspended") >= MostSuspensions)
        {
            return PortalErrors.TooOften.With(MostSuspensions);
        }

        if (Terms.SuspensionDays is { } most && SuspendedDays >= most)
        {
            return PortalErrors.SuspendedLongEnough.With(most);
        }

        DateTimeOffset? until = Terms.SuspensionDays is { } days
            ? WorkingCalendar.EndOf(calendar.AddWorkingDays(at.DateInVietnam(), days - SuspendedDays))
            : null;
        return IsText(reason, LongestNote)
            ? Happened([.. OverdueBy(at), new DossierSuspended(at, by, reason, until)])
            : TextRequired("reason", LongestNote);
    }

    public Result<IReadOnlyList<DossierEvent>> Resume(string by, DateTimeOffset at, WorkingCalendar calendar)
    {
        if (!IsPossible(DossierTransition.Resume) || Suspension is null)
        {
            return Illegal(DossierTransition.Resume);
        }

        return Happened(Resumed(by, at, calendar));
    }

    /// <summary>Puts the return of the result off, once, in time, to a working day (Article 19.9).</summary>
    public Result<IReadOnlyList<DossierEvent>> Reschedule(
        string by, DateTimeOffset at, string reason, DateOnly date, WorkingCalendar calendar)
    {
        if (!IsPossible(DossierTransition.Reschedule))
        {
            return Illegal(DossierTransition.Reschedule);
        }

        var rules = Terms.OneStop.Value;
        if (TimesOf("rescheduled") >= rules.RescheduleMost)
        {
            return PortalErrors.RescheduledBefore.With(Terms.OneStop.Instrument);
        }

        if (LimitEnds is not { } due || at.DateInVietnam() > due.DateInVietnam().AddDays(-rules.RescheduleUntilDaysBefore))
        {
            return PortalErrors.RescheduleTooLate.With(rules.RescheduleUntilDaysBefore);
        }

        if (date <= due.DateInVietnam() || date > due.DateInVietnam().AddDays(MostDaysPutOff) || !calendar.IsWorkingDay(date))
        {
            return WrongField(
                "date", "Cần một ngày làm việc sau ngày hẹn trả, trong vòng một năm.", "A working day after the one that was promised is needed, within a year.");
        }

        return IsText(reason, LongestReason)
            ? Happened(new DossierRescheduled(at, by, reason, due, WorkingCalendar.EndOf(date)))
            : ReasonRequired;
    }

    /// <summary>Article 19.8 asks for it inside the time limit; what is refused later is counted as overdue.</summary>
    public Result<IReadOnlyList<DossierEvent>> RefuseSettlement(string by, DateTimeOffset at, string reason)
    {
        if (!IsPossible(DossierTransition.RefuseSettlement))
        {
            return Illegal(DossierTransition.RefuseSettlement);
        }

        return EndRefusal(at) ?? (IsText(reason, LongestReason)
            ? Happened([.. OverdueBy(at), new DossierSettlementRefused(at, by, reason)])
            : ReasonRequired);
    }

    /// <summary>What has happened by then to a time limit that has passed: nothing, or that it is overdue and the leaders are to be told.</summary>
    private DossierEvent[] OverdueBy(DateTimeOffset at) =>
        LimitEnds is { } due && at > due ? [new DossierBecameOverdue(at, SystemActor.Id, due), new DossierEscalated(at, SystemActor.Id, due)] : [];

    private TimeLimit? LimitFrom(DateTimeOffset at, WorkingCalendar calendar) =>
        DossierLimit.Of(Terms.Limit.Amount, Terms.Limit.Unit, at, calendar);

    /// <summary>A suspension that nobody ended in time ended when it had to.</summary>
    private DossierResumed Resumed(string by, DateTimeOffset at, WorkingCalendar calendar)
    {
        var suspension = Suspension!;
        var ended = suspension.Until < at ? suspension.Until.Value : at;
        var limit = suspension.Before is DossierStatus.AwaitingFee ? null : LimitAfterStop(ended, calendar);
        var days = SuspendedDays + calendar.WorkingDaysBetween(suspension.At.DateInVietnam(), ended.DateInVietnam());
        return new(at, by, limit?.Ends, limit?.IsProvisional ?? false, limit?.Promised, days);
    }

    /// <summary>A limit that stood still gives back exactly the time of work that was left; null when there is none to give back.</summary>
    private LimitGoingOn? LimitAfterStop(DateTimeOffset at, WorkingCalendar calendar)
    {
        if (StoppedAt is not { } since || DueAt is not { } due || OverdueAt is not null)
        {
            return null;
        }

        var ends = Moved(due);
        return new(ends, DueProvisional || !calendar.IsDecided(since.DateInVietnam(), ends.DateInVietnam()), Rescheduled is { Over: false, From: var from } ? Moved(from) : null);

        DateTimeOffset Moved(DateTimeOffset end) => end > since ? calendar.LimitAfterWork(at, calendar.WorkBetween(since, end)).Ends : end;
    }

    /// <param name="Ends">When a limit ends that stood still.</param>
    /// <param name="Promised">When it would end had it not been put off; null where it was not.</param>
    private sealed record LimitGoingOn(DateTimeOffset Ends, bool IsProvisional, DateTimeOffset? Promised);
}
