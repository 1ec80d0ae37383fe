using System.Globalization;
using System.Text;
using EGov.Exchange.About;
using EGov.Exchange.Views;
using EGov.Platform.Agencies;
using EGov.Platform.Events;
using EGov.Platform.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Exchange.Tests.Exchanges;

/// <summary>A document that goes to a thousand agencies.</summary>
public sealed class ManyRecipientsTests
{
    private const int Many = ExchangeLimits.PacketRecipients;

    [Fact]
    public Task A_hundred_and_twenty_recipients_each_have_it_once_and_are_each_asked_back() => PlayAsync(120);

    [Fact]
    [Trait("Run", "long")]
    public Task A_thousand_recipients_each_have_it_once_and_are_each_asked_back() => PlayAsync(Many);

    private static async Task PlayAsync(int many)
    {
        await using var axis = await ExchangeHost.StartAsync();
        var communes = (await CommunesAsync(axis))[..many];
        var sender = axis.SystemOf("G22");

        var receipt = (await ExchangeStoryTests.SendAsync(sender, await Letters.NewAsync(Letters.Office, "1000", "Gửi nhiều nơi", communes))).Expect(201);
        var id = receipt.Json["id"]!.GetValue<string>();
        await axis.Host.SettleAsync();

        Assert.Equal(many, (await RecipientsAsync(axis, id)).Distinct(StringComparer.Ordinal).Count());
        var document = await sender.GetAsync($"/api/documents/{id}");
        (await sender.PostAsync($"/api/documents/{id}/recall", """{"reason":"Sai nội dung"}""", etag: document.ETag)).Expect(200);
        await axis.Host.SettleAsync();
        var asked = await axis.ClerkOf(await RegistryIdAsync(axis, communes[^1])).GetAsync("/api/mailbox?only=recall");
        Assert.Single(asked.Json["items"]!.AsArray());
    }

    [Fact]
    public async Task One_more_is_refused_with_a_number()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var packet = Encoding.UTF8.GetString(await Letters.NewAsync(Letters.Office, "1001", "Quá nhiều nơi nhận", Letters.Finance));
        var more = string.Concat(Enumerable.Range(0, Many).Select(index => string.Create(
            CultureInfo.InvariantCulture, $"<edXML:To><edXML:OrganId>{index % 1000:D3}.{index / 1000:D2}.01.H26</edXML:OrganId></edXML:To>")));

        var refused = await ExchangeStoryTests.SendAsync(
            axis.SystemOf("G22"), Encoding.UTF8.GetBytes(packet.Replace("<edXML:DocumentId>", more + "<edXML:DocumentId>", StringComparison.Ordinal)));

        Assert.Equal((422, "EXCHANGE-4118"), (refused.Status, refused.Code));
    }

    private static async Task<IReadOnlyList<string>> RecipientsAsync(ExchangeHost axis, string id)
    {
        var views = axis.Services.GetRequiredService<ViewReader>();
        var page = await views.ListAsync(DeliveryLists.ProjectionName, DeliveryLists.RecipientsPartition(id), new ListPosition(string.Empty, Many + 1), default);
        return [.. page.Rows.Select(row => row.Id)];
    }

    private static async Task<string> RegistryIdAsync(ExchangeHost axis, string code) =>
        (await axis.Services.GetRequiredService<IAgencyRegistry>().FindAsync(code, default))!.Id;

    /// <summary>Imports a thousand communes of one province.</summary>
    internal static async Task<string[]> CommunesAsync(ExchangeHost axis)
    {
        var csv = new StringBuilder("id,vi,en,kind,parent,qcvn102,decision20,administrative,from,to,successors,source,confirmed,inferredFrom\n");
        var codes = new List<string>();
        for (var index = 1; index <= Many; index++)
        {
            var code = string.Create(CultureInfo.InvariantCulture, $"H41.77.{index}");
            csv.Append(CultureInfo.InvariantCulture, $"{code},Xã {index},Commune {index},commune,H41,,{code},,2020-01-01,,,test,true,\n");
            codes.Add(code);
        }

        using var content = new MemoryStream(Encoding.UTF8.GetBytes(csv.ToString()));
        var imported = await axis.Services.GetRequiredService<AgencyImport>().RunAsync(content, dryRun: false, default);
        Assert.True(imported.Succeeded(out var report, out _));
        Assert.Equal(Many, report!.Accepted);
        return [.. codes];
    }
}
