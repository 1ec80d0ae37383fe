using EGov.Exchange.EdXml;
using EGov.Portal.Tests.Api;

namespace EGov.Exchange.Tests.Exchanges;

/// <summary>Two agencies send each other documents over the axis's own API.</summary>
public sealed class ExchangeStoryTests
{
    [Fact]
    public async Task A_document_comes_into_the_recipients_mailbox_and_its_states_back_to_the_sender()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var (sender, clerk) = (axis.SystemOf("G22"), axis.ClerkOf("G12"));

        var receipt = (await SendAsync(sender, await Letters.NewAsync(Letters.Office, "15", "V/v thử nghiệm", Letters.Finance))).Expect(201);
        var id = receipt.Json["id"]!.GetValue<string>();
        await axis.Host.SettleAsync();

        var inbox = await clerk.GetAsync("/api/mailbox");
        var item = Assert.Single(inbox.Json["items"]!.AsArray())!;
        Assert.Equal(id, item["document"]!.GetValue<string>());
        Assert.Equal("V/v thử nghiệm", item["head"]!["subject"]!.GetValue<string>());
        Assert.Equal("forInformation", item["standing"]!.GetValue<string>());
        Assert.Null(item["state"]);

        var opened = await clerk.GetAsync($"/api/mailbox/{id}");
        Assert.Equal("01", opened.Json["state"]!.GetValue<string>());
        var taken = await clerk.PostAsync($"/api/mailbox/{id}/acknowledge", """{"unit":"Vụ Pháp chế"}""", etag: opened.ETag);
        taken.Expect(200);
        await axis.Host.SettleAsync();

        var registered = await clerk.GetAsync($"/api/mailbox/{id}");
        Assert.Equal(1, registered.Json["register"]!["number"]!.GetValue<int>());
        var messages = await sender.GetAsync("/api/mailbox?only=messages");
        Assert.Equal(["01", "03"], messages.Json["items"]!.AsArray().Select(message => message!["status"]!["code"]!.GetValue<string>()));
        var recipients = await sender.GetAsync($"/api/documents/{id}/recipients");
        Assert.Equal("03", Assert.Single(recipients.Json["items"]!.AsArray())!["state"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_packet_is_given_again_to_the_byte_and_its_file_unpacked()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var packet = await Letters.NewAsync(Letters.Office, "16", "V/v gói tin", Letters.Finance);
        var id = (await SendAsync(axis.SystemOf("G22"), packet)).Json["id"]!.GetValue<string>();
        await axis.Host.SettleAsync();
        var reader = axis.SystemOf("G12");

        Assert.Equal(packet, await reader.DownloadAsync($"/api/documents/{id}/packet?original=true"));
        Assert.Equal("V/v gói tin", System.Text.Encoding.UTF8.GetString(await reader.DownloadAsync($"/api/documents/{id}/files/0")));
        var forwarded = System.Text.Encoding.UTF8.GetString(await reader.DownloadAsync($"/api/documents/{id}/packet"));
        Assert.Equal(2, forwarded.Split("<edXML:TraceHeader>").Length - 1);
    }

    [Fact]
    public async Task The_same_packet_is_taken_once_and_the_same_number_with_other_content_twice()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var sender = axis.SystemOf("G22");
        var packet = await Letters.NewAsync(Letters.Office, "17", "Bản một", Letters.Finance);

        var first = await SendAsync(sender, packet);
        var again = await SendAsync(sender, packet);
        var other = await SendAsync(sender, await Letters.NewAsync(Letters.Office, "17", "Bản hai", Letters.Finance));
        await axis.Host.SettleAsync();

        Assert.Equal(first.Json["id"]!.GetValue<string>(), again.Json["id"]!.GetValue<string>());
        Assert.True(again.Json["repeated"]!.GetValue<bool>());
        Assert.Contains(other.Json["notes"]!.AsArray(), note => note!["code"]!.GetValue<string>() == "EXCHANGE-W002");
        var inbox = (await axis.ClerkOf("G12").GetAsync("/api/mailbox")).Json["items"]!.AsArray();
        Assert.Equal(2, inbox.Count);
        var earlier = await sender.GetAsync($"/api/documents/{first.Json["id"]!.GetValue<string>()}");
        Assert.Contains(earlier.Json["links"]!.AsArray(), link => link!["relation"]!.GetValue<string>() == "repeatedBy");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_recall_is_answered_by_the_recipient(bool agreed)
    {
        await using var axis = await ExchangeHost.StartAsync();
        var (sender, clerk) = (axis.SystemOf("G22"), axis.ClerkOf("G12"));
        var id = (await SendAsync(sender, await Letters.NewAsync(Letters.Office, "18", "Gửi nhầm", Letters.Finance))).Json["id"]!.GetValue<string>();
        await axis.Host.SettleAsync();

        var document = await sender.GetAsync($"/api/documents/{id}");
        var asked = await sender.PostAsync($"/api/documents/{id}/recall", """{"reason":"Gửi nhầm nơi nhận"}""", etag: document.ETag);
        asked.Expect(200);
        await axis.Host.SettleAsync();
        var waiting = (await clerk.GetAsync("/api/mailbox?only=recall")).Json["items"]!.AsArray();
        Assert.Single(waiting);
        var delivery = await clerk.GetAsync($"/api/mailbox/{id}");
        var answer = await clerk.PostAsync(
            $"/api/mailbox/{id}/recall-answer", $$"""{"agreed":{{(agreed ? "true" : "false")}},"description":"Đã xem xét"}""", etag: delivery.ETag);
        answer.Expect(200);
        await axis.Host.SettleAsync();

        Assert.Equal(agreed, answer.Json["cancelled"]!.GetValue<bool>());
        Assert.Equal(agreed ? 410 : 200, (await clerk.GetAsync($"/api/documents/{id}/packet")).Status);
        Assert.Equal(200, (await clerk.GetAsync($"/api/documents/{id}")).Status);
        var last = (await sender.GetAsync("/api/mailbox?only=messages")).Json["items"]!.AsArray()[^1]!;
        Assert.Equal(agreed ? "15" : "16", last["status"]!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task Status_messages_of_the_recipients_software_move_the_document_and_may_come_late_or_twice()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var (sender, receiver) = (axis.SystemOf("G22"), axis.SystemOf("G12"));
        var id = (await SendAsync(sender, await Letters.NewAsync(Letters.Office, "19", "Theo dõi", Letters.Finance))).Json["id"]!.GetValue<string>();
        await axis.Host.SettleAsync();

        foreach (var status in new[] { StatusCode.Processing, StatusCode.Accepted, StatusCode.Processing, StatusCode.Refused, StatusCode.Finished })
        {
            Assert.Equal(201, (await SendAsync(receiver, await Letters.StatusAsync(Letters.Finance, Letters.Office, "19", status))).Status);
            await axis.Host.SettleAsync();
        }

        var delivery = await receiver.GetAsync($"/api/mailbox/{id}");
        Assert.Equal("06", delivery.Json["state"]!.GetValue<string>());
        Assert.Equal(
            ["05 applied", "03 late", "02 contradicted", "06 applied"],
            delivery.Json["history"]!.AsArray().Select(entry => $"{entry!["state"]!.GetValue<string>()} {entry["outcome"]!.GetValue<string>()}"));
        Assert.Equal(4, (await sender.GetAsync("/api/mailbox?only=messages")).Json["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task Nobody_sends_for_another_agency_and_strangers_see_nothing()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var foreign = await SendAsync(axis.SystemOf("G12"), await Letters.NewAsync(Letters.Office, "20", "Giả mạo", Letters.Finance));
        Assert.Equal((403, "EXCHANGE-4001"), (foreign.Status, foreign.Json["code"]!.GetValue<string>()));

        var id = (await SendAsync(axis.SystemOf("G22"), await Letters.NewAsync(Letters.Office, "20", "Thật", Letters.Finance))).Json["id"]!.GetValue<string>();
        await axis.Host.SettleAsync();
        var stranger = axis.ClerkOf("G09");
        Assert.Equal(404, (await stranger.GetAsync($"/api/documents/{id}")).Status);
        Assert.Equal(404, (await stranger.GetAsync($"/api/mailbox/{id}")).Status);
        Assert.Equal(404, (await stranger.GetAsync($"/api/documents/{id}/packet")).Status);
    }

    internal static Task<Answer> SendAsync(ApiClient client, byte[] packet)
    {
        var content = new ByteArrayContent(packet);
        content.Headers.ContentType = new("application/xml");
        return client.SendAsync(HttpMethod.Post, "/api/documents/packets", content);
    }
}
