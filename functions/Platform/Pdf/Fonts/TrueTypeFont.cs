using System.Buffers.Binary;
using System.Text;

namespace EGov.Platform.Pdf.Fonts;

/// <summary>A TrueType font of ours: which glyph draws a letter, and how wide it is (ISO/IEC 14496-22).</summary>
internal sealed class TrueTypeFont
{
    private static readonly Lazy<TrueTypeFont> OfAppearances = new(static () => new(Read("fonts/NotoSerif-Regular.ttf")));

    private readonly byte[] font;
    private readonly Dictionary<string, (int Start, int Length)> tables = new(StringComparer.Ordinal);
    private readonly int letters;

    private TrueTypeFont(byte[] font)
    {
        this.font = font;
        for (var table = 0; table < Short(4); table++)
        {
            var entry = 12 + (16 * table);
            tables[Encoding.ASCII.GetString(font, entry, 4)] = (Long(entry + 8), Long(entry + 12));
        }

        letters = Start("cmap") + Long(Start("cmap") + 8);
    }

    /// <summary>The font that text of signatures is drawn with: Noto Serif, for Times New Roman, which may not be given away.</summary>
    public static TrueTypeFont Serif => OfAppearances.Value;

    public int Glyphs => Short(Start("maxp") + 4);

    /// <summary>How many of the font's units make the size of the letters.</summary>
    public int UnitsPerEm => Short(Start("head") + 18);

    public int Ascent => Signed(Start("hhea") + 4);

    public int Descent => Signed(Start("hhea") + 6);

    /// <summary>Left, bottom, right and top of the box that all glyphs fit in.</summary>
    public IReadOnlyList<int> Box => [.. Enumerable.Range(0, 4).Select(side => Signed(Start("head") + 36 + (2 * side)))];

    public bool HasLongPlaces => Short(Start("head") + 50) == 1;

    /// <summary>The glyph of a letter; 0 where there is none.</summary>
    public int GlyphOf(Rune letter)
    {
        // Format 4: segments of code points, each with an offset to its glyphs. All letters of ours are in the basic plane.
        var segments = Short(letters + 6) / 2;
        for (var segment = 0; letter.Value <= char.MaxValue && segment < segments; segment++)
        {
            var (end, start) = (Short(letters + 14 + (2 * segment)), Short(letters + 16 + (2 * (segments + segment))));
            if (letter.Value > end)
            {
                continue;
            }

            if (letter.Value < start)
            {
                break;
            }

            var delta = Short(letters + 16 + (2 * ((2 * segments) + segment)));
            var place = letters + 16 + (2 * ((3 * segments) + segment));
            var offset = Short(place);
            var glyph = offset == 0 ? letter.Value : Short(place + offset + (2 * (letter.Value - start)));
            return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
        }

        return 0;
    }

    /// <summary>How far the next glyph is from this one, in the font's units.</summary>
    public int WidthOf(int glyph) => Short(Start("hmtx") + (4 * Math.Min(glyph, Short(Start("hhea") + 34) - 1)));

    /// <summary>A table as it is; empty where there is none.</summary>
    public ReadOnlySpan<byte> Table(string name) => tables.TryGetValue(name, out var table) ? font.AsSpan(table.Start, table.Length) : [];

    private int Start(string name) => tables[name].Start;

    private int Short(int place) => BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(place));

    private int Signed(int place) => BinaryPrimitives.ReadInt16BigEndian(font.AsSpan(place));

    private int Long(int place) => BinaryPrimitives.ReadInt32BigEndian(font.AsSpan(place));

    private static byte[] Read(string name)
    {
        using var resource = typeof(TrueTypeFont).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks {name}.");
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return bytes.ToArray();
    }
}
