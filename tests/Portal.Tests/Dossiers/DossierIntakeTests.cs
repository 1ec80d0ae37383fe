using System.Text.Json;
using EGov.Platform.Calendar;
using EGov.Platform.Storage;
using EGov.Portal.Dossiers;
using EGov.Portal.Procedures;
using static EGov.Portal.Tests.Dossiers.DossierSamples;

namespace EGov.Portal.Tests.Dossiers;

/// <summary>From when the time limit counts, and how long an agency may take to accept what came in.</summary>
public sealed class DossierIntakeTests
{
    [Fact]
    public void The_time_limit_counts_from_the_receipt_and_not_from_the_click()
    {
        var accepted = Paid.After(dossier => dossier.Accept("officer", Monday.AddDays(3), Calendar));

        Assert.Equal((Accepted.DueAt, Monday), (accepted.DueAt, accepted.ClockFrom));
        Assert.Equal((Monday, Monday.AddDays(3)), (accepted.ReceivedAt, accepted.AcceptedAt));
    }

    [Theory]
    [InlineData(14, 59, 23)]
    [InlineData(15, 1, 25)]
    public void What_comes_after_fifteen_hours_counts_from_the_next_working_day(int hour, int minute, int lastDay)
    {
        var at = VietnamTime.At(new DateOnly(2026, 11, 16), new TimeOnly(hour, minute));
        var accepted = ProcessingOf(Free, at);

        Assert.Equal(VietnamTime.At(new DateOnly(2026, 11, lastDay), new TimeOnly(17, 0)), accepted.DueAt); // 24 November is a day off
    }

    [Fact]
    public void What_is_not_paid_before_acceptance_is_not_received_yet()
    {
        Assert.Null(Submitted.IntakeEnds(Calendar));
        var paid = Submitted.After(dossier => dossier.Pay(1, "T1", 135_000, Monday.AddDays(2)));

        Assert.Equal(Monday.AddDays(3), paid.IntakeEnds(Calendar));
        Assert.Equal(Monday.AddDays(2), paid.After(dossier => dossier.Accept("officer", Monday.AddDays(3), Calendar)).ClockFrom);
    }

    [Fact]
    public void What_is_learnt_late_was_received_when_it_was_paid_and_the_history_tells_when_it_was_learnt()
    {
        var learnt = Monday.AddDays(2);
        var paid = Submitted.After(dossier => dossier.Pay(1, "T1", 135_000, learnt, Monday.AddHours(1)));

        Assert.Equal(Monday.AddDays(1).AddHours(1), paid.IntakeEnds(Calendar));
        Assert.Equal(Monday.AddHours(1), paid.Fees[0].Payment!.At);
        Assert.Equal(learnt, paid.History[^1].At);
    }

    [Theory]
    [InlineData(-5, 0)]
    [InlineData(0, 0)]
    [InlineData(90, 90)]
    [InlineData(120, 120)]
    [InlineData(500, 120)]
    public void A_gateways_clock_moves_no_payment_before_the_submission_or_after_its_notice(int told, int counted)
    {
        var paid = Submitted.After(dossier => dossier.Pay(1, "T1", 135_000, Monday.AddMinutes(120), Monday.AddMinutes(told)));

        Assert.Equal(Monday.AddMinutes(counted), paid.Fees[0].Payment!.At);
    }

    [Fact]
    public void A_payment_that_was_stored_without_its_own_moment_was_made_when_it_was_learnt()
    {
        const string Stored = """{"at":"2026-11-16T11:00:00+07:00","by":"anna","transaction":"T1","amount":135000,"request":1,"means":"online"}""";

        var paid = Dossier.Fold(Submitted, JsonSerializer.Deserialize<DossierFeePaid>(Stored, PlatformJson.Options)!);

        Assert.Equal(Monday.AddHours(2), paid.Fees[0].Payment!.At);
    }

    [Fact]
    public void A_fee_that_an_official_demands_too_soon_puts_no_receipt_off()
    {
        var asked = Dossier.Fold(null, DossierCommands.Filed)
            .After(dossier => dossier.Pay(1, "T1", 135_000, Monday))
            .After(dossier => dossier.RequestPayment("officer", Monday.AddHours(1), null, null));
        Assert.Equal(Monday.AddDays(1), asked.IntakeEnds(Calendar));

        var accepted = asked
            .After(dossier => dossier.Pay(2, "T2", 30_000, Monday.AddDays(2)))
            .After(dossier => dossier.Accept("officer", Monday.AddDays(3), Calendar));
        Assert.Equal(Monday, accepted.ReceivedAt);
    }

    [Theory]
    [InlineData("Online", 17, 9)]
    [InlineData("Counter", 16, 17)]
    [InlineData("Post", 16, 17)]
    public void What_came_online_is_decided_in_eight_working_hours_and_all_else_on_the_day(string channel, int day, int hour)
    {
        var filed = Dossier.Fold(null, SubmissionOf(Free, Monday, Enum.Parse<Channel>(channel)));

        Assert.Equal(new DateTimeOffset(2026, 11, day, hour, 0, 0, VietnamTime.Offset), filed.IntakeEnds(Calendar));
    }

    [Theory]
    [InlineData(21, 21, 17)]
    [InlineData(22, 25, 9)]
    public void Until_the_decree_of_2020_what_came_online_was_decided_on_the_day_as_well(int filed, int day, int hour)
    {
        var at = new DateTimeOffset(2020, 5, filed, 9, 0, 0, VietnamTime.Offset);

        Assert.Equal(
            new DateTimeOffset(2020, 5, day, hour, 0, 0, VietnamTime.Offset), Dossier.Fold(null, SubmissionOf(Free, at)).IntakeEnds(Calendar));
    }

    [Fact]
    public void A_late_acceptance_is_noted_once_by_the_clock_or_by_what_ends_it()
    {
        var due = Paid.IntakeEnds(Calendar)!.Value;
        Assert.Empty(Paid.CheckOverdue(due, Calendar).Events());

        var late = Paid.After(dossier => dossier.CheckOverdue(due.AddSeconds(1), Calendar));
        Assert.Equal((due.AddSeconds(1), null), (late.IntakeOverdueAt, late.ClockActsAt(Calendar)));
        Assert.Empty(late.CheckOverdue(due.AddDays(1), Calendar).Events());
        Assert.IsType<DossierAccepted>(Assert.Single(late.Accept("officer", due.AddDays(1), Calendar).Events()));

        var unseen = due.AddMinutes(1);
        Assert.IsType<DossierIntakeOverdue>(Paid.Accept("officer", unseen, Calendar).Events()[0]);
        Assert.IsType<DossierIntakeOverdue>(Paid.Refuse("officer", unseen, "not ours", Calendar).Events()[0]);
        Assert.IsType<DossierIntakeOverdue>(Paid.RequestSupplement("officer", unseen, "blurred", ["application"], Calendar).Events()[0]);
        Assert.Single(Paid.Accept("officer", due, Calendar).Events());
    }

    [Fact]
    public void A_supplement_before_acceptance_is_a_new_receipt()
    {
        var supplied = Paid
            .After(dossier => dossier.CheckOverdue(Monday.AddDays(2), Calendar))
            .After(dossier => dossier.RequestSupplement("officer", Monday.AddDays(2), "blurred", ["application"], Calendar))
            .After(dossier => dossier.AddPapers("anna", Monday.AddDays(9), [new("application", "f9")], Calendar));

        Assert.Equal((null, Monday.AddDays(10)), (supplied.IntakeOverdueAt, supplied.IntakeEnds(Calendar)));
        Assert.Equal(Monday.AddDays(9), supplied.After(dossier => dossier.Accept("officer", Monday.AddDays(10), Calendar)).ClockFrom);
    }

    [Fact]
    public void A_dossier_of_a_release_that_knew_no_receipt_keeps_its_limit_from_acceptance()
    {
        var old = Paid with { Terms = Paid.Terms with { Intake = null } };
        var accepted = old.After(dossier => dossier.Accept("officer", Monday.AddDays(3), Calendar));

        Assert.Null(old.IntakeEnds(Calendar));
        Assert.NotEmpty(old.RequestSupplement("officer", Monday.AddDays(30), "blurred", ["application"], Calendar).Events());
        Assert.Equal((Calendar.DueAfter(Monday.AddDays(3), 5), Monday.AddDays(3)), (accepted.DueAt, accepted.ClockFrom));
        Assert.Equal(Monday, Dossier.Fold(old, new DossierAccepted(Monday, "officer", null)).ClockFrom);
    }

    private static Procedure Free { get; } = DossierSamples.Procedure with { Fees = [] };
}
