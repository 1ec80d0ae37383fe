using EGov.Platform.Calendar;
using EGov.Platform.Results;
using EGov.Portal.Dossiers;
using static EGov.Portal.Tests.Dossiers.DossierSamples;

namespace EGov.Portal.Tests.Dossiers;

public sealed class DossierTests
{
    [Fact]
    public void A_dossier_goes_from_submission_to_result()
    {
        Assert.Equal(DossierStatus.Submitted, Paid.Status);
        Assert.Equal(DossierStatus.Accepted, Accepted.Status);
        Assert.Equal(DossierStatus.Processing, Processing.Status);
        Assert.Equal(DossierStatus.Completed, Completed.Status);
        Assert.Equal(DossierStatus.Returned, Returned.Status);
        Assert.Equal(
            ["submitted", "fee-paid", "accepted", "step-opened", "step-completed", "step-opened", "step-completed", "result-returned"],
            Returned.History.Select(line => line.What));
        Assert.Equal($"{Code}-KQ(1)", Returned.Result!.Code);
    }

    [Fact]
    public void The_time_limit_of_five_working_days_begins_with_acceptance() =>
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 17, 0, 0, VietnamTime.Offset), Accepted.DueAt);

    [Fact]
    public void A_dossier_is_accepted_only_when_its_fee_is_paid() =>
        Assert.Equal("PORTAL-2004", Submitted.Accept("officer", Monday, Calendar).Refusal());

    [Fact]
    public void Paying_again_changes_nothing() => Assert.Empty(Paid.Pay("T2", 135_000, Monday).Events());

    [Fact]
    public void A_wrong_amount_is_not_taken_for_the_fee() => Assert.Equal("PORTAL-2010", Submitted.Pay("T1", 1, Monday).Refusal());

    [Fact]
    public void Money_that_comes_after_a_refusal_is_still_recorded() =>
        Assert.NotNull(Submitted.After(dossier => dossier.Refuse("officer", Monday, "no")).After(dossier => dossier.Pay("T1", 135_000, Monday)).Payment);

    [Fact]
    public void A_dossier_is_not_refused_while_its_fee_is_being_paid()
    {
        var paying = Submitted.After(dossier => dossier.BeginPayment(Monday));

        Assert.Equal("PORTAL-2011", paying.Refuse("officer", Monday, "no").Refusal());
        Assert.Empty(paying.BeginPayment(Monday).Events());
        Assert.Null(paying.After(dossier => dossier.Pay("T1", 135_000, Monday)).OpenPayment);
        Assert.True(paying
            .After(dossier => dossier.DeclinePayment(1, Monday))
            .After(dossier => dossier.Refuse("officer", Monday, "no"))
            .IsFinal);
    }

    [Fact]
    public void An_attempt_to_pay_that_ended_before_does_not_end_the_next_one()
    {
        var second = Submitted
            .After(dossier => dossier.BeginPayment(Monday))
            .After(dossier => dossier.DeclinePayment(1, Monday))
            .After(dossier => dossier.BeginPayment(Monday));

        Assert.Empty(second.DeclinePayment(1, Monday).Events());
        Assert.Equal(2, second.OpenPayment!.Attempt);
    }

    [Fact]
    public void No_payment_is_begun_where_none_is_owed()
    {
        Assert.Empty(Paid.BeginPayment(Monday).Events());
        Assert.Equal("PORTAL-2005", Submitted.After(dossier => dossier.Refuse("officer", Monday, "no")).BeginPayment(Monday).Refusal());
        Assert.Equal("PORTAL-2005", (Submitted with { Terms = Submitted.Terms with { Fee = 0 } }).BeginPayment(Monday).Refusal());
    }

    [Fact]
    public void A_payment_is_not_tried_without_end()
    {
        var dossier = Submitted;
        for (var attempt = 1; attempt <= 20; attempt++)
        {
            dossier = dossier.After(state => state.BeginPayment(Monday)).After(state => state.DeclinePayment(attempt, Monday));
        }

        Assert.Equal("PORTAL-2012", dossier.BeginPayment(Monday).Refusal());
    }

    [Fact]
    public void A_dossier_whose_papers_never_come_is_refused()
    {
        var waiting = Processing.After(dossier => dossier.RequestSupplement("officer", Monday, "blurred", ["application"]));

        Assert.Equal("EGOV-1011", waiting.Refuse("officer", Monday.AddDays(30), " ").Refusal());
        Assert.True(waiting.After(dossier => dossier.Refuse("officer", Monday.AddDays(30), "no papers came")).IsFinal);
    }

    [Fact]
    public void A_refusal_needs_a_reason_and_is_final()
    {
        Assert.Equal("EGOV-1011", Submitted.Refuse("officer", Monday, "  ").Refusal());

        var refused = Submitted.After(dossier => dossier.Refuse("officer", Monday, "not this agency"));

        Assert.True(refused.IsFinal);
        Assert.Equal("PORTAL-2003", refused.Accept("officer", Monday, Calendar).Refusal());
    }

    [Fact]
    public void A_supplement_stops_the_clock_and_starts_it_from_zero()
    {
        var waiting = Processing.After(dossier => dossier.RequestSupplement("officer", Monday, "blurred", ["health-certificate"]));
        Assert.Equal((DossierStatus.AwaitingSupplement, (DateTimeOffset?)null), (waiting.Status, waiting.DueAt));
        Assert.Empty(waiting.CheckOverdue(Monday.AddDays(60)).Events());

        var later = Monday.AddDays(7);
        var supplied = waiting.After(dossier => dossier.AddPapers("anna", later, [new("health-certificate", "f9")], Calendar));

        Assert.Equal(DossierStatus.Accepted, supplied.Status);
        Assert.Equal(Calendar.DueAfter(later, 5), supplied.DueAt);
        Assert.Equal(0, supplied.StepToOpen);
        Assert.Contains(supplied.Papers, paper => paper.File == "f9");
    }

    [Fact]
    public void A_supplement_before_acceptance_goes_back_to_where_it_was()
    {
        var supplied = Paid
            .After(dossier => dossier.RequestSupplement("officer", Monday, "blurred", ["application"]))
            .After(dossier => dossier.AddPapers("anna", Monday, [new("application", "f9")], Calendar));

        Assert.Equal((DossierStatus.Submitted, (DateTimeOffset?)null), (supplied.Status, supplied.DueAt));
    }

    [Fact]
    public void A_supplement_must_hold_all_that_was_asked_for()
    {
        var waiting = Paid.After(dossier => dossier.RequestSupplement("officer", Monday, "both", ["application", "passport"]));

        Assert.Equal("PORTAL-2002", waiting.AddPapers("anna", Monday, [new("passport", "f9")], Calendar).Refusal());
    }

    [Theory]
    [InlineData()]
    [InlineData("poem")]
    [InlineData("application", "poem")]
    [InlineData("application", "application")]
    public void A_supplement_asks_for_papers_of_the_procedure(params string[] components) =>
        Assert.Equal("/components", Paid.RequestSupplement("officer", Monday, "blurred", components).RefusedField());

    [Fact]
    public void A_supplement_without_a_reason_is_told_so() =>
        Assert.Equal("/reason", Paid.RequestSupplement("officer", Monday, " ", ["application"]).RefusedField());

    [Fact]
    public void A_supplement_brings_papers_of_the_procedure_and_not_too_many()
    {
        var waiting = Paid.After(dossier => dossier.RequestSupplement("officer", Monday, "blurred", ["application"]));
        var many = Enumerable.Repeat(new DossierPaper("application", "f9"), 41).ToList();

        Assert.Equal("/components", waiting.AddPapers("anna", Monday, [new("application", "f8"), new("poem", "f9")], Calendar).RefusedField());
        Assert.Equal("/components", waiting.AddPapers("anna", Monday, many, Calendar).RefusedField());
    }

    [Fact]
    public void A_supplement_starts_an_overdue_dossier_anew()
    {
        var late = Processing.After(dossier => dossier.CheckOverdue(Monday.AddDays(20)));
        Assert.NotNull(late.OverdueAt);
        Assert.Null(late.LimitEnds);

        var supplied = late
            .After(dossier => dossier.RequestSupplement("officer", Monday.AddDays(21), "blurred", ["application"]))
            .After(dossier => dossier.AddPapers("anna", Monday.AddDays(22), [new("application", "f9")], Calendar));

        Assert.Null(supplied.OverdueAt);
        Assert.Equal(Calendar.DueAfter(Monday.AddDays(22), 5), supplied.LimitEnds);
        Assert.NotEmpty(supplied.CheckOverdue(Monday.AddDays(60)).Events());
    }

    [Fact]
    public void A_due_date_over_a_year_without_a_calendar_says_that_it_is_provisional()
    {
        var december = new DateTimeOffset(2026, 12, 29, 9, 0, 0, VietnamTime.Offset);

        Assert.False(Accepted.DueProvisional);
        Assert.True(Paid.After(dossier => dossier.Accept("officer", december, Calendar)).DueProvisional);
        Assert.True(Processing
            .After(dossier => dossier.RequestSupplement("officer", Monday, "blurred", ["application"]))
            .After(dossier => dossier.AddPapers("anna", december, [new("application", "f9")], Calendar))
            .DueProvisional);
    }

    [Theory]
    [InlineData(2025, 6, 30, "61/2018/NĐ-CP")]
    [InlineData(2025, 7, 1, "118/2025/NĐ-CP")]
    public void A_citizen_is_told_the_decree_of_the_filing_day(int year, int month, int day, string decree)
    {
        var filed = Submission with { At = new DateTimeOffset(year, month, day, 9, 0, 0, VietnamTime.Offset) };
        var supplied = Dossier.Fold(null, filed)
            .After(dossier => dossier.RequestSupplement("officer", Monday, "blurred", ["application"]))
            .After(dossier => dossier.AddPapers("anna", Monday, [new("application", "f9")], Calendar));

        Assert.False(supplied.RequestSupplement("officer", Monday, "again", ["application"]).Succeeded(out _, out var error));

        Assert.Contains(decree, error.DetailIn(Language.Vietnamese), StringComparison.Ordinal);
    }

    [Fact]
    public void A_supplement_is_asked_for_once()
    {
        var supplied = Paid
            .After(dossier => dossier.RequestSupplement("officer", Monday, "blurred", ["application"]))
            .After(dossier => dossier.AddPapers("anna", Monday, [new("application", "f9")], Calendar));

        Assert.Equal("PORTAL-2006", supplied.RequestSupplement("officer", Monday, "again", ["application"]).Refusal());
    }

    [Fact]
    public void Steps_are_done_in_the_order_of_the_procedure()
    {
        Assert.Equal("verify", Processing.Step!.Code);
        Assert.Equal("PORTAL-2007", Processing.CompleteStep("officer", Monday, "issue", null).Refusal());
        Assert.Equal("PORTAL-2003", Accepted.CompleteStep("officer", Monday, "verify", null).Refusal());
        Assert.Empty(Processing.OpenNextStep(Monday, Calendar).Events());
    }

    [Fact]
    public void A_dossier_becomes_overdue_once_and_only_after_its_limit()
    {
        Assert.Empty(Processing.CheckOverdue(Processing.DueAt!.Value).Events());

        var overdue = Processing.After(dossier => dossier.CheckOverdue(Processing.DueAt!.Value.AddSeconds(1)));

        Assert.NotNull(overdue.OverdueAt);
        Assert.Empty(overdue.CheckOverdue(Processing.DueAt!.Value.AddDays(1)).Events());
    }

    [Fact]
    public void A_result_needs_a_file_and_a_finished_dossier()
    {
        Assert.Equal("PORTAL-2008", Completed.ReturnResult("officer", Monday, []).Refusal());
        Assert.Equal("PORTAL-2003", Processing.ReturnResult("officer", Monday, ["f3"]).Refusal());
    }

    [Theory]
    [InlineData("2025-12-31", 115_000)]
    [InlineData("2026-01-01", 135_000)]
    [InlineData("2023-11-30", 135_000)]
    public void The_fee_is_that_of_the_filing_day(string day, long fee) =>
        Assert.Equal(fee, DossierTerms.Of(Procedure, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), "online").Fee);
}
