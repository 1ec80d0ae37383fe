using EGov.Platform.Access;

namespace EGov.Exchange.Tests.Exchanges;

/// <summary>What of a document the other side and strangers are not told: the names of clerks, and the events of others.</summary>
public sealed class OtherAgenciesTests
{
    [Fact]
    public async Task A_clerk_of_the_other_agency_is_not_told_by_name_who_asked()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var clerk = axis.ClientOf(new Caller("001099012345", [Callers.Official], "G22"));
        var id = (await ExchangeStoryTests.SendAsync(clerk, await Letters.NewAsync(Letters.Office, "31", "Gửi nhầm", Letters.Finance))).Expect(201)["id"];
        await axis.Host.SettleAsync();
        (await clerk.PostAsync($"/api/documents/{id}/recall", """{"reason":"Gửi nhầm"}""", etag: (await clerk.GetAsync($"/api/documents/{id}")).ETag)).Expect(200);
        await axis.Host.SettleAsync();

        Assert.DoesNotContain("001099012345", (await axis.ClerkOf("G12").GetAsync($"/api/mailbox/{id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_are_for_the_agencies_whose_documents_they_are_of()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var id = (await ExchangeStoryTests.SendAsync(axis.SystemOf("G22"), await Letters.NewAsync(Letters.Office, "33", "Riêng", Letters.Finance))).Expect(201)["id"];
        await axis.Host.SettleAsync();

        foreach (var (aggregate, ofRecipient) in new[] { ($"document-{id}", 404), ($"delivery-{id}-G12", 200) })
        {
            (await axis.SystemOf("G22").GetAsync($"/api/exchange/events/{aggregate}")).Expect(200);
            (await axis.SystemOf("G12").GetAsync($"/api/exchange/events/{aggregate}")).Expect(ofRecipient);
            (await axis.SystemOf("G09").GetAsync($"/api/exchange/events/{aggregate}")).Expect(404);
        }
    }

    [Fact]
    public async Task Which_clerk_did_something_stays_with_the_clerks_agency()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var id = (await ExchangeStoryTests.SendAsync(axis.SystemOf("G22"), await Letters.NewAsync(Letters.Office, "35", "Ai nhận", Letters.Finance))).Expect(201)["id"];
        await axis.Host.SettleAsync();
        var clerk = axis.ClerkOf("G12");
        var opened = await clerk.GetAsync($"/api/mailbox/{id}");
        (await clerk.PostAsync($"/api/mailbox/{id}/acknowledge", """{"remark":"Ghi chú nội bộ"}""", etag: opened.ETag)).Expect(200);
        await axis.Host.SettleAsync();

        var sender = (await axis.SystemOf("G22").GetAsync($"/api/exchange/events/delivery-{id}-G12")).Expect(200).Text;
        var recipient = (await axis.SystemOf("G12").GetAsync($"/api/exchange/events/delivery-{id}-G12")).Expect(200).Text;
        const string name = "clerk-G12";
        Assert.DoesNotContain(name, sender, StringComparison.Ordinal);
        Assert.Contains(name, recipient, StringComparison.Ordinal);
        Assert.DoesNotContain("Ghi chú", sender, StringComparison.Ordinal);
    }
}
