namespace EGov.Exchange.Tests.Exchanges;

/// <summary>A packet is sent again that its recipient gave back meanwhile.</summary>
public sealed class RepeatedPacketsTests
{
    [Fact]
    public async Task The_receipt_says_who_gave_it_back_and_how_to_send_it_anew()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var (sender, clerk) = (axis.SystemOf("G22"), axis.ClerkOf("G12"));
        var packet = await Letters.NewAsync(Letters.Office, "99", "Gửi nhầm", Letters.Finance, "000.00.00.G09");
        var id = await RecalledCopiesTests.SendAsync(axis, packet);
        Assert.DoesNotContain("EXCHANGE-W005", (await ExchangeStoryTests.SendAsync(sender, packet)).Expect(201).Text, StringComparison.Ordinal);
        (await sender.PostAsync($"/api/documents/{id}/recall", """{"reason":"Nhầm"}""", etag: (await sender.GetAsync($"/api/documents/{id}")).ETag)).Expect(200);
        await axis.Host.SettleAsync();
        (await clerk.PostAsync($"/api/mailbox/{id}/recall-answer", """{"agreed":true}""", etag: (await clerk.GetAsync($"/api/mailbox/{id}")).ETag)).Expect(200);

        var again = (await ExchangeStoryTests.SendAsync(sender, packet)).Expect(201);

        var note = Assert.Single(again.Json["notes"]!.AsArray(), note => note!["code"]!.GetValue<string>() == "EXCHANGE-W005")!["text"]!["en"]!.GetValue<string>();
        Assert.Contains("G12", note, StringComparison.Ordinal);
        Assert.DoesNotContain("G09", note, StringComparison.Ordinal);
    }
}
