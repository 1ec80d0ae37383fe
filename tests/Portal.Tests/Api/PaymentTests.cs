using EGov.Platform.Aggregates;
using EGov.Portal.Dossiers;

namespace EGov.Portal.Tests.Api;

/// <summary>Paying and refusing over HTTP: a dossier never ends refused and charged.</summary>
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
        var paid = (long)dossier.Json["fee"]!["paidAmount"]!;
        Assert.NotEqual(dossier["status"] == "refused", paid > 0);
        Assert.Equal(paid > 0 ? 1 : 0, (await portal.Stores.Claims.ListAsync("simulated-gateway", string.Empty, 10, default)).Count);
    }

    [Fact]
    public async Task A_payment_that_was_begun_and_left_is_finished_by_itself()
    {
        await using var portal = await PortalHost.StartAsync();
        var code = await portal.SubmittedAsync();
        var dossiers = new AggregateStore<Dossier, DossierEvent>(portal.Stores);
        await dossiers.ChangeAsync(
            Dossier.AggregateId(code), null, dossier => dossier.BeginPayment(1, portal.Host.Clock.GetUtcNow()), default);
        await portal.Host.SettleAsync();
        var seen = await portal.Officer.GetAsync($"api/dossiers/{code}");

        Assert.Equal(
            "PORTAL-2011",
            (await portal.Officer.PostAsync($"api/dossiers/{code}/refuse", """{"reason":"no"}""", etag: seen.ETag)).Expect(409).Code);
        await portal.Host.Clock.Advance(TimeSpan.FromMinutes(2));

        var fee = (await portal.Anna.GetAsync($"api/dossiers/{code}")).Json["fee"]!;
        Assert.True((bool)fee["paid"]!);
        Assert.Null(fee["payingSince"]);
    }
}
