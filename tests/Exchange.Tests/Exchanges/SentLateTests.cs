using EGov.Exchange.EdXml;

namespace EGov.Exchange.Tests.Exchanges;

/// <summary>Until when a document has to be sent (Decision 28/2018/QĐ-TTg, article 6.2).</summary>
public sealed class SentLateTests
{
    [Theory]
    [InlineData(0, "2026-01-06T11:30", false)]
    [InlineData(0, "2026-01-06T12:30", true)]
    [InlineData(1, "2026-01-05T23:50", false)]
    [InlineData(1, "2026-01-06T08:00", true)]
    [InlineData(3, "2026-01-06T00:20", false)]
    [InlineData(4, "2026-01-06T08:00", true)]
    public async Task What_is_urgent_is_sent_on_its_day_and_all_else_by_the_next_morning(int priority, string sent, bool late)
    {
        await using var axis = await ExchangeHost.StartAsync();
        await axis.AdvanceToAsync(new(DateTime.Parse(sent, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(7)));
        var message = Letters.Message(Letters.Office, "60", "V/v thời hạn", Letters.Finance) with { Other = new OtherInfo { Priority = (Priority)priority } };

        var receipt = (await ExchangeStoryTests.SendAsync(axis.SystemOf("G22"), await Letters.PacketAsync(message, []))).Expect(201);

        Assert.Equal(late, receipt.Json["sentLate"]!.GetValue<bool>());
    }
}
