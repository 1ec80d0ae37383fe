using EGov.Platform.Access;
using EGov.Platform.Results;
using EGov.Portal.Dossiers;
using EGov.Portal.Procedures;
using static EGov.Portal.Tests.Dossiers.DossierSamples;

namespace EGov.Portal.Tests.Dossiers;

/// <summary>What is owed, paid, let go and given back.</summary>
public sealed class DossierFeeTests
{
    /// <summary>A second fee that is due before the result only.</summary>
    private static Procedure WithCard { get; } = DossierSamples.Procedure with
    {
        Fees =
        [
            .. DossierSamples.Procedure.Fees,
            new("card", new("Lệ phí cấp thẻ", "Card fee"), FeeKind.Fee, null, null, 30_000, FeeCollection.BeforeResult, new DateOnly(2020, 1, 1), null, "test"),
        ],
    };

    private static Standing Anna { get; } = new(new Caller("anna", [Callers.Citizen], null), []);

    [Fact]
    public void A_dossier_is_accepted_only_when_its_fee_is_paid() =>
        Assert.Equal("PORTAL-2004", Submitted.Accept("officer", Monday, Calendar).Refusal());

    [Fact]
    public void The_same_payment_told_again_changes_nothing() => Assert.Empty(Paid.Pay(1, "T1", 135_000, Monday).Events());

    [Fact]
    public void A_second_payment_of_one_request_is_to_be_given_back()
    {
        var twice = Paid.After(dossier => dossier.Pay(1, "T2", 135_000, Monday));

        Assert.Equal((135_000L, "T1"), (twice.PaidAmount, twice.Fees[0].Payment!.Transaction));
        Assert.Equal(new RefundDue(1, "T2", 135_000, Monday), Assert.Single(twice.Refunds));
        Assert.Empty(twice.Pay(1, "T2", 135_000, Monday).Events());
    }

    [Fact]
    public void A_wrong_amount_is_not_taken_for_the_fee() => Assert.Equal("PORTAL-2010", Submitted.Pay(1, "T1", 1, Monday).Refusal());

    [Fact]
    public void Money_that_comes_after_the_end_is_to_be_given_back()
    {
        var late = Submitted.After(dossier => dossier.Refuse("officer", Monday, "no", Calendar)).After(dossier => dossier.Pay(1, "T1", 135_000, Monday));

        Assert.Equal((FeeRequestState.Void, 0L), (late.Fees[0].State, late.PaidAmount));
        Assert.Equal("T1", Assert.Single(late.Refunds).Transaction);
    }

    [Fact]
    public void A_dossier_is_not_refused_while_its_fee_is_being_paid()
    {
        var paying = Submitted.After(dossier => dossier.BeginPayment(1, Monday));

        Assert.Equal("PORTAL-2011", paying.Refuse("officer", Monday, "no", Calendar).Refusal());
        Assert.Equal("PORTAL-2011", paying.PayAtDesk("officer", Monday, 1, PaymentMeans.Cash, "0001").Refusal());
        Assert.Empty(paying.BeginPayment(1, Monday).Events());
        Assert.Null(paying.After(dossier => dossier.Pay(1, "T1", 135_000, Monday)).PaymentLeft);
        Assert.True(paying
            .After(dossier => dossier.DeclinePayment(1, 1, Monday))
            .After(dossier => dossier.Refuse("officer", Monday, "no", Calendar))
            .IsFinal);
    }

    [Fact]
    public void Who_has_begun_to_pay_may_withdraw_when_the_payment_is_over_and_is_told_when_that_is()
    {
        var paying = Submitted.After(dossier => dossier.BeginPayment(1, Monday));
        var over = Monday + Dossier.PaymentTakes;

        Assert.False(paying.Withdraw("anna", over.AddSeconds(-1), null).Succeeded(out _, out var error));
        Assert.Equal("PORTAL-2011", error.Definition.Code);
        Assert.All([Language.Vietnamese, Language.English], language => Assert.Contains("09:15:00 16/11/2026", error.DetailIn(language), StringComparison.Ordinal));
        Assert.DoesNotContain(DossierTransition.Withdraw, DossierActions.Of(Anna, paying, over.AddSeconds(-1), Calendar));
        Assert.Contains(DossierTransition.Withdraw, DossierActions.Of(Anna, paying, over, Calendar));
        Assert.Equal(DossierStatus.Withdrawn, paying.After(dossier => dossier.Withdraw("anna", over, null)).Status);
    }

    [Fact]
    public void An_attempt_to_pay_that_ended_before_does_not_end_the_next_one()
    {
        var second = Submitted
            .After(dossier => dossier.BeginPayment(1, Monday))
            .After(dossier => dossier.DeclinePayment(1, 1, Monday))
            .After(dossier => dossier.BeginPayment(1, Monday));

        Assert.Empty(second.DeclinePayment(1, 1, Monday).Events());
        Assert.Equal(2, second.PaymentLeft!.Paying!.Attempt);
    }

    [Fact]
    public void No_payment_is_begun_where_none_is_owed()
    {
        Assert.Empty(Paid.BeginPayment(1, Monday).Events());
        Assert.Equal("PORTAL-2016", Paid.BeginPayment(2, Monday).Refusal());
        Assert.Equal("PORTAL-2005", Submitted.After(dossier => dossier.Refuse("officer", Monday, "no", Calendar)).BeginPayment(1, Monday).Refusal());
    }

    [Fact]
    public void A_payment_is_not_tried_without_end()
    {
        var dossier = Submitted;
        for (var attempt = 1; attempt <= 20; attempt++)
        {
            dossier = dossier.After(state => state.BeginPayment(1, Monday)).After(state => state.DeclinePayment(1, attempt, Monday));
        }

        Assert.Equal("PORTAL-2012", dossier.BeginPayment(1, Monday).Refusal());
        Assert.True(dossier.After(state => state.PayAtDesk("officer", Monday, 1, PaymentMeans.Transfer, "0001")).IsPaid);
    }

    [Fact]
    public void Money_at_the_desk_is_taken_once_and_with_a_receipt()
    {
        Assert.Equal("/receipt", Submitted.PayAtDesk("officer", Monday, 1, PaymentMeans.Cash, " ").RefusedField());
        Assert.Equal("/means", Submitted.PayAtDesk("officer", Monday, 1, PaymentMeans.Online, "0001").RefusedField());

        var paid = Submitted.After(dossier => dossier.PayAtDesk("officer", Monday, 1, PaymentMeans.Cash, "0001"));

        Assert.Equal((PaymentMeans.Cash, "0001", 135_000L), (paid.Fees[0].Payment!.Means, paid.Fees[0].Payment!.Transaction, paid.PaidAmount));
        Assert.Equal("PORTAL-2005", paid.PayAtDesk("officer", Monday, 1, PaymentMeans.Cash, "0002").Refusal());
    }

    [Fact]
    public void What_is_due_before_the_result_is_demanded_and_paid_before_it_is_returned()
    {
        var completed = Dossier.Fold(null, SubmissionOf(WithCard, Monday))
            .After(dossier => dossier.Pay(1, "T1", 135_000, Monday))
            .After(dossier => dossier.Accept("officer", Monday, Calendar))
            .After(dossier => dossier.OpenNextStep(Monday, Calendar))
            .After(dossier => dossier.CompleteStep("officer", Monday, "verify", null, Calendar))
            .After(dossier => dossier.OpenNextStep(Monday, Calendar))
            .After(dossier => dossier.CompleteStep("officer", Monday, "issue", null, Calendar));
        Assert.Equal("PORTAL-2017", completed.ReturnResult("officer", Monday, ["f3"]).Refusal());

        var demanded = completed.After(dossier => dossier.RequestPayment("officer", Monday, null, null));
        Assert.Equal((2, 30_000L, DossierStatus.Completed), (demanded.OpenFee!.Ordinal, demanded.OpenFee.Amount, demanded.Status));
        Assert.Equal("PORTAL-2015", demanded.RequestPayment("officer", Monday, null, null).Refusal());
        Assert.Equal("PORTAL-2004", demanded.ReturnResult("officer", Monday, ["f3"]).Refusal());

        var paid = demanded.After(dossier => dossier.Pay(2, "T2", 30_000, Monday));
        Assert.Equal(165_000, paid.PaidAmount);
        Assert.True(paid.After(dossier => dossier.ReturnResult("officer", Monday, ["f3"])).IsFinal);
    }

    [Fact]
    public void A_fee_from_which_the_applicant_is_exempt_is_owed_no_more()
    {
        var exempt = Dossier.Fold(null, SubmissionOf(WithCard, Monday))
            .After(dossier => dossier.Pay(1, "T1", 135_000, Monday))
            .After(dossier => dossier.RequestPayment("officer", Monday, ["card"], "Người có công"));

        Assert.Equal((FeeRequestState.Void, true), (exempt.Fees[1].State, exempt.IsPaid));
        Assert.Empty(exempt.FeesNotRequested);
    }

    [Fact]
    public void A_free_case_demands_nothing()
    {
        var free = Dossier.Fold(null, SubmissionOf(DossierSamples.Procedure with { Fees = [] }, Monday));

        Assert.Equal("PORTAL-2005", free.RequestPayment("officer", Monday, null, null).Refusal());
        Assert.True(free.After(dossier => dossier.Accept("officer", Monday, Calendar)).IsPaid);
        Assert.Equal("/fees", Paid.RequestPayment("officer", Monday, ["poem"], null).RefusedField());
    }

    [Theory]
    [InlineData("2025-12-31", 115_000)]
    [InlineData("2026-01-01", 135_000)]
    [InlineData("2025-03-01", 115_000)]
    public void The_fee_is_that_of_the_filing_day(string day, long fee) => Assert.Equal(
        fee,
        DossierTerms.Of(DossierSamples.Procedure, Agency, [Agency.Id], DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Channel.Online).Fee);
}
