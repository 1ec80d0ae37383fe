using EGov.Exchange.EdXml;
using EGov.Exchange.EdXml.Values;

namespace EGov.Exchange.Tests.Exchanges;

/// <summary>A document that takes the place of another.</summary>
public sealed class ReplacementTests
{
    [Fact]
    public async Task Both_are_tied_and_the_list_of_the_sender_says_which_counts()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var sender = axis.SystemOf("G22");
        var first = (await ExchangeStoryTests.SendAsync(sender, await Letters.NewAsync(Letters.Office, "50", "Bản sai", Letters.Finance))).Expect(201)["id"];
        await axis.Host.SettleAsync();
        var message = Letters.Message(Letters.Office, "51", "Bản thay thế", Letters.Finance) with
        {
            Business = new EGov.Exchange.EdXml.Business
            {
                Type = BusinessType.Replace,
                Reason = "Văn bản thay thế",
                Replacements = [new Replacement(LegalDocumentId.Of($"{Letters.Office},2026/01/05,50/CV-TT")) { OrganIds = [Letters.Finance] }],
            },
        };

        var second = (await ExchangeStoryTests.SendAsync(sender, await Letters.PacketAsync(message, []))).Expect(201)["id"];
        await axis.Host.SettleAsync();

        var links = (await axis.ClerkOf("G12").GetAsync($"/api/documents/{second}")).Json["links"]!.AsArray();
        Assert.Equal((first, "replaces"), (links[0]!["document"]!.GetValue<string>(), links[0]!["relation"]!.GetValue<string>()));
        var sent = (await sender.GetAsync("/api/documents")).Json["items"]!.AsArray();
        Assert.Equal(second, sent.Single(item => item!["id"]!.GetValue<string>() == first)!["supersededBy"]!.GetValue<string>());
    }
}
