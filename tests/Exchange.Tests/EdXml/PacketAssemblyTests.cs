using System.Text;
using EGov.Exchange.EdXml;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Exchange.Tests.EdXml;

/// <summary>What was split is put together again to the byte.</summary>
public sealed class PacketAssemblyTests
{
    private static readonly string[] Gaps = ["\n", "\r\n", " ", "\t", "&#13;\n", "&#xD;&#xA;", "\n    ", "\r"];

    [Fact]
    public async Task Every_sample_comes_together_as_it_was()
    {
        foreach (var packet in PacketSamples.Names.Select(PacketSamples.Bytes))
        {
            await AssertSameAsync(packet, [64 << 10]);
        }
    }

    [Fact]
    public void Whatever_the_lines_and_however_it_arrives_a_packet_comes_together_as_it_was() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(Packets, async packet => await AssertSameAsync(Encoding.UTF8.GetBytes(packet.Xml), packet.Sizes)));

    [Fact]
    public async Task A_large_content_with_short_lines_comes_together_as_it_was()
    {
        var content = new byte[300_001];
        new System.Random(1).NextBytes(content);
        var lines = Convert.ToBase64String(content, Base64FormattingOptions.InsertLineBreaks);

        await AssertSameAsync(Encoding.UTF8.GetBytes($"<e><ContentTransferEncoded>{lines}</ContentTransferEncoded></e>"), [65_536, 1, 7]);
    }

    [Fact]
    public async Task One_more_stop_is_written_after_the_last_one_as_the_others_are_written()
    {
        var split = await PacketSamples.SplitAsync(PacketSamples.Text("new"));

        var longer = Encoding.UTF8.GetString(await WithStopAsync(split));

        Assert.Contains(
            "2026/03/02 08:15:00</edXML:Timestamp>\n        </edXML:TraceHeader>\n"
                + "        <edXML:TraceHeader><edXML:OrganId>000.00.00.G22</edXML:OrganId><edXML:Timestamp>2026/03/02 09:00:01</edXML:Timestamp></edXML:TraceHeader>\n"
                + "        <edXML:Bussiness>",
            longer,
            StringComparison.Ordinal);
        var message = await PacketSamples.DocumentAsync(longer);
        Assert.Equal(2, message.Trace.Count);
        Assert.Empty(message.Warnings);
    }

    [Fact]
    public async Task The_first_stop_is_written_where_there_is_none_yet()
    {
        var empty = System.Text.RegularExpressions.Regex.Replace(PacketSamples.Text("new"), @"\s*<edXML:TraceHeader>.*?</edXML:TraceHeader>", "", System.Text.RegularExpressions.RegexOptions.Singleline);

        var message = await PacketSamples.DocumentAsync(Encoding.UTF8.GetString(await WithStopAsync(await PacketSamples.SplitAsync(empty))));

        Assert.Single(message.Trace);
    }

    [Fact]
    public async Task A_status_has_no_list_of_stops() => Assert.Null((await PacketSamples.SplitAsync(PacketSamples.Text("status-accepted"))).Trace);

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task A_content_of_another_length_is_not_written_as_if_it_were_the_one(int more)
    {
        var (result, contents) = await PacketSamples.SplitAsync(new MemoryStream(PacketSamples.Bytes("new")));
        Assert.True(result.Succeeded(out var split, out _));
        var other = contents[0].ToArray();
        Array.Resize(ref other, other.Length + more);

        await Assert.ThrowsAsync<InvalidDataException>(() => PacketSamples.AllAsync(PacketAssembly.OpenRead(split.Template, split.Slots, _ => new MemoryStream(other))));
    }

    private static Arbitrary<(string Xml, int[] Sizes)> Packets { get; } = (
        from texts in TextOf().ListOf(3)
        from before in Gen.Elements("", "1212", "\ufeff", "\ufeff\n")
        from wrap in Gen.Elements("{0}", "<![CDATA[{0}]]>", "<!-- x -->{0}")
        from sizes in Gen.Choose(1, 200).ArrayOf(5)
        select (before + "<edXML>" + string.Concat(texts.Select(text => $"<p:ContentTransferEncoded a='>'>{Wrapped(wrap, text)}</p:ContentTransferEncoded>\n")) + "</edXML>", sizes)).ToArbitrary();

    /// <summary>Within CDATA a reference is no white space.</summary>
    private static string Wrapped(string wrap, string text) =>
        wrap.Contains("CDATA", StringComparison.Ordinal) && text.Contains('&', StringComparison.Ordinal) ? text : string.Format(System.Globalization.CultureInfo.InvariantCulture, wrap, text);

    private static Gen<string> TextOf() =>
        from content in Gen.Choose(0, 255).ArrayOf().Select(values => values.Select(value => (byte)value).ToArray())
        from line in Gen.Choose(1, 90)
        from gap in Gen.Elements(Gaps)
        from first in Gen.Elements("", "\n  ", " ")
        from last in Gen.Elements("", "\n", "\r\n    ")
        from odd in Gen.Choose(0, 3)
        select first + Broken(odd == 0 ? Unpadded(content) : Convert.ToBase64String(content), line, gap) + last;

    private static string Unpadded(byte[] content) => Convert.ToBase64String(content).TrimEnd('=');

    private static string Broken(string text, int line, string gap) => string.Join(gap, text.Chunk(line).Select(piece => new string(piece)));

    private static async Task AssertSameAsync(byte[] packet, int[] sizes)
    {
        var (result, contents) = await PacketSamples.SplitAsync(new ChoppedStream(packet, sizes));
        Assert.True(result.Succeeded(out var split, out var error), error?.DetailIn(EGov.Platform.Results.Language.English));
        var again = await PacketSamples.AllAsync(PacketAssembly.OpenRead(
            split.Template, split.Slots, index => new ChoppedStream(contents[index].ToArray(), [4_000, .. sizes])));
        Assert.Equal(packet, again);
    }

    private static async Task<byte[]> WithStopAsync(SplitPacket split)
    {
        var stop = new TraceHeader("000.00.00.G22", new DateTimeOffset(2026, 3, 2, 2, 0, 1, TimeSpan.Zero));
        return await PacketSamples.AllAsync(PacketAssembly.OpenReadWithStop(split, stop, _ => new MemoryStream(Content())));
    }

    private static byte[] Content()
    {
        var text = PacketSamples.Text("new");
        var from = text.LastIndexOf("UEsDB", StringComparison.Ordinal);
        return Convert.FromBase64String(text[from..text.IndexOf('<', from)]);
    }
}
