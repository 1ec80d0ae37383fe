using System.Text;
using EGov.Exchange.EdXml;
using EGov.Exchange.Tests.Vxp.Support;

namespace EGov.Exchange.Tests.Vxp;

/// <summary>Two agencies' existing software exchanges documents over the axis, as it did over the one before.</summary>
public sealed class VxpExchangeStoryTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_ministry_sends_a_document_and_the_city_works_on_it(int replicas)
    {
        await using var axis = await VxpAxis.StartAsync(replicas);
        var (ministry, city) = (axis.ClientOf("G01"), axis.ClientOf("H26"));
        var letter = await VxpLetters.LetterAsync(VxpAxis.Ministry, "15", to: VxpAxis.City);

        var docId = (await ministry.SendAsync(letter, VxpAxis.Ministry, to: VxpAxis.City)).Done()["DocId"];
        await axis.SettleAsync();
        Assert.Equal(1, (int)(await city.PostAsync("countReceiveEdoc", ("messagetype", "edoc"))).Done().Json["count"]!);
        var row = Assert.Single(await city.ReceivedAsync());
        Assert.Equal(
            (docId, "eDoc", "edoc", VxpAxis.Ministry, VxpAxis.City, "initial"),
            (Text(row, "docId"), Text(row, "serviceType"), Text(row, "messageType"), Text(row, "from"), Text(row, "to"), Text(row, "status")));

        var packet = await city.PacketAsync(docId);
        await HasOneMoreStopAsync(letter, packet);
        await axis.SettleAsync();
        Assert.Equal("processing", Text(Assert.Single(await city.ReceivedAsync()), "status"));
        (await city.UpdateAsync(docId, "done")).Done();
        await axis.SettleAsync();
        Assert.Empty(await city.ReceivedAsync());

        await TellsAsync(axis, ministry, city, docId);
    }

    /// <summary>With the packet taken the sender is told 01 by the axis; all else the city's own software reports.</summary>
    private static async Task TellsAsync(VxpAxis axis, SdkClient ministry, SdkClient city, string docId)
    {
        var arrived = Assert.Single(await ministry.ReceivedAsync("status"));
        Assert.Equal(StatusCode.Arrived, await StatusOfAsync(ministry, arrived));
        (await ministry.UpdateAsync(Text(arrived, "docId"), "done")).Done();

        var accepted = await VxpLetters.StatusAsync(VxpAxis.City, VxpAxis.Ministry, VxpAxis.Ministry, "15", StatusCode.Accepted, "Vào sổ", axis.Now);
        (await city.SendAsync(accepted, VxpAxis.City, "status")).Done();
        await axis.SettleAsync();
        Assert.Equal(StatusCode.Accepted, await StatusOfAsync(ministry, Assert.Single(await ministry.ReceivedAsync("status"))));

        var sent = Assert.Single((await ministry.PostAsync("getSentEdocList", ("docId", docId))).Done().Json["data"]!.AsArray())!;
        Assert.Equal(
            (docId, docId, VxpAxis.Ministry, VxpAxis.City, "15/VP-TH", "done", "done", "Đã nhận (03)"),
            (Text(sent, "senderDocId"), Text(sent, "receiverDocId"), Text(sent, "fromCode"), Text(sent, "toCode"), Text(sent, "notation"),
                Text(sent, "sendStatus"), Text(sent, "receiveStatus"), Text(sent, "receiveStatusDesc")));
    }

    [Fact]
    public async Task The_same_packet_brings_the_same_id_however_often_it_is_sent()
    {
        await using var axis = await VxpAxis.StartAsync();
        var ministry = axis.ClientOf("G01");
        var letter = await VxpLetters.LetterAsync(VxpAxis.Ministry, "16", to: [VxpAxis.City, VxpAxis.Province]);

        var first = (await ministry.SendAsync(letter, VxpAxis.Ministry)).Done()["DocId"];
        await axis.SettleAsync();
        var second = (await axis.ClientOf("G01").SendAsync(letter, VxpAxis.Ministry, to: [VxpAxis.Province, "H26"])).Done()["DocId"];
        await axis.SettleAsync();

        Assert.Equal(first, second);
        Assert.Single(await axis.ClientOf("H26").ReceivedAsync());
        Assert.Equal(2, (await axis.AcceptedAsync(first)).Recipients.Count);
    }

    [Fact]
    public async Task A_header_with_fewer_recipients_leaves_the_others_out_and_sending_to_those_later_is_another_exchange()
    {
        await using var axis = await VxpAxis.StartAsync();
        var letter = await VxpLetters.LetterAsync(VxpAxis.Ministry, "17", to: [VxpAxis.City, VxpAxis.Province]);

        var toCity = (await axis.ClientOf("G01").SendAsync(letter, VxpAxis.Ministry, to: VxpAxis.City)).Done()["DocId"];
        await axis.SettleAsync();
        Assert.Empty(await axis.ClientOf("H14").ReceivedAsync());
        var again = (await axis.ClientOf("G01").SendAsync(letter, VxpAxis.Ministry, to: VxpAxis.City)).Done()["DocId"];
        var toProvince = (await axis.ClientOf("G01").SendAsync(letter, VxpAxis.Ministry, to: VxpAxis.Province)).Done()["DocId"];
        await axis.SettleAsync();

        Assert.Equal(toCity, again);
        Assert.Equal([toProvince], (await axis.ClientOf("H14").ReceivedAsync()).Select(row => Text(row, "docId")));
        Assert.Equal([toCity], (await axis.ClientOf("H26").ReceivedAsync()).Select(row => Text(row, "docId")));
        (await axis.ClientOf("H14").PostAsync("getEdoc", ("docId", toCity))).Refused("20", "EXCHANGE-4310");
    }

    [Fact]
    public async Task A_client_that_sends_a_form_is_understood_too()
    {
        await using var axis = await VxpAxis.StartAsync();
        var letter = await VxpLetters.LetterAsync(VxpAxis.Ministry, "18", to: VxpAxis.City);
        var form = Encoding.ASCII.GetBytes("--b0\r\nContent-Disposition: form-data; name=\"file_doc\"; filename=\"x.edxml\"\r\n\r\n")
            .Concat(letter).Concat(Encoding.ASCII.GetBytes("\r\n--b0--\r\n")).ToArray();
        var ministry = axis.ClientOf("G01", tamper: head => head
            .Replace("\r\nContent-Type: application/octet-stream", "\r\nContent-Type: multipart/form-data; boundary=b0", StringComparison.Ordinal)
            .Replace($"Content-Length: {letter.Length}", $"Content-Length: {form.Length}", StringComparison.Ordinal));

        var docId = (await ministry.SendAsync(letter, VxpAxis.Ministry, form)).Done()["DocId"];

        Assert.Equal(letter.Length, (await axis.AcceptedAsync(docId)).Packet.Length);
    }

    [Fact]
    public async Task A_download_is_the_packet_and_a_refused_one_is_empty()
    {
        await using var axis = await VxpAxis.StartAsync();
        var letter = await VxpLetters.LetterAsync(VxpAxis.Ministry, "19", to: VxpAxis.City);
        var docId = (await axis.ClientOf("G01").SendAsync(letter, VxpAxis.Ministry)).Done()["DocId"];
        await axis.SettleAsync();

        var downloaded = await axis.ClientOf("H26").GetAsync("downloadEdoc", ("docId", docId), ("filePath", "/tmp"));
        var refused = await axis.ClientOf("H14").GetAsync("downloadEdoc", ("docId", docId));

        Assert.Equal(200, downloaded.Status);
        await HasOneMoreStopAsync(letter, downloaded.Body);
        Assert.Equal((404, 0), (refused.Status, refused.Body.Length));
        Assert.Contains("Exchange-Error: EXCHANGE-4310", refused.Head, StringComparison.Ordinal);
    }

    private static async Task HasOneMoreStopAsync(byte[] sent, byte[] received)
    {
        var (before, after) = ((DocumentMessage)(await VxpLetters.ReadAsync(sent)).Message, (DocumentMessage)(await VxpLetters.ReadAsync(received)).Message);
        Assert.Equal([VxpAxis.Ministry, "000.00.00.G22"], after.Trace.Select(stop => stop.OrganId));
        Assert.Equal(before.Subject, after.Subject);
        Assert.Equal((await VxpLetters.ReadAsync(sent)).Split.Slots.Select(slot => slot.Sha256), (await VxpLetters.ReadAsync(received)).Split.Slots.Select(slot => slot.Sha256));
    }

    private static async Task<StatusCode> StatusOfAsync(SdkClient client, System.Text.Json.Nodes.JsonNode row) =>
        ((StatusMessage)(await VxpLetters.ReadAsync(await client.PacketAsync(Text(row, "docId")))).Message).Status;

    private static string Text(System.Text.Json.Nodes.JsonNode row, string name) => row[name]!.GetValue<string>();
}
