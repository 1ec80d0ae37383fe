using System.Security.Cryptography;
using System.Text;
using EGov.Exchange.EdXml;

namespace EGov.Exchange.Tests.EdXml;

public sealed class PacketSplitterTests
{
    [Fact]
    public async Task The_text_of_an_attachment_goes_to_its_stream_and_not_into_the_template()
    {
        var packet = PacketSamples.Bytes("new");
        var (result, contents) = await PacketSamples.SplitAsync(new MemoryStream(packet));

        Assert.True(result.Succeeded(out var split, out _));
        var slot = Assert.Single(split.Slots);
        var content = Assert.Single(contents).ToArray();
        Assert.Equal("PK"u8.ToArray(), content[..2]);
        Assert.Equal((content.Length, ContentKind.Zip), (slot.Length, slot.Kind));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), slot.Sha256);
        Assert.Equal((packet.Length, Convert.ToHexStringLower(SHA256.HashData(packet))), ((int)split.Length, split.Sha256));
        Assert.Equal(packet.Length - Convert.ToBase64String(content).Length, split.Template.Length);
        Assert.Empty(split.Warnings);
    }

    [Theory]
    [InlineData("QUJD", 1)]
    [InlineData("\n  QUJD\n  ", 2)]
    [InlineData("QUJD&#13;\nREVG&#13;\n", 1)]
    [InlineData("QUJD\r\nREVG\r\nR0g=\r\n", 1)]
    [InlineData("QUJD\nREVG\nR0hJ\nSg==", 2)]
    [InlineData("Q U J D", 2)]
    public async Task Lines_of_Base64_are_remembered_by_what_repeats(string text, int runs)
    {
        var split = await PacketSamples.SplitAsync(Packet(text));

        Assert.Equal(runs, Assert.Single(split.Slots).Layout.Count);
    }

    [Theory]
    [InlineData("QUI", "QUI")]
    [InlineData("QR==", "QR==")]
    [InlineData("QQ==", null)]
    [InlineData("", null)]
    public async Task An_end_that_no_encoder_writes_is_remembered_and_told(string text, string? tail)
    {
        var split = await PacketSamples.SplitAsync(Packet(text));

        Assert.Equal(tail, Assert.Single(split.Slots).Tail);
        Assert.Equal(tail is null ? [] : ["EXCHANGE-W102"], split.Warnings.Select(warning => warning.Code));
    }

    [Theory]
    [InlineData("${__StringFromFile(test.txt,,,)}")]
    [InlineData("Q")]
    [InlineData("QQ==QQ==")]
    [InlineData("QUJD-REV")]
    [InlineData("<b/>")]
    [InlineData("QUJD&amp;")]
    [InlineData("QUJD&#13")]
    [InlineData("=")]
    public async Task What_is_not_Base64_is_refused_at_its_place(string text)
    {
        var (code, path) = await PacketSamples.RefusalAsync(Packet(text));

        Assert.Equal(("EXCHANGE-4109", "/edXML/AttachmentEncoded/Attachment[1]/ContentTransferEncoded"), (code, path));
    }

    [Fact]
    public async Task White_space_without_any_order_is_refused()
    {
        var text = string.Concat(Enumerable.Range(1, 2_000).Select(count => new string('A', count % 17 * 4) + new string(' ', (count % 13) + 1)));

        Assert.Equal("EXCHANGE-4110", (await PacketSamples.RefusalAsync(Packet(text + "QUJD"))).Code);
        Assert.Equal("EXCHANGE-4110", (await PacketSamples.RefusalAsync(Packet("QUJD" + new string(' ', 1_000) + "QUJD"))).Code);
    }

    [Theory]
    [InlineData("<![CDATA[QUJD]]>", "ABC")]
    [InlineData("<!-- first --> QUJD", "ABC")]
    [InlineData("<?note this?><![CDATA[\nQUJD\n]]>\n", "ABC")]
    public async Task Comments_and_CDATA_around_the_text_stay_in_the_template(string text, string content)
    {
        var (result, contents) = await PacketSamples.SplitAsync(new MemoryStream(Encoding.UTF8.GetBytes(Packet(text))));

        Assert.True(result.Succeeded(out _, out _));
        Assert.Equal(content, Encoding.UTF8.GetString(Assert.Single(contents).ToArray()));
    }

    [Fact]
    public async Task What_looks_like_an_attachment_in_a_comment_or_a_value_is_none()
    {
        var xml = "<edXML a='<ContentTransferEncoded>QUJD' b=\">\"><!-- <ContentTransferEncoded>QUJD</ContentTransferEncoded> -->"
            + "<![CDATA[<ContentTransferEncoded>QUJD]]><?x <ContentTransferEncoded>?><x:ContentTransferEncoded/><ContentTransferEncodedX>QUJD</ContentTransferEncodedX></edXML>";

        var split = await PacketSamples.SplitAsync(xml);

        Assert.Empty(split.Slots);
        Assert.Equal(xml, Encoding.UTF8.GetString(split.Template.Span));
    }

    [Fact]
    public async Task Stray_bytes_before_the_first_tag_are_kept_and_told()
    {
        var split = await PacketSamples.SplitAsync("1212" + PacketSamples.Text("new"));
        var marked = await PacketSamples.SplitAsync("\ufeff" + PacketSamples.Text("new"));

        Assert.Equal("1212<"u8.ToArray(), split.Template[..5].ToArray());
        Assert.Equal(["EXCHANGE-W100"], split.Warnings.Select(warning => warning.Code));
        Assert.Equal(["EXCHANGE-W101"], marked.Warnings.Select(warning => warning.Code));
    }

    [Theory]
    [InlineData("", "EXCHANGE-4105")]
    [InlineData("{\"json\": true}", "EXCHANGE-4105")]
    [InlineData("12345678901234567<edXML/>", "EXCHANGE-4105")]
    [InlineData("<edXML", "EXCHANGE-4101")]
    [InlineData("<edXML><!- x --></edXML>", "EXCHANGE-4101")]
    [InlineData("<!DOCTYPE edXML [<!ENTITY x 'y'>]><edXML>&x;</edXML>", "EXCHANGE-4102")]
    [InlineData("<?xml version='1.0' encoding='windows-1258'?><edXML/>", "EXCHANGE-4103")]
    [InlineData("<ContentTransferEncoded>QUJD", "EXCHANGE-4101")]
    public async Task What_is_no_packet_is_refused_by_its_number(string xml, string code) => Assert.Equal(code, (await PacketSamples.RefusalAsync(xml)).Code);

    [Fact]
    public async Task Other_encodings_are_refused()
    {
        foreach (var encoding in new Encoding[] { Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32 })
        {
            byte[] packet = [.. encoding.GetPreamble(), .. encoding.GetBytes("<edXML/>")];
            Assert.False((await PacketSamples.ReadAsync(packet)).Succeeded(out _, out var error));
            Assert.Equal("EXCHANGE-4103", error!.Definition.Code);
        }

        Assert.False((await PacketSamples.ReadAsync(Encoding.Latin1.GetBytes("<edXML>\u00e9</edXML>"))).Succeeded(out _, out var invalid));
        Assert.Equal("EXCHANGE-4104", invalid!.Definition.Code);
    }

    [Fact]
    public async Task Bounds_are_kept()
    {
        var three = "<edXML>" + string.Concat(Enumerable.Repeat("<ContentTransferEncoded>QUJD</ContentTransferEncoded>", 3)) + "</edXML>";

        Assert.Equal("EXCHANGE-4108", (await PacketSamples.RefusalAsync(three, new() { Attachments = 2 })).Code);
        Assert.Equal("EXCHANGE-4107", (await PacketSamples.RefusalAsync(PacketSamples.Text("new"), new() { TemplateBytes = 1_000 })).Code);
        Assert.Equal("EXCHANGE-4106", (await PacketSamples.RefusalAsync(PacketSamples.Text("new"), new() { PacketBytes = 1_000 })).Code);
    }

    [Fact]
    public async Task An_empty_attachment_has_a_stream_and_a_slot_of_its_own()
    {
        var xml = "<a><ContentTransferEncoded></ContentTransferEncoded><x:ContentTransferEncoded> \n </x:ContentTransferEncoded><ContentTransferEncoded>QUJD</ContentTransferEncoded></a>";
        var (result, contents) = await PacketSamples.SplitAsync(new MemoryStream(Encoding.UTF8.GetBytes(xml)));

        Assert.True(result.Succeeded(out var split, out _));
        Assert.Equal([0L, 0L, 3L], split.Slots.Select(slot => slot.Length));
        Assert.Equal([0L, 0L, 3L], contents.Select(content => content.Length));
    }

    [Fact]
    public async Task A_malformed_packet_is_refused_with_the_line_of_the_packet_and_not_of_the_template()
    {
        var xml = PacketSamples.With("handmade", "</edXML>", "</other>");
        var line = xml.Split('\n').ToList().FindIndex(each => each.Contains("</other>", StringComparison.Ordinal)) + 1;

        Assert.False((await PacketSamples.ReadAsync(xml)).Succeeded(out _, out var error));

        Assert.Equal(("EXCHANGE-4101", (long)line), (error!.Definition.Code, error.Arguments[0]));
    }

    private static string Packet(string text) =>
        $"<edXML xmlns=\"http://www.mic.gov.vn/TBT/QCVN_102_2016\"><AttachmentEncoded><Attachment><ContentTransferEncoded>{text}</ContentTransferEncoded></Attachment></AttachmentEncoded></edXML>";
}
