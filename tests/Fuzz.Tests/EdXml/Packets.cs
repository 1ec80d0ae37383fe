using System.Text;
using EGov.Exchange.Tests.EdXml;
using EmbeddedFunctions.Fuzz.Tests.Fuzzing;
using FsCheck;
using FsCheck.Fluent;

namespace EmbeddedFunctions.Fuzz.Tests.EdXml;

/// <summary>Bytes that are nearly a packet, or pieces of one in any order, or nothing at all.</summary>
internal static class Packets
{
    private static readonly string[] Pieces =
    [
        "<", ">", "/>", "</", "<!--", "-->", "--", "<![CDATA[", "]]>", "]", "<?", "?>", "<?xml version='1.0' encoding='UTF-8'?>", "<!DOCTYPE x>", "\"", "'", "=", " ", "\n", "\r\n",
        "&amp;", "&#13;", "&#xA;", "&x;", "&", ";", "\0", "\ufeff", "é", "a", "x:", "xmlns:x='urn:x'", "<a b='>'>", "</a>", "<a>", "QUJD", "QUI=", "QQ==", "====", "A", "AAAA\n",
        "<ContentTransferEncoded>", "</ContentTransferEncoded>", "<x:ContentTransferEncoded a='\">'>", "</x:ContentTransferEncoded>", "<ContentTransferEncoded/>",
        "<edXML:TraceHeaderList>", "</edXML:TraceHeaderList>", "<edXML:TraceHeader>", "</edXML:TraceHeader>", "<edXML>", "</edXML>",
    ];

    public static Gen<byte[]> Any { get; } = Gen.Frequency(
        (4, Sample().SelectMany(Texts.Mutated).Select(Encoding.UTF8.GetBytes)),
        (4, Sample().Select(Encoding.UTF8.GetBytes).SelectMany(Spoilt)),
        (4, Soup()),
        (2, Layouts()),
        (1, Large()),
        (1, Gen.Choose(0, 255).ArrayOf().Select(values => values.Select(value => (byte)value).ToArray())));

    /// <summary>The bytes with runs of them changed, cut out, doubled or put elsewhere.</summary>
    public static Gen<byte[]> Spoilt(byte[] bytes) =>
        from count in Gen.Choose(1, 5)
        from changes in (
            from at in Gen.Choose(0, int.MaxValue)
            from length in Gen.Frequency((3, Gen.Choose(0, 4)), (1, Gen.Choose(0, 2_000)))
            from kind in Gen.Choose(0, 3)
            from value in Gen.Choose(0, 255)
            select (at, length, kind, value)).ArrayOf(count)
        select changes.Aggregate(bytes, static (before, change) => Change(before, change.at, change.length, change.kind, (byte)change.value));

    private static Gen<string> Sample() => Gen.Elements(PacketSamples.Names.ToArray()).Select(PacketSamples.Text);

    private static byte[] Change(byte[] bytes, int at, int length, int kind, byte value)
    {
        if (bytes.Length == 0)
        {
            return [value];
        }

        var from = at % bytes.Length;
        var to = Math.Min(bytes.Length, from + length);
        return kind switch
        {
            0 => [.. bytes[..from], .. bytes[to..]],
            1 => [.. bytes[..to], .. bytes[from..]],
            2 => [.. bytes[..from], value, .. bytes[Math.Min(bytes.Length, from + 1)..]],
            _ => [.. bytes[from..to], .. bytes],
        };
    }

    private static Gen<byte[]> Soup() =>
        from pieces in Gen.Elements(Pieces).ArrayOf()
        from whole in Gen.Elements(true, false)
        let soup = string.Concat(pieces)
        select Encoding.UTF8.GetBytes(whole ? $"<edXML>{soup}</edXML>" : soup);

    private static Gen<byte[]> Layouts() =>
        from content in Gen.Choose(0, 5_000)
        from breaks in Gen.Choose(0, 6_000).ListOf()
        from gap in Gen.Elements("\n", " ", "&#13;\n", "\t\t", "&#9;", "-", "<!---->", "]]>")
        select Encoding.UTF8.GetBytes(PacketSamples.Text("new").Replace(
            "UEsDB",
            breaks.Aggregate(Convert.ToBase64String(new byte[content / 3 * 3]), (text, at) => text.Insert(at % (text.Length + 1), gap)) + "UEsDB",
            StringComparison.Ordinal));

    /// <summary>What grows faster in a careless reader than in the packet.</summary>
    private static Gen<byte[]> Large() =>
        from count in Gen.Elements(1_000, 60_000, 300_000)
        from kind in Gen.Choose(0, 6)
        select Encoding.UTF8.GetBytes(kind switch
        {
            0 => string.Concat(Enumerable.Repeat("<a>", count)),
            1 => "<edXML " + string.Concat(Enumerable.Range(0, count / 10).Select(number => $"a{number}='' ")) + "/>",
            2 => $"<edXML a='{new string('x', count)}'/>",
            3 => $"<edXML>{new string(' ', count)}<!--{new string('-', count)}>--></edXML>",
            4 => "<edXML>" + string.Concat(Enumerable.Repeat("<To/>", count)) + "</edXML>",
            5 => "<edXML>" + string.Concat(Enumerable.Repeat("<TraceHeaderList><TraceHeader/>", count / 10)) + "</edXML>",
            _ => $"<edXML><{new string('n', count)}/></edXML>",
        });
}
