using System.Text;

namespace EGov.Exchange.Tests.Exchanges;

/// <summary>Documents whose packets are taken though something is missing or too long: their way back works all the same.</summary>
public sealed class OddDocumentsTests
{
    [Theory]
    [InlineData("<edXML:DocumentId>000.00.00.G22,2026/01/05,40/CV-TT</edXML:DocumentId>", "")]
    [InlineData("<edXML:CodeNotation>CV-TT</edXML:CodeNotation>", "<edXML:CodeNotation>CV-TT-MOT-KY-HIEU-DAI-HON-BA-MUOI-KY-TU</edXML:CodeNotation>")]
    public async Task The_sender_is_told_and_the_register_has_its_number(string usual, string odd)
    {
        await using var axis = await ExchangeHost.StartAsync();
        var (sender, clerk) = (axis.SystemOf("G22"), axis.ClerkOf("G12"));
        var packet = Encoding.UTF8.GetString(await Letters.NewAsync(Letters.Office, "40", "V/v", Letters.Finance));
        Assert.Contains(usual, packet, StringComparison.Ordinal);
        var id = (await ExchangeStoryTests.SendAsync(sender, Encoding.UTF8.GetBytes(packet.Replace(usual, odd, StringComparison.Ordinal)))).Expect(201)["id"];
        await axis.Host.SettleAsync();

        var opened = await clerk.GetAsync($"/api/mailbox/{id}");
        (await clerk.PostAsync($"/api/mailbox/{id}/acknowledge", $$"""{"description":"{{new string('a', 1500)}}"}""", etag: opened.ETag)).Expect(200);
        await axis.Host.SettleAsync();

        Assert.Equal(1, (await clerk.GetAsync($"/api/mailbox/{id}")).Json["register"]!["number"]!.GetValue<int>());
        Assert.Equal(2, (await sender.GetAsync("/api/mailbox?only=messages")).Json["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_body_without_a_code_receives_by_its_registry_id_and_answers()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var (sender, clerk) = (axis.SystemOf("G22"), axis.ClerkOf("org-supreme-court"));
        var id = (await ExchangeStoryTests.SendAsync(sender, await Letters.NewAsync(Letters.Office, "41", "Gửi tòa án", "org-supreme-court"))).Expect(201)["id"];
        await axis.Host.SettleAsync();

        (await clerk.GetAsync($"/api/mailbox/{id}")).Expect(200);
        await axis.Host.SettleAsync();

        Assert.Single((await sender.GetAsync("/api/mailbox?only=messages")).Json["items"]!.AsArray());
    }

    [Fact]
    public async Task Operators_see_what_was_refused_and_why()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var refused = await ExchangeStoryTests.SendAsync(axis.SystemOf("G22"), "<!DOCTYPE x><edXML/>"u8.ToArray());
        Assert.Equal("EXCHANGE-4102", refused.Code);
        await axis.Host.SettleAsync();

        var apart = (await axis.ClientOf(new("operator", [Platform.Access.Callers.Operator], null)).GetAsync("/api/exchange/quarantine")).Expect(200);
        Assert.Equal("EXCHANGE-4102", Assert.Single(apart.Json["items"]!.AsArray())!["code"]!.GetValue<string>());
    }
}
