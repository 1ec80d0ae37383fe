using System.Text;
using System.Text.Json.Nodes;
using EGov.Exchange.EdXml;
using EGov.Portal.Tests.Api;

namespace EGov.Exchange.Tests.Exchanges;

/// <summary>What a recipient has under a number is all asked back, answered once, and gone once it is given back.</summary>
public sealed class RecalledCopiesTests
{
    private const string HomeAffairs = "000.00.00.G09";

    [Fact]
    public async Task Each_recipient_is_asked_for_the_copy_that_came_to_it_by_whichever_packet()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var first = await SendAsync(axis, await Letters.NewAsync(Letters.Office, "80", "V/v", Letters.Finance));
        var second = await SendAsync(axis, await Letters.NewAsync(Letters.Office, "80", "V/v", HomeAffairs));

        var receipt = await RecallAsync(axis, "80", [], Letters.Finance, HomeAffairs);

        Assert.DoesNotContain("EXCHANGE-W004", receipt.Text, StringComparison.Ordinal);
        Assert.NotNull(await RecallOfAsync(axis, "G12", first));
        Assert.NotNull(await RecallOfAsync(axis, "G09", second));
    }

    [Fact]
    public async Task Who_is_named_alone_is_asked_alone()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var first = await SendAsync(axis, await Letters.NewAsync(Letters.Office, "81", "V/v", Letters.Finance));
        var second = await SendAsync(axis, await Letters.NewAsync(Letters.Office, "81", "V/v", HomeAffairs));

        await RecallAsync(axis, "81", [], Letters.Finance);

        Assert.NotNull(await RecallOfAsync(axis, "G12", first));
        Assert.Null(await RecallOfAsync(axis, "G09", second));
    }

    [Fact]
    public async Task A_recipient_who_never_had_it_is_named_to_the_sender_and_told()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var id = await SendAsync(axis, await Letters.NewAsync(Letters.Office, "82", "V/v", Letters.Finance));

        var receipt = await RecallAsync(axis, "82", [], Letters.Finance, HomeAffairs);

        var note = Assert.Single(receipt.Json["notes"]!.AsArray(), note => note!["code"]!.GetValue<string>() == "EXCHANGE-W004")!;
        Assert.Contains("G09", note["text"]!["en"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.NotNull(await RecallOfAsync(axis, "G12", id));
        Assert.Equal((false, true), (await IsUnknownAsync(axis, "G12", receipt["id"]), await IsUnknownAsync(axis, "G09", receipt["id"])));
    }

    [Theory]
    [InlineData("packet")]
    [InlineData("status")]
    [InlineData("rest")]
    public async Task A_document_and_its_update_are_asked_back_together_and_answered_once(string way)
    {
        await using var axis = await ExchangeHost.StartAsync();
        var (sender, clerk) = (axis.SystemOf("G22"), axis.ClerkOf("G12"));
        var original = await SendAsync(axis, await Letters.NewAsync(Letters.Office, "83", "Bản một", Letters.Finance));
        var update = await SendAsync(axis, await UpdateAsync("83", Letters.Finance));

        await (way switch
        {
            "packet" => RecallAsync(axis, "83", [], Letters.Finance),
            "status" => SayAsync(axis, "G22", await Letters.StatusAsync(Letters.Office, Letters.Finance, "83", StatusCode.RecallAsked)),
            _ => AskAsync(axis, original),
        });
        Assert.NotNull(await RecallOfAsync(axis, "G12", original));
        Assert.NotNull(await RecallOfAsync(axis, "G12", update));
        var tag = (await clerk.GetAsync($"/api/mailbox/{update}")).ETag;
        (await clerk.PostAsync($"/api/mailbox/{update}/recall-answer", """{"agreed":true}""", etag: tag)).Expect(200);
        await axis.Host.SettleAsync();

        foreach (var version in new[] { original, update })
        {
            (await clerk.GetAsync($"/api/documents/{version}/packet")).Expect(410);
        }

        var told = (await sender.GetAsync("/api/mailbox?only=messages")).Json["items"]!.AsArray().Select(item => item!["status"]!["code"]!.GetValue<string>());
        Assert.Single(told, code => code == "15");
    }

    [Fact]
    public async Task An_answer_by_message_is_to_all_that_was_asked()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var original = await SendAsync(axis, await Letters.NewAsync(Letters.Office, "84", "Bản một", Letters.Finance));
        var update = await SendAsync(axis, await UpdateAsync("84", Letters.Finance));
        await RecallAsync(axis, "84", [], Letters.Finance);

        await SayAsync(axis, "G12", await Letters.StatusAsync(Letters.Finance, Letters.Office, "84", StatusCode.RecallAgreed));

        foreach (var version in new[] { original, update })
        {
            Assert.True((await axis.ClerkOf("G12").GetAsync($"/api/mailbox/{version}")).Json["cancelled"]!.GetValue<bool>());
        }
    }

    [Fact]
    public async Task What_merely_has_its_number_is_left_where_one_document_is_named_by_the_axis_id()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var (one, other) = (
            await SendAsync(axis, await Letters.NewAsync(Letters.Office, "85", "Bản một", Letters.Finance)),
            await SendAsync(axis, await Letters.NewAsync(Letters.Office, "85", "Bản khác", Letters.Finance)));

        await AskAsync(axis, one);

        Assert.NotNull(await RecallOfAsync(axis, "G12", one));
        Assert.Null(await RecallOfAsync(axis, "G12", other));
    }

    [Fact]
    public async Task What_the_request_carries_of_the_document_goes_with_it_and_its_own_letter_stays()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var clerk = axis.ClerkOf("G12");
        var id = await SendAsync(axis, await Letters.NewAsync(Letters.Office, "86", "V/v", Letters.Finance));
        var recall = (await RecallAsync(axis, "86", [File("1", "cong-van.txt", "V/v"), File("2", "ly-do.txt", "Vì sao")], Letters.Finance))["id"];
        (await clerk.GetAsync($"/api/documents/{recall}/files/0")).Expect(200);

        var tag = (await clerk.GetAsync($"/api/mailbox/{id}")).ETag;
        (await clerk.PostAsync($"/api/mailbox/{id}/recall-answer", """{"agreed":true}""", etag: tag)).Expect(200);

        (await clerk.GetAsync($"/api/documents/{recall}/files/0")).Expect(410);
        (await clerk.GetAsync($"/api/documents/{recall}/packet")).Expect(410);
        Assert.Equal("Vì sao", (await clerk.GetAsync($"/api/documents/{recall}/files/1")).Expect(200).Text);
        Assert.Equal("Ban hành nhầm", (await clerk.GetAsync($"/api/documents/{recall}")).Expect(200)["reason"]);
        (await axis.SystemOf("G22").GetAsync($"/api/documents/{recall}/packet")).Expect(200);
    }

    internal static async Task<string> SendAsync(ExchangeHost axis, byte[] packet, string sender = "G22")
    {
        var receipt = (await ExchangeStoryTests.SendAsync(axis.SystemOf(sender), packet)).Expect(201);
        await axis.Host.SettleAsync();
        return receipt["id"];
    }

    internal static Task<byte[]> UpdateAsync(string number, params string[] to) => Letters.PacketAsync(
        Letters.Message(Letters.Office, number, "Bản sửa", to) with { Business = new EGov.Exchange.EdXml.Business { Type = BusinessType.Update, Reason = "Cập nhật", Update = new(true, false) } },
        [File("1", "ban-sua.txt", "Bản sửa")]);

    internal static async Task SayAsync(ExchangeHost axis, string from, byte[] status)
    {
        (await ExchangeStoryTests.SendAsync(axis.SystemOf(from), status)).Expect(201);
        await axis.Host.SettleAsync();
    }

    private static PacketFile File(string id, string name, string text) => new(id, name, () => new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private static async Task<Answer> RecallAsync(ExchangeHost axis, string number, IReadOnlyList<PacketFile> files, params string[] to)
    {
        var message = Letters.Message(Letters.Office, number, "Thu hồi", to) with
        {
            Business = new EGov.Exchange.EdXml.Business { Type = BusinessType.Recall, Reason = "Ban hành nhầm" },
        };
        var receipt = (await ExchangeStoryTests.SendAsync(axis.SystemOf("G22"), await Letters.PacketAsync(message, files))).Expect(201);
        await axis.Host.SettleAsync();
        return receipt;
    }

    private static async Task AskAsync(ExchangeHost axis, string id)
    {
        var sender = axis.SystemOf("G22");
        (await sender.PostAsync($"/api/documents/{id}/recall", """{"reason":"Nhầm"}""", etag: (await sender.GetAsync($"/api/documents/{id}")).ETag)).Expect(200);
        await axis.Host.SettleAsync();
    }

    private static async Task<JsonNode?> RecallOfAsync(ExchangeHost axis, string agency, string id) =>
        (await axis.ClerkOf(agency).GetAsync($"/api/mailbox/{id}")).Expect(200).Json["recall"];

    private static async Task<bool> IsUnknownAsync(ExchangeHost axis, string agency, string id) =>
        (await axis.ClerkOf(agency).GetAsync("/api/mailbox")).Json["items"]!.AsArray().Single(item => item!["document"]!.GetValue<string>() == id)!["unknown"]!.GetValue<bool>();
}
