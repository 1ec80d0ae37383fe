using System.Globalization;
using EGov.Platform.Calendar;
using EGov.Platform.Storage;
using EGov.Portal.Payments;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Portal.Tests.Api;

/// <summary>A gateway tells over HTTP what came of an order, with its seal, and is answered by number under ours.</summary>
public sealed class PaymentNoticeTests
{
    private const string Callback = "api/payments/simulated/callback";

    [Fact]
    public async Task A_good_notice_pays_and_its_duplicate_is_noted_and_changes_nothing()
    {
        await using var portal = await PortalHost.StartAsync();
        var notice = await BegunAsync(portal);

        var first = await TellAsync(portal, notice);
        var paid = await ReadAsync(portal, notice);
        var again = await TellAsync(portal, notice);

        Assert.Equal(("00", "00"), (first, again));
        Assert.Equal((135_000, 0, "T1"), ((int)paid.Json["paidAmount"]!, (int)paid.Json["refundAmount"]!, (string)paid.Json["requests"]![0]!["transaction"]!));
        Assert.Equal(paid.Text, (await ReadAsync(portal, notice)).Text);
    }

    [Fact]
    public async Task Another_charge_for_what_is_paid_is_noted_and_owed_back_once()
    {
        await using var portal = await PortalHost.StartAsync();
        var notice = await BegunAsync(portal);
        await TellAsync(portal, notice);

        var answers = new[] { await TellAsync(portal, notice with { Transaction = "T2" }), await TellAsync(portal, notice with { Transaction = "T2" }) };

        Assert.Equal(["00", "00"], answers);
        await AssertOwedAsync(portal, notice, paid: 135_000, refunds: [("T2", 135_000)]);
    }

    [Fact]
    public async Task Money_that_is_told_after_the_attempt_failed_is_owed_back()
    {
        await using var portal = await PortalHost.StartAsync();
        var notice = await BegunAsync(portal);

        Assert.Equal("00", await TellAsync(portal, notice with { Code = "24" }));
        Assert.Equal("00", await TellAsync(portal, notice));

        await AssertOwedAsync(portal, notice, paid: 0, refunds: [("T1", 135_000)]);
    }

    [Theory]
    [InlineData("134999", "VND", 134_999)]
    [InlineData("135001", "VND", 135_001)]
    [InlineData("135000", "USD", null)]
    [InlineData("0", "VND", null)]
    public async Task A_wrong_amount_is_answered_04_as_often_as_it_is_told_and_owed_back_once_and_the_right_one_still_pays(
        string amount, string currency, int? owed)
    {
        await using var portal = await PortalHost.StartAsync();
        var notice = await BegunAsync(portal);
        var wrong = notice with { Amount = amount, Currency = currency, Transaction = "T0" };

        Assert.Equal(("04", "04"), (await TellAsync(portal, wrong), await TellAsync(portal, wrong)));
        var incident = Assert.Single((await ReadAsync(portal, notice)).Json["requests"]![0]!["incidents"]!.AsArray())!;
        Assert.Equal(("wrongAmount", "T0", amount), ((string)incident["kind"]!, (string)incident["transaction"]!, incident["amount"]!.ToString()));
        (string, int)[] refunds = owed is { } back ? [("T0", back)] : [];
        await AssertOwedAsync(portal, notice, paid: 0, refunds);

        Assert.Equal("00", await TellAsync(portal, notice));
        Assert.Equal("04", await TellAsync(portal, wrong));
        await AssertOwedAsync(portal, notice, paid: 135_000, refunds);
        Assert.All((await ReadAsync(portal, notice)).Json["refunds"]!.AsArray(), refund => Assert.Equal("wrongAmount", (string)refund!["reason"]!));
        var history = (await portal.Anna.GetAsync($"api/dossiers/{notice.Information}")).Expect(200).Json["history"]!.AsArray();
        Assert.Equal(refunds.Length, history.Count(line => (string)line!["what"]! == "refund-due"));
    }

    [Fact]
    public async Task What_was_changed_after_it_was_sealed_is_answered_97_and_leaves_no_trace()
    {
        await using var portal = await PortalHost.StartAsync();
        var notice = await BegunAsync(portal);
        var before = await ReadAsync(portal, notice);
        var wrongAmount = Sealed(portal, notice with { Amount = "1" });

        PaymentNotice[] forged =
        [
            notice with { Seal = new string('0', 64) },
            wrongAmount with { Amount = notice.Amount },
            Sealed(portal, notice with { Code = "24" }) with { Code = "00" },
            Sealed(portal, notice) with { Reference = notice.Reference + "-2" },
            Sealed(portal, notice) with { Transaction = "T9" },
        ];

        foreach (var attempt in forged)
        {
            Assert.Equal("97", await PostAsync(portal, attempt));
        }

        Assert.Equal(before.Text, (await ReadAsync(portal, notice)).Text);
    }

    [Fact]
    public async Task What_names_no_order_or_cannot_be_read_is_answered_by_number()
    {
        await using var portal = await PortalHost.StartAsync();
        var notice = await BegunAsync(portal);

        Assert.Equal("01", await TellAsync(portal, notice with { Reference = "payment-none" }));
        Assert.Equal("01", await TellAsync(portal, notice with { Reference = notice.Reference + "-2" }));
        Assert.Equal("99", await TellAsync(portal, notice with { Amount = "much" }));
        Assert.Equal("99", await TellAsync(portal, notice with { Amount = "9223372036854775807" }));
        Assert.Equal("99", await TellAsync(portal, notice with { Time = "yesterday" }));
        Assert.Equal("EGOV-1003", (await portal.Anonymous.PostAsync("api/payments/other/callback", TextOf(Sealed(portal, notice)))).Expect(404).Code);
        Assert.Equal("EGOV-1010", (await portal.Anonymous.PostAsync(Callback, "{")).Expect(400).Code);
        await AssertOwedAsync(portal, notice, paid: 0, refunds: []);
    }

    [Fact]
    public async Task Ten_notices_at_once_of_one_charge_count_once()
    {
        await using var portal = await PortalHost.StartAsync(seed: 3, replicas: 2);
        var notice = await BegunAsync(portal);

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => TellAsync(portal, notice)));

        Assert.All(answers, answer => Assert.Equal("00", answer));
        await AssertOwedAsync(portal, notice, paid: 135_000, refunds: []);
    }

    /// <summary>The notice that tells of the money for the attempt that Anna has begun.</summary>
    private static async Task<PaymentNotice> BegunAsync(PortalHost portal)
    {
        var code = await portal.SubmittedAsync();
        (await portal.Anna.BeginPaymentAsync(code)).Expect(201);
        var now = portal.Host.Clock.GetUtcNow().InVietnam().ToString(PaymentNotice.TimeFormat, CultureInfo.InvariantCulture);
        return new("CONFIRM", "00", "EGOV", $"payment-{code}", "135000", "VND", "T1", "BANK", now, code, string.Empty);
    }

    /// <summary>The gateway that the portal knows, which can seal notices.</summary>
    private static IPaymentGateway GatewayOf(PortalHost portal) => portal.Host.Services("portal").GetRequiredService<IPaymentGateway>();

    private static PaymentNotice Sealed(PortalHost portal, PaymentNotice notice) => notice with { Seal = GatewayOf(portal).Seal(notice.Sealed) };

    private static Task<string> TellAsync(PortalHost portal, PaymentNotice notice) => PostAsync(portal, Sealed(portal, notice));

    /// <summary>Posts it as it is; the number of the answer, which must be sealed.</summary>
    private static async Task<string> PostAsync(PortalHost portal, PaymentNotice notice)
    {
        var answer = (await portal.Anonymous.PostAsync(Callback, TextOf(notice))).Expect(200);
        Assert.Equal(GatewayOf(portal).Seal([answer["MaLoi"], answer["MoTaLoi"], notice.Reference]), answer["MaXacThuc"]);
        await portal.Host.SettleAsync();
        return answer["MaLoi"];
    }

    private static string TextOf(PaymentNotice notice) => System.Text.Encoding.UTF8.GetString(PlatformJson.Write(notice));

    private static async Task<Answer> ReadAsync(PortalHost portal, PaymentNotice notice) =>
        (await portal.Anna.GetAsync($"api/dossiers/{notice.Information}/payments")).Expect(200);

    private static async Task AssertOwedAsync(PortalHost portal, PaymentNotice notice, long paid, (string Transaction, int Amount)[] refunds)
    {
        var read = (await ReadAsync(portal, notice)).Json;
        Assert.Equal(paid, (long)read["paidAmount"]!);
        Assert.Equal(refunds, read["refunds"]!.AsArray().Select(refund => ((string)refund!["transaction"]!, (int)refund["amount"]!)));
    }
}
