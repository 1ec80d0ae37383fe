using EGov.Exchange.EdXml;
using EGov.Exchange.Tests.Vxp.Support;

namespace EGov.Exchange.Tests.Vxp;

/// <summary>A document is taken back, in both ways in which existing software asks for it.</summary>
public sealed class RecallStoryTests
{
    [Fact]
    public async Task Asked_by_a_status_message_the_recipient_agrees_and_the_document_can_be_read_no_more()
    {
        await using var axis = await VxpAxis.StartAsync();
        var docId = await SentAndTakenAsync(axis, "30");

        await SayAsync(axis, "G01", await StatusAsync(axis, "G01", "30", StatusCode.RecallAsked, "Gửi nhầm"));
        Assert.Equal(StatusCode.RecallAsked, await HeardAsync(axis.ClientOf("H26")));
        await SayAsync(axis, "H26", await StatusAsync(axis, "H26", "30", StatusCode.RecallAgreed, "Đồng ý"));

        Assert.Equal(StatusCode.RecallAgreed, await HeardAsync(axis.ClientOf("G01")));
        (await axis.ClientOf("H26").PostAsync("getEdoc", ("docId", docId))).Refused("20", "EXCHANGE-4009");
    }

    [Fact]
    public async Task A_recipient_that_refuses_keeps_the_document()
    {
        await using var axis = await VxpAxis.StartAsync();
        var docId = await SentAndTakenAsync(axis, "31");

        await SayAsync(axis, "G01", await StatusAsync(axis, "G01", "31", StatusCode.RecallAsked, "Gửi nhầm"));
        await SayAsync(axis, "H26", await StatusAsync(axis, "H26", "31", StatusCode.RecallRefused, "Đã xử lý xong"));

        Assert.Equal(StatusCode.RecallRefused, await HeardAsync(axis.ClientOf("G01")));
        Assert.NotEmpty(await axis.ClientOf("H26").PacketAsync(docId));
    }

    [Fact]
    public async Task A_packet_that_was_given_back_is_answered_with_a_note_when_it_is_sent_again()
    {
        await using var axis = await VxpAxis.StartAsync();
        var letter = await VxpLetters.LetterAsync(VxpAxis.Ministry, "33", to: VxpAxis.City);
        var first = (await axis.ClientOf("G01").SendAsync(letter, VxpAxis.Ministry)).Done();
        await axis.SettleAsync();
        await SayAsync(axis, "G01", await StatusAsync(axis, "G01", "33", StatusCode.RecallAsked, "Gửi nhầm"));
        await SayAsync(axis, "H26", await StatusAsync(axis, "H26", "33", StatusCode.RecallAgreed, "Đồng ý"));

        var again = await axis.ClientOf("G01").SendAsync(letter, VxpAxis.Ministry);

        Assert.Equal((first["DocId"], "0"), (again["DocId"], again["ErrorCode"]));
        Assert.StartsWith("Thanh cong. EXCHANGE-W005", again["ErrorDesc"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asked_by_a_packet_of_its_own_the_recipient_gets_that_packet_and_answers()
    {
        await using var axis = await VxpAxis.StartAsync();
        var docId = await SentAndTakenAsync(axis, "32");

        var recall = await VxpLetters.RecallAsync(VxpAxis.Ministry, "32", "Ban hành nhầm", VxpAxis.City);
        var recallId = (await axis.ClientOf("G01").SendAsync(recall, VxpAxis.Ministry)).Done()["DocId"];
        await axis.SettleAsync();
        Assert.Equal([recallId], (await axis.ClientOf("H26").ReceivedAsync()).Select(row => row["docId"]!.GetValue<string>()));
        var message = (DocumentMessage)(await VxpLetters.ReadAsync(await axis.ClientOf("H26").PacketAsync(recallId))).Message;
        Assert.Equal((BusinessType.Recall, "Ban hành nhầm"), (message.Business.Type, message.Business.Reason));
        await SayAsync(axis, "H26", await StatusAsync(axis, "H26", "32", StatusCode.RecallAgreed, "Đồng ý"));

        (await axis.ClientOf("H26").PostAsync("getEdoc", ("docId", docId))).Refused("20", "EXCHANGE-4009");
    }

    /// <summary>The ministry's document, which the city's software has taken; what the ministry was told of that is out of the way.</summary>
    private static async Task<string> SentAndTakenAsync(VxpAxis axis, string number)
    {
        var letter = await VxpLetters.LetterAsync(VxpAxis.Ministry, number, to: VxpAxis.City);
        var docId = (await axis.ClientOf("G01").SendAsync(letter, VxpAxis.Ministry)).Done()["DocId"];
        await axis.SettleAsync();
        (await axis.ClientOf("H26").UpdateAsync(docId, "done")).Done();
        await axis.SettleAsync();
        Assert.Equal(StatusCode.Arrived, await HeardAsync(axis.ClientOf("G01")));
        await axis.SettleAsync();
        return docId;
    }

    private static async Task SayAsync(VxpAxis axis, string agency, byte[] message)
    {
        (await axis.ClientOf(agency).SendAsync(message, $"000.00.00.{agency}", "status")).Done();
        await axis.SettleAsync();
    }

    private static Task<byte[]> StatusAsync(VxpAxis axis, string by, string number, StatusCode status, string description) =>
        VxpLetters.StatusAsync($"000.00.00.{by}", by == "G01" ? VxpAxis.City : VxpAxis.Ministry, VxpAxis.Ministry, number, status, description, axis.Now);

    /// <summary>The one message that waits, which is taken by that.</summary>
    private static async Task<StatusCode> HeardAsync(SdkClient client)
    {
        var docId = Assert.Single(await client.ReceivedAsync("status"))["docId"]!.GetValue<string>();
        var message = (StatusMessage)(await VxpLetters.ReadAsync(await client.PacketAsync(docId))).Message;
        (await client.UpdateAsync(docId, "done")).Done();
        return message.Status;
    }
}
