using System.Text.Json;
using EGov.Platform.Storage;
using EGov.Portal.Dossiers;
using EGov.Portal.Procedures;
using static EGov.Portal.Tests.Dossiers.DossierSamples;

namespace EGov.Portal.Tests.Dossiers;

/// <summary>What of the fees is given back when a dossier ends without a result.</summary>
public sealed class DossierRefundTests
{
    private static readonly DateTimeOffset Later = Monday.AddDays(60);

    private static readonly RefundDue Owed = new(1, "T1", 135_000, Later, RefundReason.NotAccepted);

    private static Dossier AskedBeforeAcceptance =>
        Paid.After(dossier => dossier.RequestSupplement("officer", Monday, "blurred", ["application"], Calendar));

    [Fact]
    public void What_was_paid_is_owed_back_however_a_dossier_ends_before_acceptance()
    {
        Dossier[] ended =
        [
            Paid.After(dossier => dossier.Refuse("officer", Later, "no", Calendar)),
            Paid.After(dossier => dossier.Withdraw("anna", Later, null)),
            AskedBeforeAcceptance.After(dossier => dossier.CloseUnsupplemented("officer", Later, "nothing came", Calendar)),
            AskedBeforeAcceptance.After(dossier => dossier.Withdraw("anna", Later, null)),
            Submitted
                .After(dossier => dossier.PayAtDesk("officer", Monday, 1, PaymentMeans.Cash, "T1"))
                .After(dossier => dossier.Refuse("officer", Later, "no", Calendar)),
        ];

        Assert.All(ended, dossier => Assert.Equal(Owed, Assert.Single(dossier.Refunds)));
        Assert.All(ended, dossier => Assert.Equal((135_000L, FeeRequestState.Paid), (dossier.PaidAmount, dossier.Fees[0].State)));
    }

    [Fact]
    public void Nothing_is_owed_back_after_acceptance()
    {
        Dossier[] ended =
        [
            Processing.After(dossier => dossier.RefuseSettlement("officer", Monday, "no")),
            Accepted.After(dossier => dossier.Withdraw("anna", Monday, null)),
            Waiting.After(dossier => dossier.CloseUnsupplemented("officer", Later, "nothing came", Calendar)),
        ];

        Assert.All(ended, dossier => Assert.Equal((true, 0, 135_000L), (dossier.IsFinal, dossier.Refunds.Count, dossier.PaidAmount)));
    }

    [Fact]
    public void Nothing_is_owed_back_where_nothing_was_paid() =>
        Assert.Empty(Submitted.After(dossier => dossier.Refuse("officer", Later, "no", Calendar)).Refunds);

    [Fact]
    public void It_is_owed_once_whatever_is_told_or_asked_again()
    {
        var ended = Paid.After(dossier => dossier.Refuse("officer", Later, "no", Calendar));

        Assert.Empty(ended.Pay(1, "T1", 135_000, Later).Events());
        Assert.Empty(ended.OweRefund(1, "T1", 135_000, RefundReason.Surplus, Later).Events());
        Assert.Equal("PORTAL-2003", ended.Refuse("officer", Later, "no", Calendar).Refusal());
        Assert.Equal("PORTAL-2003", ended.Withdraw("anna", Later, null).Refusal());

        var second = ended.After(dossier => dossier.Pay(1, "T2", 135_000, Later));
        Assert.Equal([Owed, new(1, "T2", 135_000, Later)], second.Refunds);
        Assert.Equal(135_000, second.PaidAmount);
    }

    [Fact]
    public void A_fee_that_the_procedure_keeps_is_not_owed_back()
    {
        var appraisal = new ProcedureFee(
            "appraisal", new("Phí thẩm định", "Appraisal charge"), FeeKind.Charge, null, null, 30_000, FeeCollection.BeforeAcceptance, new DateOnly(2020, 1, 1), null, "test", FeeRefund.Never);
        var procedure = DossierSamples.Procedure with { Fees = [.. DossierSamples.Procedure.Fees, appraisal] };

        var ended = Dossier.Fold(null, SubmissionOf(procedure, Monday))
            .After(dossier => dossier.Pay(1, "T1", 165_000, Monday))
            .After(dossier => dossier.Withdraw("anna", Later, null));

        Assert.Equal(Owed, Assert.Single(ended.Refunds));
        Assert.Equal(165_000, ended.PaidAmount);
    }

    [Fact]
    public void What_was_stored_before_reasons_were_kept_is_surplus() => Assert.Equal(
        new RefundDue(1, "T2", 135_000, Monday, RefundReason.Surplus),
        JsonSerializer.Deserialize<RefundDue>("""{"request":1,"transaction":"T2","amount":135000,"at":"2026-11-16T09:00:00+07:00"}""", PlatformJson.Options));
}
