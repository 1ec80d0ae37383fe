using EGov.Exchange.EdXml;
using EGov.Exchange.EdXml.Values;

namespace EGov.Exchange.Tests.Exchanges;

/// <summary>What a packet says of a document must agree in all that it says.</summary>
public sealed class NamedDocumentsTests
{
    private static readonly LegalDocumentId Shared = LegalDocumentId.Of("3f2504e0-4f89-11d3-9a0c-0305e82c3301");

    [Fact]
    public async Task Of_two_documents_with_one_id_the_one_is_meant_whose_number_is_said()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var (sender, receiver) = (axis.SystemOf("G22"), axis.SystemOf("G12"));
        var ids = new List<string>();
        foreach (var number in new[] { "70", "71" })
        {
            var message = Letters.Message(Letters.Office, number, $"V/v {number}", Letters.Finance) with { DocumentId = Shared };
            ids.Add((await ExchangeStoryTests.SendAsync(sender, await Letters.PacketAsync(message, []))).Expect(201)["id"]);
            await axis.Host.SettleAsync();
        }

        (await ExchangeStoryTests.SendAsync(receiver, await Letters.StatusAsync(Letters.Finance, Letters.Office, "70", StatusCode.Refused))).Expect(201);
        await axis.Host.SettleAsync();
        var recall = Letters.Message(Letters.Office, "70", "Thu hồi", Letters.Finance) with
        {
            DocumentId = Shared,
            Business = new EGov.Exchange.EdXml.Business { Type = BusinessType.Recall, Reason = "Sai" },
        };
        (await ExchangeStoryTests.SendAsync(sender, await Letters.PacketAsync(recall, []))).Expect(201);
        await axis.Host.SettleAsync();

        var (first, second) = (await receiver.GetAsync($"/api/mailbox/{ids[0]}"), await receiver.GetAsync($"/api/mailbox/{ids[1]}"));
        Assert.Equal(("02", null), (first.Json["state"]?.GetValue<string>(), second.Json["state"]?.GetValue<string>()));
        Assert.Equal("Sai", first.Json["recall"]?["reason"]?.GetValue<string>());
        Assert.Null(second.Json["recall"]);
    }

    [Theory]
    [InlineData("<edXML:PromulgationDate>2026/01/05", "<edXML:PromulgationDate>2026/01/02")]
    [InlineData("<edXML:Code>72/CV-TT", "<edXML:Code>73/CV-TT")]
    [InlineData("<edXML:Code>72/CV-TT", "<edXML:Code>72/QĐ-TT")]
    public async Task What_agrees_in_its_id_alone_is_not_meant(string said, string otherwise)
    {
        await using var axis = await ExchangeHost.StartAsync();
        var receiver = axis.SystemOf("G12");
        var id = (await ExchangeStoryTests.SendAsync(axis.SystemOf("G22"), await Letters.NewAsync(Letters.Office, "72", "V/v", Letters.Finance))).Expect(201)["id"];
        await axis.Host.SettleAsync();
        var status = System.Text.Encoding.UTF8.GetString(await Letters.StatusAsync(Letters.Finance, Letters.Office, "72", StatusCode.Accepted));
        Assert.Contains(said, status, StringComparison.Ordinal);

        var receipt = (await ExchangeStoryTests.SendAsync(receiver, System.Text.Encoding.UTF8.GetBytes(status.Replace(said, otherwise, StringComparison.Ordinal)))).Expect(201);
        await axis.Host.SettleAsync();

        Assert.Contains("EXCHANGE-W004", receipt.Text, StringComparison.Ordinal);
        Assert.Null((await receiver.GetAsync($"/api/mailbox/{id}")).Json["state"]);
    }
}
