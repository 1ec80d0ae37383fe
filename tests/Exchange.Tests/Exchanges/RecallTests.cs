using EGov.Exchange.EdXml;
using EGov.Exchange.EdXml.Values;

namespace EGov.Exchange.Tests.Exchanges;

/// <summary>Who is asked for a document, and who may not ask.</summary>
public sealed class RecallTests
{
    private const string HomeAffairs = "000.00.00.G09";

    [Fact]
    public async Task Requests_that_follow_each_other_at_once_each_reach_their_recipient()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var sender = axis.SystemOf("G22");
        var sent = await ExchangeStoryTests.SendAsync(sender, await Letters.NewAsync(Letters.Office, "30", "Gửi nhầm", Letters.Finance, HomeAffairs));
        var id = sent.Expect(201)["id"];
        await axis.Host.SettleAsync();

        foreach (var recipient in new[] { "G12", "G09" })
        {
            var tag = (await sender.GetAsync($"/api/documents/{id}")).ETag;
            (await sender.PostAsync($"/api/documents/{id}/recall", $$"""{"reason":"vì {{recipient}}","recipients":["{{recipient}}"]}""", etag: tag)).Expect(200);
        }

        await axis.Host.SettleAsync();
        foreach (var recipient in new[] { "G12", "G09" })
        {
            var asked = await axis.ClerkOf(recipient).GetAsync($"/api/mailbox/{id}");
            Assert.Equal($"vì {recipient}", asked.Json["recall"]!["reason"]!.GetValue<string>());
        }
    }

    [Fact]
    public async Task What_speaks_of_a_document_of_somebody_else_is_marked_for_its_recipient_and_does_nothing()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var id = (await ExchangeStoryTests.SendAsync(axis.SystemOf("G22"), await Letters.NewAsync(Letters.Office, "32", "Thật", Letters.Finance))).Expect(201)["id"];
        await axis.Host.SettleAsync();
        var foreign = Letters.Message(HomeAffairs, "32", "Thu hồi", Letters.Finance) with
        {
            DocumentId = LegalDocumentId.Of($"{Letters.Office},2026/01/05,32/CV-TT"),
            Business = new EGov.Exchange.EdXml.Business { Type = BusinessType.Recall, Reason = "Giả mạo" },
        };

        var receipt = (await ExchangeStoryTests.SendAsync(axis.SystemOf("G09"), await Letters.PacketAsync(foreign, []))).Expect(201);
        var status = (await ExchangeStoryTests.SendAsync(
            axis.SystemOf("G09"), await Letters.StatusAsync(HomeAffairs, Letters.Finance, "32", StatusCode.RecallAsked))).Expect(201);
        await axis.Host.SettleAsync();

        Assert.Contains("EXCHANGE-W004", receipt.Text, StringComparison.Ordinal);
        Assert.Contains("EXCHANGE-W004", status.Text, StringComparison.Ordinal);
        var inbox = (await axis.ClerkOf("G12").GetAsync("/api/mailbox")).Json["items"]!.AsArray();
        Assert.Equal(1, inbox.Count(item => item!["unknown"]!.GetValue<bool>()));
        Assert.Null((await axis.ClerkOf("G12").GetAsync($"/api/mailbox/{id}")).Json["recall"]);
    }

    [Fact]
    public async Task Who_is_not_asked_to_give_it_back_does_not_learn_that_others_are()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var id = (await ExchangeStoryTests.SendAsync(
            axis.SystemOf("G22"), await Letters.NewAsync(Letters.Office, "34", "Hai nơi", Letters.Finance, HomeAffairs))).Expect(201)["id"];
        await axis.Host.SettleAsync();
        var sent = await axis.ClerkOf("G22").GetAsync($"/api/documents/{id}");
        (await axis.ClerkOf("G22").PostAsync($"/api/documents/{id}/recall", """{"reason":"Gửi nhầm","recipients":["G12"]}""", etag: sent.ETag)).Expect(200);
        await axis.Host.SettleAsync();

        Assert.Equal("Gửi nhầm", (await axis.ClerkOf("G12").GetAsync($"/api/documents/{id}")).Json["recallReason"]!.GetValue<string>());
        var other = await axis.ClerkOf("G09").GetAsync($"/api/documents/{id}");
        Assert.Null(other.Json["recallReason"]);
        Assert.Null(other.Json["recallAskedAt"]);
    }
}
