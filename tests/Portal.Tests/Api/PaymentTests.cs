using EGov.Platform.Aggregates;
using EGov.Portal.Dossiers;
using EGov.Portal.Payments;

namespace EGov.Portal.Tests.Api;

/// <summary>Paying over HTTP at the simulated gateway, with all that can go wrong on the way.</summary>
public sealed class PaymentTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Of_a_payment_and_a_refusal_at_once_one_succeeds(int seed)
    {
        await using var portal = await PortalHost.StartAsync(seed, 2);
        var code = await portal.SubmittedAsync();

        var answers = await Task.WhenAll(
            portal.Anna.PayAsync(code),
            portal.Officer.PostAsync($"api/dossiers/{code}/refuse", """{"reason":"Another ministry decides"}""", etag: "\"1\""));
        await portal.Host.SettleAsync();

        var dossier = await portal.Anna.GetAsync($"api/dossiers/{code}");
        Assert.Single(answers, answer => answer.Status is 200 or 201);
        Assert.NotEqual(dossier["status"] == "refused", (long)dossier.Json["fee"]!["paidAmount"]! > 0);
    }

    [Theory]
    [InlineData("pay", true, 0)]
    [InlineData("duplicate", true, 0)]
    [InlineData("refuse", false, 0)]
    [InlineData("late", false, 1)]
    [InlineData("wrong-amount", false, 1)]
    [InlineData("forged", false, 0)]
    [InlineData("lost", false, 0)]
    public async Task Only_what_the_gateway_has_sealed_for_the_open_attempt_is_counted(string deed, bool paid, int refunds)
    {
        await using var portal = await PortalHost.StartAsync();
        var code = await portal.SubmittedAsync();

        await portal.Anna.PressAsync((await portal.Anna.BeginPaymentAsync(code)).Expect(201), deed);

        var dossier = (await portal.Anna.GetAsync($"api/dossiers/{code}")).Json;
        Assert.Equal((paid, paid ? 135_000 : 0), ((bool)dossier["fee"]!["paid"]!, (int)dossier["fee"]!["paidAmount"]!));
        Assert.Equal(refunds, dossier["refunds"]?.AsArray().Count ?? 0);
        Assert.Equal(paid ? 1 : 0, dossier["history"]!.AsArray().Count(line => line!["what"]!.ToString() == "fee-paid"));
    }

    [Theory]
    [InlineData("lost", true)]
    [InlineData("forged", false)]
    [InlineData("wrong-amount", false)]
    public async Task After_its_time_the_gateway_is_asked_and_the_dossier_let_go(string deed, bool paid)
    {
        await using var portal = await PortalHost.StartAsync();
        var code = await portal.SubmittedAsync();
        var payment = (await portal.Anna.BeginPaymentAsync(code)).Expect(201);
        await portal.Anna.PressAsync(payment, deed);
        await portal.Host.SettleAsync();

        await portal.Host.Clock.Advance(Dossier.PaymentTakes + TimeSpan.FromMinutes(2));

        var fee = (await portal.Anna.GetAsync($"api/dossiers/{code}")).Json["fee"]!;
        Assert.Equal((paid, null), ((bool)fee["paid"]!, fee["payingSince"]));
        var stored = await new AggregateStore<Payment, PaymentEvent>(portal.Stores).FindAsync(payment["id"], default);
        Assert.Equal(paid ? PaymentState.Paid : PaymentState.Expired, Assert.Single(stored!.State.Attempts!).State);
        Assert.Equal(deed == "wrong-amount" ? 1 : 0, stored.State.Incidents?.Count ?? 0);
    }

    [Fact]
    public async Task What_is_found_by_asking_after_fifteen_hours_was_received_when_it_was_paid_before()
    {
        var friday = new DateTimeOffset(2026, 1, 30, 14, 48, 0, TimeSpan.FromHours(7));
        await using var portal = await DatedPortal.StartAsync(friday);
        var code = await portal.SubmittedAsync();
        var payment = (await portal.Anna.BeginPaymentAsync(code)).Expect(201);
        await portal.AdvanceToAsync(friday.AddMinutes(7));
        await portal.Anna.PressAsync(payment, "lost");
        await portal.Host.SettleAsync();

        await portal.Host.Clock.Advance(Dossier.PaymentTakes);

        var dossier = (await portal.Anna.GetAsync($"api/dossiers/{code}")).Json;
        var paidAt = (DateTimeOffset)dossier["fees"]![0]!["paidAt"]!;
        Assert.InRange(paidAt, friday.AddMinutes(7), friday.AddMinutes(8));
        Assert.Equal(paidAt.AddDays(3), (DateTimeOffset)dossier["intakeDueAt"]!); // eight working hours, over a weekend
        var times = dossier["history"]!.AsArray().Select(line => (DateTimeOffset)line!["at"]!).ToList();
        Assert.Equal(times.Order(), times);
        Assert.True(times[^1] >= friday + Dossier.PaymentTakes, "the history tells when it was learnt");
        var listed = (await portal.Anna.GetAsync($"api/dossiers/{code}/payments")).Json["requests"]![0]!;
        Assert.Equal(paidAt, (DateTimeOffset)listed["paidAt"]!);
        Assert.Equal(paidAt, (DateTimeOffset)listed["attempts"]![0]!["endedAt"]!);
    }

    [Fact]
    public async Task An_attempt_that_expired_takes_no_money_and_the_next_one_does()
    {
        await using var portal = await PortalHost.StartAsync();
        var code = await portal.SubmittedAsync();
        var left = (await portal.Anna.BeginPaymentAsync(code)).Expect(201);
        await portal.Host.SettleAsync();
        await portal.Host.Clock.Advance(Dossier.PaymentTakes + TimeSpan.FromMinutes(2));
        await portal.Anna.PressAsync(left, "pay");

        var next = (await portal.Anna.BeginPaymentAsync(code, "payment-0002")).Expect(201);
        await portal.Anna.PressAsync(next, "pay");

        Assert.Equal(("1", "2"), (left["attempt"], next["attempt"]));
        var dossier = (await portal.Anna.GetAsync($"api/dossiers/{code}")).Json;
        Assert.Equal(135_000, (int)dossier["fee"]!["paidAmount"]!);
        Assert.Empty(dossier["refunds"]?.AsArray() ?? []);
    }

    [Fact]
    public async Task The_gateway_is_answered_in_its_own_envelope()
    {
        await using var portal = await PortalHost.StartAsync();
        var code = await portal.SubmittedAsync();
        await portal.Anna.BeginPaymentAsync(code);
        var notice = $$"""
            {"LoaiBanTin":"CONFIRM","MaLoi":"00","MaDoiTac":"EGOV","MaThamChieu":"payment-{{code}}","SoTien":"135000","MaTienTe":"VND",
             "MaGiaoDich":"T1","MaNganHang":"B","ThoiGianGD":"20260105080000","ThongTinGiaoDich":"","MaXacThuc":"00"}
            """;

        Assert.Equal("97", (await portal.Anonymous.PostAsync("api/payments/simulated/callback", notice)).Expect(200)["MaLoi"]);
        Assert.Equal("97", (await portal.Anonymous.PostAsync("api/payments/simulated/callback", notice.Replace("\"MaXacThuc\":\"00\"", "\"MaXacThuc\":\"\"", StringComparison.Ordinal))).Expect(200)["MaLoi"]);
        (await portal.Anonymous.PostAsync("api/payments/none/callback", notice)).Expect(404);
        Assert.False((bool)(await portal.Anna.GetAsync($"api/dossiers/{code}")).Json["fee"]!["paid"]!);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\\\elsewhere.example/")]
    [InlineData("/a\\tb")]
    [InlineData("javascript:alert(1)")]
    public async Task Nobody_is_led_to_another_site(string url)
    {
        await using var portal = await PortalHost.StartAsync();
        var code = await portal.SubmittedAsync();

        var answer = await portal.Anna.PostAsync($"api/dossiers/{code}/payments", $$"""{"method":"online","returnUrl":"{{url}}"}""", "payment-0001");

        Assert.Contains("/returnUrl", answer.Expect(400).WrongFields);
    }

    [Fact]
    public async Task The_page_of_the_simulator_is_in_both_languages_and_runs_nothing()
    {
        await using var portal = await PortalHost.StartAsync();
        var payment = await portal.Anna.BeginPaymentAsync(await portal.SubmittedAsync());
        var path = payment["redirectUrl"].TrimStart('/');

        var page = (await portal.Anonymous.GetAsync(path)).Expect(200);
        var english = (await portal.Anonymous.GetAsync(path, "en")).Expect(200);

        Assert.Equal("text/html", page.MediaType);
        Assert.Contains("135.000 VND", page.Text, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"vi\">", page.Text, StringComparison.Ordinal);
        Assert.Contains("Simulated payment gateway", english.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page.Text, StringComparison.OrdinalIgnoreCase);
        (await portal.Anonymous.GetAsync("api/payments/simulator/payment-none")).Expect(404);
    }

    [Fact]
    public async Task Outside_development_there_is_no_gateway()
    {
        await using var portal = await PortalHost.StartAsync();

        Assert.IsType<NoGateway>(EGov.Portal.Payments.Simulation.SimulatedGateway.Of(
            new Microsoft.Extensions.Configuration.ConfigurationManager { [PortalApp.SimulatorKeySetting] = Convert.ToBase64String(new byte[32]) }, isDevelopment: false, portal.Stores));
    }
}
