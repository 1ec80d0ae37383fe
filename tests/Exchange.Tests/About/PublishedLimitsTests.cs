using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using EGov.Exchange.About;
using EGov.Exchange.Documents;
using EGov.Exchange.EdXml;
using EGov.Exchange.Sending;
using EGov.Exchange.Tests.Drafts;
using EGov.Exchange.Tests.EdXml;
using EGov.Exchange.Tests.Exchanges;
using EGov.Exchange.Tests.Push;
using EGov.Portal.Tests.Api;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Exchange.Tests.About;

/// <summary>What the axis publishes is so: what is as large as that is taken, and nothing larger. Uploads, evidence and recipients have tests of their own.</summary>
public sealed class PublishedLimitsTests
{
    [Fact]
    public async Task Limits_of_the_axis_are_published_and_none_of_the_portals_files()
    {
        await using var axis = await ExchangeHost.StartAsync();

        var published = (await axis.Anonymous.GetAsync("/api/exchange/limits")).Expect(200).Json["limits"]!.AsArray()
            .ToDictionary(limit => limit!["name"]!.GetValue<string>(), limit => limit!["value"]!.GetValue<long>());

        Assert.Equal((200 << 20, 100, 1000), (published["packet"], published["packetFiles"], published["packetRecipients"]));
        Assert.Equal((200 << 20, 8 << 20, 200, 72), (published["upload"], published["uploadPiece"], published["uploadPieces"], published["uploadHours"]));
        Assert.Equal((100, 2L << 30), (published["heldUploads"], published["heldUploadBytes"]));
        Assert.Equal((50, 200, 20), (published["documentFiles"], published["documentRecipients"], published["evidenceRecipients"]));
        Assert.Equal((4 << 20, 50 << 20, 100 << 20), (published["packetEnvelope"], published["signedFile"], published["pushedPacket"]));
        Assert.All(["file", "unattachedFiles", "unattachedBytes", "unattachedHours"], name => Assert.DoesNotContain(name, published.Keys));
    }

    /// <summary>What the Functions host lets through in one request is less, so it is brought to the desk as an upload of pieces brings it.</summary>
    [Fact]
    [Trait("Run", "long")]
    public async Task The_largest_packet_is_taken_and_one_of_a_byte_more_is_not()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var largest = await PacketOfAsync(ExchangeLimits.Packet, "largest");

        Assert.Null(await RefusalAsync(axis, largest));

        Assert.Equal("EXCHANGE-4106", await RefusalAsync(axis, [.. largest, (byte)'\n']));
    }

    [Fact]
    [Trait("Run", "long")]
    public async Task The_largest_packet_that_is_pushed_itself_is_and_of_one_of_a_byte_more_a_notice_is()
    {
        await using var world = await PushWorld.StartAsync(sendsPacket: true);

        Assert.Null(await RefusalAsync(world.Axis, await PacketOfAsync(ExchangeLimits.PushedPacket, "41")));
        await world.SettleAsync();
        Assert.Null(await RefusalAsync(world.Axis, await PacketOfAsync(ExchangeLimits.PushedPacket + 1, "42")));
        await world.SettleAsync();

        Assert.Equal(["application/xml", "application/json"], world.Receiver.Taken.Select(sent => sent.MediaType));
    }

    [Fact]
    public async Task The_largest_envelope_is_taken_and_one_of_a_byte_more_is_not()
    {
        var (begin, padded) = ("<edXML:Subject>", PacketSamples.Text("new"));
        var size = (await PacketSamples.SplitAsync(padded)).Template.Length;
        var spaces = new string(' ', ExchangeLimits.PacketEnvelope - size);

        await PacketSamples.DocumentAsync(padded.Replace(begin, spaces + begin, StringComparison.Ordinal));

        Assert.Equal("EXCHANGE-4107", (await PacketSamples.RefusalAsync(padded.Replace(begin, spaces + " " + begin, StringComparison.Ordinal))).Code);
    }

    [Theory]
    [InlineData(ExchangeLimits.PacketFiles, 201)]
    [InlineData(ExchangeLimits.PacketFiles + 1, 422)]
    public async Task A_packet_has_so_many_attachments(int count, int status)
    {
        await using var axis = await ExchangeHost.StartAsync();
        var packet = await Letters.NewAsync(Letters.Office, "1", "Nhiều tệp", Letters.Finance);
        var text = Encoding.UTF8.GetString(packet);
        var (from, to) = (text.IndexOf("<Attachment>", StringComparison.Ordinal), text.IndexOf("</AttachmentEncoded>", StringComparison.Ordinal));
        var one = text[from..to];
        var many = string.Concat(Enumerable.Range(1, count).Select(each => one.Replace("<ContentId>cid:1<", $"<ContentId>cid:{each}<", StringComparison.Ordinal)));

        var answer = await SendAsync(axis, Encoding.UTF8.GetBytes(text[..from] + many + text[to..]));

        Assert.Equal((status, status == 201 ? string.Empty : "EXCHANGE-4108"), (answer.Status, answer.Status == 201 ? string.Empty : answer.Code));
    }

    [Fact]
    public async Task A_document_that_is_drawn_up_has_so_many_files_and_recipients()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var play = new DraftPlay(axis);
        var upload = await play.UploadAsync(DraftPlay.Paper);
        var communes = await ManyRecipientsTests.CommunesAsync(axis);

        await play.CreateAsync(Body(ExchangeLimits.DocumentFiles, 1));
        await play.CreateAsync(Body(1, ExchangeLimits.DocumentRecipients));

        Assert.Equal("EXCHANGE-4026", (await play.Clerk.PostAsync("/api/documents/drafts", Body(ExchangeLimits.DocumentFiles + 1, 1), key: "too-many-files")).Expect(422).Code);
        (await play.Clerk.PostAsync("/api/documents/drafts", Body(1, ExchangeLimits.DocumentRecipients + 1), key: "too-many-recipients")).Expect(400);

        string Body(int files, int recipients) => DraftPlay.BodyOf(
            upload,
            body => body["recipients"] = new JsonArray([.. communes.Take(recipients).Select(code => JsonValue.Create(code))]),
            [.. Enumerable.Repeat(upload, files - 1)]);
    }

    [Fact]
    public async Task The_largest_file_is_signed_and_one_of_a_byte_more_is_not()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var play = new DraftPlay(axis);
        var paper = new byte[ExchangeLimits.SignedFile + 1];
        Array.Fill(paper, (byte)'\n');
        DraftPlay.Paper.CopyTo(paper, 0);

        await play.CreateAsync(DraftPlay.Body(await play.UploadAsync(paper[..^1])));

        var body = DraftPlay.Body(await play.UploadAsync(paper));
        Assert.Equal("EXCHANGE-4711", (await play.Clerk.PostAsync("/api/documents/drafts", body, key: "too-large-to-sign")).Expect(422).Code);
    }

    /// <returns>The number of the error with which the desk refuses the packet; null when it takes it.</returns>
    private static async Task<string?> RefusalAsync(ExchangeHost axis, byte[] packet)
    {
        var desk = axis.Services.GetRequiredService<PacketDesk>();
        var taken = await desk.TakeAsync(new("G22", "system-G22", "system-G22", Door.Rest), new MemoryStream(packet), default);
        return taken.Succeeded(out _, out var error) ? null : error.Definition.Code;
    }

    private static async Task<Answer> SendAsync(ExchangeHost axis, byte[] packet)
    {
        var content = new ByteArrayContent(packet);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/xml");
        return await axis.SystemOf("G22").SendAsync(HttpMethod.Post, "/api/documents/packets", content);
    }

    /// <summary>A packet of exactly so many bytes: Base64 comes in fours, and its subject fills up what is left.</summary>
    private static async Task<byte[]> PacketOfAsync(int size, string number)
    {
        var left = size - (await PacketOfAsync(number, 0, 0)).Length;
        var packet = await PacketOfAsync(number, left / 4 * 3, left % 4);
        Assert.Equal(size, packet.Length);
        return packet;
    }

    private static Task<byte[]> PacketOfAsync(string number, int file, int letters)
    {
        var content = new byte[file + 3];
        Array.Fill(content, (byte)'a');
        return Letters.PacketAsync(
            Letters.Message(Letters.Office, number, $"Gói tin lớn{new string('.', letters)}", Letters.Finance), [new PacketFile("1", "a.txt", () => new MemoryStream(content)) { Zip = false }]);
    }
}
