using EGov.Platform.Calendar;
using EGov.Portal.Dossiers;
using FsCheck;
using FsCheck.Fluent;
using static EGov.Portal.Tests.Dossiers.DossierSamples;

namespace EGov.Portal.Tests.Dossiers;

/// <summary>Money that was given back is recorded: once, whole, and on a day that can be.</summary>
public sealed class RefundPayoutTests
{
    private static readonly DateTimeOffset Later = Monday.AddDays(2);

    private static readonly Dossier Owing = Paid.After(dossier => dossier.Refuse("officer", Monday, "no", Calendar));

    private static readonly DateOnly Today = Later.DateInVietnam();

    [Fact]
    public void What_was_owed_is_recorded_with_its_number_and_day()
    {
        var repaid = Owing.After(dossier => dossier.RecordRefund("cashier", Later, 1, "T1", 135_000, "UNC-0042", Today));

        Assert.Equal(new RefundPayout("UNC-0042", Today), Assert.Single(repaid.Refunds).Paid);
        Assert.Equal(("refund-paid", "cashier", "UNC-0042"), (repaid.History[^1].What, repaid.History[^1].By, repaid.History[^1].Note));
        Assert.Equal((Owing.PaidAmount, Owing.Status), (repaid.PaidAmount, repaid.Status));
    }

    [Fact]
    public void It_is_recorded_once()
    {
        var repaid = Owing.After(dossier => dossier.RecordRefund("cashier", Later, 1, "T1", 135_000, "UNC-0042", Today));

        Assert.Empty(repaid.RecordRefund("cashier", Later, 1, "T1", 135_000, "UNC-0042", Today).Events());
        Assert.Equal("PORTAL-2411", repaid.RecordRefund("cashier", Later, 1, "T1", 135_000, "UNC-0043", Today).Refusal());
        Assert.Equal("PORTAL-2411", repaid.RecordRefund("cashier", Later, 1, "T1", 135_000, "UNC-0042", Today.AddDays(-1)).Refusal());
        Assert.Equal("PORTAL-2411", repaid.RecordRefund("cashier", Later, 1, "T1", 1, "UNC-0042", Today).Refusal());
    }

    [Theory]
    [InlineData(135_001)]
    [InlineData(134_999)]
    [InlineData(0)]
    [InlineData(-135_000)]
    public void Neither_more_nor_less_than_was_owed_is_recorded(long amount) =>
        Assert.Equal("PORTAL-2412", Owing.RecordRefund("cashier", Later, 1, "T1", amount, "UNC-0042", Today).Refusal());

    [Fact]
    public void Nothing_is_recorded_that_is_not_owed()
    {
        Assert.Equal("PORTAL-2410", Owing.RecordRefund("cashier", Later, 1, "T2", 135_000, "UNC-0042", Today).Refusal());
        Assert.Equal("PORTAL-2410", Owing.RecordRefund("cashier", Later, 2, "T1", 135_000, "UNC-0042", Today).Refusal());
        Assert.Equal("PORTAL-2410", Accepted.RecordRefund("cashier", Later, 1, "T1", 135_000, "UNC-0042", Today).Refusal());
    }

    [Fact]
    public void The_day_is_none_before_it_was_owed_and_none_to_come()
    {
        Assert.Equal("/paidOn", Owing.RecordRefund("cashier", Later, 1, "T1", 135_000, "UNC-0042", Monday.DateInVietnam().AddDays(-1)).RefusedField());
        Assert.Equal("/paidOn", Owing.RecordRefund("cashier", Later, 1, "T1", 135_000, "UNC-0042", Today.AddDays(1)).RefusedField());
        Assert.Equal("/reference", Owing.RecordRefund("cashier", Later, 1, "T1", 135_000, " ", Today).RefusedField());
        Assert.Equal("/reference", Owing.RecordRefund("cashier", Later, 1, "T1", 135_000, new string('9', 101), Today).RefusedField());
    }

    [Fact]
    public void Two_receipts_with_one_number_are_given_back_each_for_itself()
    {
        var both = Owing with { Refunds = [.. Owing.Refunds, Owing.Refunds[0] with { Request = 2, Amount = 30_000 }] };

        var second = both.After(dossier => dossier.RecordRefund("cashier", Later, 2, "T1", 30_000, "UNC-0042", Today));

        Assert.Equal([false, true], second.Refunds.Select(refund => refund.Paid is not null));
    }

    [Fact]
    public void In_no_order_more_is_given_back_than_was_taken() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(
            Gen.Choose(0, Commands.Length - 1).ArrayOf(25).ToArbitrary(),
            order =>
            {
                var dossier = Submitted;
                var at = Monday;
                foreach (var command in order)
                {
                    at = at.AddHours(7);
                    dossier = Commands[command](dossier, at).Succeeded(out var events, out _) ? events.Aggregate(dossier, Dossier.Fold) : dossier;
                }

                var taken = dossier.Fees.Sum(fee => fee.Payment?.Amount ?? 0) + dossier.Refunds.Where(refund => refund.Reason is not RefundReason.NotAccepted).Sum(refund => refund.Amount);
                var givenBack = dossier.Refunds.Where(refund => refund.Paid is not null).Sum(refund => refund.Amount);
                Assert.InRange(givenBack, 0, taken);
                Assert.Equal(dossier.History.Count(line => line.What == "refund-paid"), dossier.Refunds.Count(refund => refund.Paid is not null));
                Assert.Equal(dossier.Refunds.Count, dossier.Refunds.DistinctBy(refund => (refund.Request, refund.Transaction)).Count());
            }));

    /// <summary>What takes money, what owes it back, what gives it back, and repeats of each.</summary>
    private static readonly Func<Dossier, DateTimeOffset, Platform.Results.Result<IReadOnlyList<DossierEvent>>>[] Commands =
    [
        (dossier, at) => dossier.Pay(1, "T1", 135_000, at),
        (dossier, at) => dossier.Pay(1, "T2", 135_000, at),
        (dossier, at) => dossier.OweRefund(1, "T3", 5_000, RefundReason.WrongAmount, at),
        (dossier, at) => dossier.Refuse("officer", at, "no", Calendar),
        (dossier, at) => dossier.Withdraw("anna", at, null),
        (dossier, at) => dossier.Accept("officer", at, Calendar),
        (dossier, at) => dossier.RecordRefund("cashier", at, 1, "T1", 135_000, "UNC-1", at.DateInVietnam()),
        (dossier, at) => dossier.RecordRefund("cashier", at, 1, "T2", 135_000, "UNC-2", at.DateInVietnam()),
        (dossier, at) => dossier.RecordRefund("cashier", at, 1, "T3", 5_000, "UNC-3", at.DateInVietnam()),
        (dossier, at) => dossier.RecordRefund("cashier", at, 1, "T3", 50_000, "UNC-4", at.DateInVietnam()),
    ];
}
