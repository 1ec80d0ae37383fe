using System.Buffers.Binary;
using System.Text;

namespace EGov.Platform.Pdf.Fonts;

/// <summary>
/// A font with the outlines of a few glyphs only, under the numbers that they have: a line of text takes a few kilobytes instead of the whole font.
/// </summary>
internal static class TrueTypeSubset
{
    private const int HasMore = 0x20;
    private const int HasWords = 1;
    private const int HasScale = 8;
    private const int HasTwoScales = 0x40;
    private const int HasMatrix = 0x80;

    /// <summary>What draws a glyph needs of a font; letters, names and kerning it does not.</summary>
    private static readonly string[] Kept = ["cvt ", "fpgm", "head", "hhea", "hmtx", "maxp", "prep"];

    public static byte[] Of(TrueTypeFont font, IEnumerable<int> glyphs)
    {
        var (outlines, places) = Outlines(font, WithParts(font, glyphs.Append(0)));
        var tables = Kept
            .Select(name => (Name: name, Body: font.Table(name).ToArray()))
            .Where(table => table.Body.Length > 0)
            .Append((Name: "glyf", Body: outlines))
            .Append((Name: "loca", Body: places))
            .OrderBy(table => table.Name, StringComparer.Ordinal)
            .ToList();
        return Assemble(tables);
    }

    /// <summary>Letters with marks are put together of parts, which are glyphs too.</summary>
    private static HashSet<int> WithParts(TrueTypeFont font, IEnumerable<int> glyphs)
    {
        var all = new HashSet<int>();
        var open = new Stack<int>(glyphs);
        while (open.TryPop(out var glyph))
        {
            if (!all.Add(glyph))
            {
                continue;
            }

            var outline = OutlineOf(font, glyph);
            if (outline.Length < 10 || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0)
            {
                continue;
            }

            for (var (at, flags) = (10, HasMore); (flags & HasMore) != 0;)
            {
                flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
                open.Push(BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..]));
                at += 4 + ((flags & HasWords) != 0 ? 4 : 2)
                    + ((flags & HasScale) != 0 ? 2 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasMatrix) != 0 ? 8 : 0);
            }
        }

        return all;
    }

    private static (byte[] Outlines, byte[] Places) Outlines(TrueTypeFont font, HashSet<int> kept)
    {
        using var outlines = new MemoryStream();
        var width = font.HasLongPlaces ? 4 : 2;
        var places = new byte[(font.Glyphs + 1) * width];
        for (var glyph = 0; glyph <= font.Glyphs; glyph++)
        {
            if (width == 4)
            {
                BinaryPrimitives.WriteInt32BigEndian(places.AsSpan(glyph * 4), (int)outlines.Length);
            }
            else
            {
                BinaryPrimitives.WriteUInt16BigEndian(places.AsSpan(glyph * 2), (ushort)(outlines.Length / 2));
            }

            if (kept.Contains(glyph))
            {
                outlines.Write(OutlineOf(font, glyph));
                Pad(outlines);
            }
        }

        return (outlines.ToArray(), places);
    }

    private static ReadOnlySpan<byte> OutlineOf(TrueTypeFont font, int glyph)
    {
        var places = font.Table("loca");
        var (start, end) = font.HasLongPlaces
            ? (BinaryPrimitives.ReadInt32BigEndian(places[(glyph * 4)..]), BinaryPrimitives.ReadInt32BigEndian(places[((glyph + 1) * 4)..]))
            : (BinaryPrimitives.ReadUInt16BigEndian(places[(glyph * 2)..]) * 2, BinaryPrimitives.ReadUInt16BigEndian(places[((glyph + 1) * 2)..]) * 2);
        return font.Table("glyf")[start..end];
    }

    private static byte[] Assemble(List<(string Name, byte[] Body)> tables)
    {
        var head = new byte[12 + (16 * tables.Count)];
        BinaryPrimitives.WriteInt32BigEndian(head, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(4), (ushort)tables.Count);
        var power = (int)Math.Log2(tables.Count);
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(6), (ushort)(16 << power));
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(8), (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(10), (ushort)((16 * tables.Count) - (16 << power)));
        using var bodies = new MemoryStream();
        for (var table = 0; table < tables.Count; table++)
        {
            var (name, body) = tables[table];
            var entry = head.AsSpan(12 + (16 * table));
            Encoding.ASCII.GetBytes(name).CopyTo(entry);
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], SumOf(body));
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], head.Length + (int)bodies.Length);
            BinaryPrimitives.WriteInt32BigEndian(entry[12..], body.Length);
            bodies.Write(body);
            Pad(bodies);
        }

        return [.. head, .. bodies.ToArray()];
    }

    private static uint SumOf(ReadOnlySpan<byte> table)
    {
        var sum = 0u;
        Span<byte> word = stackalloc byte[4];
        for (var at = 0; at < table.Length; at += 4)
        {
            word.Clear();
            table[at..Math.Min(at + 4, table.Length)].CopyTo(word);
            sum += BinaryPrimitives.ReadUInt32BigEndian(word);
        }

        return sum;
    }

    private static void Pad(MemoryStream stream)
    {
        while (stream.Length % 4 != 0)
        {
            stream.WriteByte(0);
        }
    }
}
