using EGov.Platform.Calendar;
using EGov.Platform.Results;
using EGov.Portal.Dossiers;
using EGov.Portal.Forms;
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
    public void The_time_limit_of_five_working_days_counts_from_the_receipt() =>
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 17, 0, 0, VietnamTime.Offset), Accepted.DueAt);

    [Fact]
    public void A_refusal_needs_a_reason_and_is_final()
    {
        Assert.Equal("EGOV-1011", Submitted.Refuse("officer", Monday, "  ", Calendar).Refusal());

        var refused = Submitted.After(dossier => dossier.Refuse("officer", Monday, "not this agency", Calendar));

        Assert.True(refused.IsFinal);
        Assert.Equal("PORTAL-2003", refused.Accept("officer", Monday, Calendar).Refusal());
    }

    [Fact]
    public void A_supplement_stops_the_clock_and_starts_it_from_zero()
    {
        var waiting = Processing.After(dossier => dossier.RequestSupplement("officer", Monday, "blurred", ["health-certificate"], Calendar));
        Assert.Equal((DossierStatus.AwaitingSupplement, (DateTimeOffset?)null), (waiting.Status, waiting.DueAt));
        Assert.DoesNotContain(waiting.CheckOverdue(Monday.AddDays(60), Calendar).Events(), happened => happened is DossierBecameOverdue);

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
            .After(dossier => dossier.RequestSupplement("officer", Monday, "blurred", ["application"], Calendar))
            .After(dossier => dossier.AddPapers("anna", Monday, [new("application", "f9")], Calendar));

        Assert.Equal((DossierStatus.Submitted, (DateTimeOffset?)null), (supplied.Status, supplied.DueAt));
    }

    [Fact]
    public void A_supplement_must_hold_all_that_was_asked_for()
    {
        var waiting = Paid.After(dossier => dossier.RequestSupplement("officer", Monday, "both", ["application", "passport"], Calendar));

        Assert.Equal("PORTAL-2002", waiting.AddPapers("anna", Monday, [new("passport", "f9")], Calendar).Refusal());
    }

    [Theory]
    [InlineData()]
    [InlineData("poem")]
    [InlineData("application", "poem")]
    [InlineData("application", "application")]
    public void A_supplement_asks_for_papers_of_the_procedure(params string[] components) =>
        Assert.Equal("/components", Paid.RequestSupplement("officer", Monday, "blurred", components, Calendar).RefusedField());

    [Fact]
    public void A_supplement_without_a_reason_is_told_so() =>
        Assert.Equal("/reason", Paid.RequestSupplement("officer", Monday, " ", ["application"], Calendar).RefusedField());

    [Fact]
    public void A_supplement_brings_papers_of_the_procedure_and_not_too_many()
    {
        var waiting = Paid.After(dossier => dossier.RequestSupplement("officer", Monday, "blurred", ["application"], Calendar));
        var many = Enumerable.Repeat(new DossierPaper("application", "f9"), 41).ToList();

        Assert.Equal("/components", waiting.AddPapers("anna", Monday, [new("application", "f8"), new("poem", "f9")], Calendar).RefusedField());
        Assert.Equal("/components", waiting.AddPapers("anna", Monday, many, Calendar).RefusedField());
    }

    [Fact]
    public void A_due_date_over_a_year_without_a_calendar_says_that_it_is_provisional()
    {
        var december = new DateTimeOffset(2026, 12, 29, 9, 0, 0, VietnamTime.Offset);

        Assert.False(Accepted.DueProvisional);
        Assert.True(ProcessingOf(DossierSamples.Procedure, december).DueProvisional);
        Assert.True(Processing
            .After(dossier => dossier.RequestSupplement("officer", Monday, "blurred", ["application"], Calendar))
            .After(dossier => dossier.AddPapers("anna", december, [new("application", "f9")], Calendar))
            .DueProvisional);
    }

    [Theory]
    [InlineData(2025, 6, 30, "61/2018/NĐ-CP")]
    [InlineData(2025, 7, 1, "118/2025/NĐ-CP")]
    public void A_citizen_is_told_the_decree_of_the_filing_day(int year, int month, int day, string decree)
    {
        var filed = SubmissionOf(Procedure, new DateTimeOffset(year, month, day, 9, 0, 0, VietnamTime.Offset));
        var supplied = Dossier.Fold(null, filed)
            .After(dossier => dossier.RequestSupplement("officer", Monday, "blurred", ["application"], Calendar))
            .After(dossier => dossier.AddPapers("anna", Monday, [new("application", "f9")], Calendar));

        Assert.False(supplied.RequestSupplement("officer", Monday, "again", ["application"], Calendar).Succeeded(out _, out var error));

        Assert.Contains(decree, error.DetailIn(Language.Vietnamese), StringComparison.Ordinal);
    }

    [Fact]
    public void A_supplement_is_asked_for_once()
    {
        var supplied = Paid
            .After(dossier => dossier.RequestSupplement("officer", Monday, "blurred", ["application"], Calendar))
            .After(dossier => dossier.AddPapers("anna", Monday, [new("application", "f9")], Calendar));

        Assert.Equal("PORTAL-2006", supplied.RequestSupplement("officer", Monday, "again", ["application"], Calendar).Refusal());
    }

    [Fact]
    public void Steps_are_done_in_the_order_of_the_procedure()
    {
        Assert.Equal("verify", Processing.Step!.Code);
        Assert.Equal("PORTAL-2007", Processing.CompleteStep("officer", Monday, "issue", null, Calendar).Refusal());
        Assert.Equal("PORTAL-2003", Accepted.CompleteStep("officer", Monday, "verify", null, Calendar).Refusal());
        Assert.Empty(Processing.OpenNextStep(Monday, Calendar).Events());
    }

    [Fact]
    public void A_result_needs_a_file_and_a_finished_dossier()
    {
        Assert.Equal("PORTAL-2008", Completed.ReturnResult("officer", Monday, []).Refusal());
        Assert.Equal("PORTAL-2003", Processing.ReturnResult("officer", Monday, ["f3"]).Refusal());
    }

    [Fact]
    public void A_supplement_is_asked_for_within_three_working_days_of_the_receipt()
    {
        Assert.Equal("PORTAL-2013", Processing.RequestSupplement("officer", Monday.AddDays(4), "blurred", ["application"], Calendar).Refusal());
        Assert.NotEmpty(Processing.RequestSupplement("officer", Monday.AddDays(3), "blurred", ["application"], Calendar).Events());
        Assert.Equal("PORTAL-2013", Paid.RequestSupplement("officer", Monday.AddDays(4), "blurred", ["application"], Calendar).Refusal());
        Assert.NotEmpty(Paid.RequestSupplement("officer", Monday.AddDays(3), "blurred", ["application"], Calendar).Events());
        Assert.NotEmpty(Submitted.RequestSupplement("officer", Monday.AddDays(30), "blurred", ["application"], Calendar).Events());
    }

    [Fact]
    public void A_dossier_is_closed_only_after_the_time_for_its_papers_has_passed()
    {
        var waiting = (Waiting with { Terms = Waiting.Terms with { SupplementDays = 5 } });
        Assert.Equal(new DateOnly(2026, 11, 23), waiting.SupplementEnds(Calendar));

        Assert.Equal("PORTAL-2014", waiting.CloseUnsupplemented("officer", Monday.AddDays(7), "no papers came", Calendar).Refusal());
        Assert.Equal("PORTAL-2003", Processing.CloseUnsupplemented("officer", Monday.AddDays(30), "no", Calendar).Refusal());
        var closed = waiting.After(dossier => dossier.CloseUnsupplemented("officer", Monday.AddDays(8), "no papers came", Calendar));

        Assert.Equal((DossierStatus.Refused, "no papers came"), (closed.Status, closed.RefusalReason));
        Assert.Equal("PORTAL-2003", closed.AddPapers("anna", Monday.AddDays(9), [new("application", "f9")], Calendar).Refusal());
    }

    [Fact]
    public void Papers_that_come_late_are_taken_while_the_dossier_is_open() =>
        Assert.NotEmpty(Waiting.AddPapers("anna", Monday.AddDays(200), [new("application", "f9")], Calendar).Events());

    [Fact]
    public void A_dossier_is_taken_by_one_official_and_given_to_another()
    {
        var taken = Processing.After(dossier => dossier.Assign("officer", Monday, "officer"));

        Assert.Equal("officer", taken.Assignee);
        Assert.Empty(taken.Assign("officer", Monday, "officer").Events());
        Assert.Equal("other", taken.After(dossier => dossier.Assign("leader", Monday, "other")).Assignee);
        Assert.Equal("PORTAL-2024", Processing.Assign("leader", Monday, "anna").Refusal());
        Assert.Equal("PORTAL-2003", Returned.Assign("officer", Monday, "officer").Refusal());
    }

    [Fact]
    public void A_step_that_is_done_waits_for_whoever_does_the_next() =>
        Assert.Null(Processing
            .After(dossier => dossier.Assign("officer", Monday, "officer"))
            .After(dossier => dossier.CompleteStep("officer", Monday, "verify", null, Calendar))
            .Assignee);

    [Fact]
    public void A_dossier_goes_back_to_the_step_before_with_a_reason()
    {
        var second = Processing
            .After(dossier => dossier.CompleteStep("officer", Monday, "verify", null, Calendar))
            .After(dossier => dossier.OpenNextStep(Monday, Calendar));
        Assert.Equal("PORTAL-2018", Processing.StepBack("officer", Monday, "wrong", Calendar).Refusal());
        Assert.Equal("/reason", second.StepBack("officer", Monday, " ", Calendar).RefusedField());

        var back = second.After(dossier => dossier.StepBack("officer", Monday, "the number is wrong", Calendar));

        Assert.Equal((DossierStatus.Processing, 0), (back.Status, back.StepToOpen));
        Assert.Equal("verify", back.After(dossier => dossier.OpenNextStep(Monday, Calendar)).Step!.Code);
    }

    [Fact]
    public void A_completed_dossier_goes_back_to_its_last_step()
    {
        var back = Completed.After(dossier => dossier.StepBack("officer", Monday, "the photo is wrong", Calendar));

        Assert.Equal((1, null), (back.StepToOpen, back.SettledAt));
        Assert.Equal("PORTAL-2003", Returned.StepBack("officer", Monday, "no", Calendar).Refusal());
    }

    [Fact]
    public void An_applicant_withdraws_until_the_dossier_is_settled()
    {
        foreach (var dossier in new[] { Submitted, Accepted, Processing, Waiting })
        {
            var withdrawn = dossier.After(each => each.Withdraw("anna", Monday, null));
            Assert.Equal((DossierStatus.Withdrawn, true), (withdrawn.Status, withdrawn.IsFinal));
        }

        Assert.Equal("PORTAL-2003", Completed.Withdraw("anna", Monday, null).Refusal());
        Assert.Equal(
            "PORTAL-2011", Submitted.After(dossier => dossier.BeginPayment(1, Monday)).Withdraw("anna", Monday, null).Refusal());
    }

    [Fact]
    public void A_dossier_is_rated_once_and_after_its_end()
    {
        Assert.Equal("PORTAL-2003", Completed.Rate("anna", Monday, 5, null).Refusal());
        Assert.Equal("/score", Returned.Rate("anna", Monday, 6, null).RefusedField());

        var rated = Returned.After(dossier => dossier.Rate("anna", Monday, 4, "quick"));

        Assert.Equal((4, "quick"), (rated.Rating!.Score, rated.Rating.Comment));
        Assert.Equal("PORTAL-2023", rated.Rate("anna", Monday, 1, null).Refusal());
    }

    [Fact]
    public void Each_form_is_owed_once_for_what_it_tells_of()
    {
        Assert.Equal(DossierForm.Receipt, Accepted.FormToIssue!.Form);
        var issued = Accepted.After(dossier => dossier.NoteForm(DossierForm.Receipt, new("1/2026", "f7"), Monday));

        Assert.Null(issued.FormToIssue);
        Assert.Empty(issued.NoteForm(DossierForm.Receipt, new("2/2026", "f8"), Monday).Events());
        Assert.Equal(("1/2026", "f7"), (issued.Forms[0].Number, issued.Forms[0].File));
        Assert.Contains(Waiting.Forms, form => form.Form is DossierForm.SupplementRequest);
        var refused = Submitted.After(dossier => dossier.Refuse("officer", Monday, "no", Calendar));
        Assert.Equal((DossierForm.Refusal, false), (refused.FormToIssue!.Form, refused.IsAtRest));
    }
}
