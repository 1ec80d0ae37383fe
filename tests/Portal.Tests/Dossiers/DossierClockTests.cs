using EGov.Platform.Calendar;
using EGov.Portal.Dossiers;
using EGov.Portal.Procedures;
using static EGov.Portal.Tests.Dossiers.DossierSamples;

namespace EGov.Portal.Tests.Dossiers;

/// <summary>When the time limit runs, stands still, is put off, and what follows when it passes.</summary>
public sealed class DossierClockTests
{
    /// <summary>Monday 23 November 2026, 17:00.</summary>
    private static DateTimeOffset Due => Processing.DueAt!.Value;

    private static Procedure Chain { get; } = DossierSamples.Procedure with
    {
        Steps =
        [
            DossierSamples.Procedure.Steps[0],
            new("tax", new("Nộp thuế", "Payment of the tax"), StepRole.OneStop, 2, LimitUnit.WorkingDays, Status: 6),
            new("consult", new("Lấy ý kiến", "Consultation"), StepRole.Specialist, 2, LimitUnit.WorkingDays, Agency: "G12", Status: 8),
            DossierSamples.Procedure.Steps[1],
        ],
    };

    [Fact]
    public void The_unit_is_asked_for_a_reason_two_working_days_before_the_limit_ends()
    {
        var ask = new DateTimeOffset(2026, 11, 19, 8, 0, 0, VietnamTime.Offset);
        Assert.Equal(ask, Processing.ReasonAskedAt(Calendar));
        Assert.Empty(Processing.AskReason(ask.AddSeconds(-1), Calendar).Events());

        var asked = Processing.After(dossier => dossier.AskReason(ask, Calendar));

        Assert.Equal((ask, null), (asked.ReasonRequestedAt, asked.ReasonAskedAt(Calendar)));
        Assert.Empty(asked.AskReason(ask, Calendar).Events());
    }

    [Fact]
    public void A_limit_of_two_days_leaves_no_time_to_be_asked() =>
        Assert.Null(ProcessingOf(DossierSamples.Procedure with { Limits = [new(null, 2, LimitUnit.WorkingDays, "test")] }, Monday).ReasonAskedAt(Calendar));

    [Fact]
    public void The_return_is_put_off_once_and_in_time_to_a_later_working_day()
    {
        var lastDay = Due.AddDays(-1);
        Assert.Equal("PORTAL-2021", Processing.Reschedule("officer", Due.AddHours(-2), "busy", new DateOnly(2026, 12, 1), Calendar).Refusal());
        Assert.Equal("/date", Processing.Reschedule("officer", lastDay, "busy", new DateOnly(2026, 11, 23), Calendar).RefusedField());
        Assert.Equal("/date", Processing.Reschedule("officer", lastDay, "busy", new DateOnly(2026, 11, 28), Calendar).RefusedField());
        Assert.Equal("/date", Processing.Reschedule("officer", lastDay, "busy", new DateOnly(2029, 11, 28), Calendar).RefusedField());
        Assert.Equal("/reason", Processing.Reschedule("officer", lastDay, " ", new DateOnly(2026, 12, 1), Calendar).RefusedField());

        var later = Processing.After(dossier => dossier.Reschedule("officer", lastDay, "busy", new DateOnly(2026, 12, 1), Calendar));

        Assert.Equal(new DateTimeOffset(2026, 12, 1, 17, 0, 0, VietnamTime.Offset), later.LimitEnds);
        Assert.Equal(Due, later.Rescheduled!.From);
        Assert.Contains(later.Forms, form => form.Form is Portal.Forms.DossierForm.Apology);
        Assert.Equal("PORTAL-2020", later.Reschedule("officer", lastDay, "busy", new DateOnly(2026, 12, 2), Calendar).Refusal());
        Assert.Null(later.ReasonAskedAt(Calendar));
        Assert.Empty(later.CheckOverdue(Due.AddDays(1), Calendar).Events());
        Assert.NotNull(later.After(dossier => dossier.CheckOverdue(Due.AddDays(20), Calendar)).OverdueAt);
    }

    [Fact]
    public void A_dossier_becomes_overdue_once_and_its_leaders_are_told()
    {
        Assert.Empty(Processing.CheckOverdue(Due, Calendar).Events());

        var events = Processing.CheckOverdue(Due.AddSeconds(1), Calendar).Events();
        var overdue = Processing.After(dossier => dossier.CheckOverdue(Due.AddSeconds(1), Calendar));

        Assert.Equal([typeof(DossierBecameOverdue), typeof(DossierEscalated)], events.Select(each => each.GetType()));
        Assert.NotNull(overdue.OverdueAt);
        Assert.Empty(overdue.CheckOverdue(Due.AddDays(1), Calendar).Events());
        Assert.Equal("PORTAL-2021", overdue.Reschedule("officer", Due.AddDays(1), "late", new DateOnly(2026, 12, 1), Calendar).Refusal());
    }

    [Fact]
    public void Settlement_is_refused_inside_the_limit_or_overdue()
    {
        var refused = Processing.After(dossier => dossier.RefuseSettlement("officer", Due, "the licence is false"));

        Assert.Equal((DossierStatus.Refused, Due), (refused.Status, refused.SettledAt));
        var late = Processing.After(dossier => dossier.RefuseSettlement("officer", Due.AddSeconds(1), "no"));
        Assert.Equal((DossierStatus.Refused, Due.AddSeconds(1)), (late.Status, late.OverdueAt));
        var noted = Processing.After(dossier => dossier.CheckOverdue(Due.AddSeconds(1), Calendar));
        Assert.IsType<DossierSettlementRefused>(Assert.Single(noted.RefuseSettlement("officer", Due.AddDays(1), "no").Events()));
        Assert.Equal("PORTAL-2003", Submitted.RefuseSettlement("officer", Monday, "no").Refusal());
    }

    [Fact]
    public void A_suspended_limit_gives_back_the_working_days_that_were_left()
    {
        var suspended = Processing.After(dossier => dossier.Suspend("officer", Monday.AddDays(1), "the police are asked", Calendar));
        Assert.Equal((DossierStatus.Suspended, null), (suspended.Status, suspended.LimitEnds));
        Assert.Equal("PORTAL-2003", suspended.CompleteStep("officer", Monday.AddDays(1), "verify", null, Calendar).Refusal());
        Assert.Empty(suspended.CheckOverdue(Due.AddDays(20), Calendar).Events());

        var resumed = suspended.After(dossier => dossier.Resume("officer", Monday.AddDays(3), Calendar));

        Assert.Equal(DossierStatus.Processing, resumed.Status);
        Assert.Equal("verify", resumed.Step!.Code);
        Assert.Equal(new DateTimeOffset(2026, 11, 26, 17, 0, 0, VietnamTime.Offset), resumed.LimitEnds); // 24 November is a day off
        Assert.Equal("PORTAL-2003", resumed.Resume("officer", Monday.AddDays(3), Calendar).Refusal());
    }

    [Theory]
    [InlineData("2026-11-17T16:00", "2026-11-19T10:00", "2026-11-26T11:00")] // an hour of Tuesday and four days were left
    [InlineData("2026-11-17T20:00", "2026-11-18T07:00", "2026-11-23T17:00")] // nothing was worked in between
    [InlineData("2026-11-17T08:00", "2026-11-17T12:30", "2026-11-25T12:00")] // a morning, with a day off after the weekend
    [InlineData("2026-11-20T17:00", "2026-11-22T10:00", "2026-11-23T17:00")] // over a weekend
    [InlineData("2026-11-23T17:00", "2026-11-25T10:00", "2026-11-23T17:00")] // nothing was left
    public void A_limit_that_stood_still_gives_back_exactly_the_time_of_work_that_was_left(string from, string to, string ends)
    {
        var resumed = Processing
            .After(dossier => dossier.Suspend("officer", At(from), "the police are asked", Calendar))
            .After(dossier => dossier.Resume("officer", At(to), Calendar));

        Assert.Equal(At(ends), resumed.DueAt);
    }

    [Fact]
    public void All_suspensions_together_take_no_more_than_the_days_that_the_procedure_allows()
    {
        var brief = ProcessingOf(DossierSamples.Procedure with { SuspensionDays = 3 }, Monday);
        var once = brief
            .After(dossier => dossier.Suspend("officer", Monday, "the police are asked", Calendar))
            .After(dossier => dossier.Resume("officer", Monday.AddDays(1), Calendar));
        var again = once.After(dossier => dossier.Suspend("officer", Monday.AddDays(2), "and again", Calendar));
        var last = At("2026-11-20T17:00");
        Assert.Equal((1, last, last), (once.SuspendedDays, again.Suspension!.Until, again.ClockActsAt(Calendar)));
        Assert.Empty(again.CheckOverdue(last, Calendar).Events());

        var going = again.After(dossier => dossier.CheckOverdue(last.AddDays(5), Calendar));

        Assert.Equal((DossierStatus.Processing, 3), (going.Status, going.SuspendedDays));
        Assert.Equal(going.DueAt, again.After(dossier => dossier.Resume("officer", last.AddDays(5), Calendar)).DueAt);
        Assert.Equal(("system", "resumed"), (going.History[^1].By, going.History[^1].What));
        Assert.Equal(going.DueAt, again.After(dossier => dossier.Resume("officer", last, Calendar)).DueAt);
        Assert.Equal("PORTAL-2300", going.Suspend("officer", last.AddDays(5), "once more", Calendar).Refusal());
        Assert.NotEmpty(going.CheckOverdue(going.DueAt!.Value.AddSeconds(1), Calendar).Events());
    }

    [Fact]
    public void A_dossier_of_a_release_that_knew_no_bound_rests_as_long_as_it_did()
    {
        var old = Processing with { Terms = Processing.Terms with { SuspensionDays = null } };
        var suspended = old.After(dossier => dossier.Suspend("officer", Monday, "the police are asked", Calendar));

        Assert.Empty(suspended.CheckOverdue(Monday.AddYears(1), Calendar).Events());
        Assert.Equal((null, null), (suspended.Suspension!.Until, suspended.ClockActsAt(Calendar)));
    }

    [Fact]
    public void What_was_promised_before_the_return_was_put_off_moves_with_the_limit_unless_it_had_passed()
    {
        var put = Processing.After(dossier => dossier.Reschedule("officer", Monday.AddDays(1), "busy", new DateOnly(2026, 12, 8), Calendar));
        var before = Rest(put, Monday.AddDays(2), Monday.AddDays(3));
        var after = Rest(put, Due.AddDays(2), Due.AddDays(3));

        Assert.Equal((At("2026-11-25T17:00"), At("2026-12-09T17:00")), (before.Rescheduled!.From, before.Rescheduled.To));
        Assert.Equal((Due, At("2026-12-09T17:00")), (after.Rescheduled!.From, after.Rescheduled.To));

        static Dossier Rest(Dossier dossier, DateTimeOffset from, DateTimeOffset to) => dossier
            .After(resting => resting.Suspend("officer", from, "the police are asked", Calendar))
            .After(resting => resting.Resume("officer", to, Calendar));
    }

    [Fact]
    public void A_limit_that_passed_unseen_is_noted_before_it_stands_still()
    {
        var suspended = Processing.After(dossier => dossier.Suspend("officer", Due.AddMinutes(1), "late", Calendar));

        Assert.NotNull(suspended.OverdueAt);
        Assert.Equal(Due, suspended.After(dossier => dossier.Resume("officer", Due.AddDays(9), Calendar)).DueAt);
    }

    [Fact]
    public void The_limit_stands_still_while_a_step_waits_for_money_or_another_agency()
    {
        var paying = ProcessingOf(Chain, Monday)
            .After(dossier => dossier.CompleteStep("officer", Monday, "verify", null, Calendar))
            .After(dossier => dossier.OpenNextStep(Monday, Calendar));
        Assert.Equal((DossierStatus.AwaitingFee, null), (paying.Status, paying.LimitEnds));

        var consulting = paying
            .After(dossier => dossier.CompleteStep("officer", Monday.AddDays(1), "tax", null, Calendar))
            .After(dossier => dossier.OpenNextStep(Monday.AddDays(1), Calendar));
        Assert.Equal(DossierStatus.Suspended, consulting.Status);
        Assert.Equal("PORTAL-2003", consulting.Resume("officer", Monday.AddDays(1), Calendar).Refusal());

        var going = consulting.After(dossier => dossier.CompleteStep("expert", Monday.AddDays(3), "consult", "no objection", Calendar));
        Assert.Equal((DossierStatus.Processing, 3), (going.Status, going.StepToOpen));
        Assert.Equal(new DateTimeOffset(2026, 11, 27, 17, 0, 0, VietnamTime.Offset), going.LimitEnds);
    }

    [Fact]
    public void A_supplement_starts_an_overdue_dossier_anew()
    {
        var quick = ProcessingOf(DossierSamples.Procedure with { Limits = [new(null, 1, LimitUnit.WorkingDays, "test")] }, Monday);
        var late = quick.After(dossier => dossier.CheckOverdue(Monday.AddDays(2), Calendar));
        Assert.NotNull(late.OverdueAt);

        var supplied = late
            .After(dossier => dossier.RequestSupplement("officer", Monday.AddDays(2), "blurred", ["application"], Calendar))
            .After(dossier => dossier.AddPapers("anna", Monday.AddDays(22), [new("application", "f9")], Calendar));

        Assert.Null(supplied.OverdueAt);
        Assert.Equal(Calendar.DueAfter(Monday.AddDays(22), 1), supplied.LimitEnds);
        Assert.NotEmpty(supplied.CheckOverdue(Monday.AddDays(60), Calendar).Events());
    }

    [Fact]
    public void That_the_return_was_put_off_stays_known_when_a_supplement_begins_a_new_limit()
    {
        var supplied = Processing
            .After(dossier => dossier.Reschedule("officer", Monday, "busy", new DateOnly(2026, 12, 1), Calendar))
            .After(dossier => dossier.RequestSupplement("officer", Monday.AddDays(1), "blurred", ["application"], Calendar))
            .After(dossier => dossier.AddPapers("anna", Monday.AddDays(9), [new("application", "f9")], Calendar));

        Assert.Equal((Due, true), (supplied.Rescheduled!.From, supplied.Rescheduled.Over));
        Assert.Equal(new DateOnly(2026, 11, 30), supplied.ReasonAskedAt(Calendar)!.Value.DateInVietnam());
        Assert.Equal("PORTAL-2020", supplied.Reschedule("officer", Monday.AddDays(10), "busy", new DateOnly(2026, 12, 8), Calendar).Refusal());

        var rested = supplied
            .After(dossier => dossier.Suspend("officer", Monday.AddDays(9), "the police are asked", Calendar))
            .After(dossier => dossier.Resume("officer", Monday.AddDays(11), Calendar));
        Assert.Equal(supplied.Rescheduled, rested.Rescheduled);
    }

    [Fact]
    public void Where_the_law_sets_no_limit_none_passes()
    {
        var free = ProcessingOf(DossierSamples.Procedure with { Limits = [new(null, 0, LimitUnit.None, "test")] }, Monday);

        Assert.Equal((null, null), (free.DueAt, free.ReasonAskedAt(Calendar)));
        Assert.Empty(free.CheckOverdue(Monday.AddYears(9), Calendar).Events());
        Assert.Equal("PORTAL-2021", free.Reschedule("officer", Monday, "busy", new DateOnly(2026, 12, 1), Calendar).Refusal());
        Assert.True(free.After(dossier => dossier.RefuseSettlement("officer", Monday.AddYears(9), "no")).IsFinal);
    }

    private static DateTimeOffset At(string text) =>
        new(DateTime.ParseExact(text, "yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture), VietnamTime.Offset);
}
