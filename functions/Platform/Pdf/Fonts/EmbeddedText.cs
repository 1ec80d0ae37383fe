using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace EGov.Platform.Pdf.Fonts;

/// <summary>Text in a font of ours, with the font that goes into the file for it: letters can be read, searched and copied.</summary>
internal sealed class EmbeddedText(TrueTypeFont font, double size)
{
    /// <summary>From one line to the next, in points.</summary>
    public double Leading { get; } = size * 1.2;

    /// <summary>How far the letters reach above their line, in points.</summary>
    public double Rise { get; } = size * font.Ascent / font.UnitsPerEm;

    public double WidthOf(string text) => GlyphsOf(text).Sum(each => font.WidthOf(each.Glyph)) * size / font.UnitsPerEm;

    /// <summary>The text as the operand of <c>Tj</c>.</summary>
    public string Shown(string text) => $"<{string.Concat(GlyphsOf(text).Select(each => each.Glyph.ToString("X4", CultureInfo.InvariantCulture)))}>";

    /// <summary>Writes the font with the glyphs of these lines (ISO 32000-2, 9.7).</summary>
    public PdfReference AddFont(PdfUpdate update, IEnumerable<string> lines)
    {
        var glyphs = lines.SelectMany(GlyphsOf).DistinctBy(each => each.Glyph).OrderBy(each => each.Glyph).ToList();
        var name = new PdfName($"{TagOf(glyphs.ConvertAll(each => each.Glyph))}+NotoSerif");
        var program = TrueTypeSubset.Of(font, glyphs.Select(each => each.Glyph));
        var file = update.AddStream(Dictionary(("Length1", new PdfInteger(program.Length))), program);
        var descriptor = update.Add(Dictionary(
            ("Type", new PdfName("FontDescriptor")),
            ("FontName", name),
            ("Flags", new PdfInteger(4)),
            ("FontBBox", new PdfArray([.. font.Box.Select(side => new PdfInteger(PerThousand(side)))])),
            ("ItalicAngle", new PdfInteger(0)),
            ("Ascent", new PdfInteger(PerThousand(font.Ascent))),
            ("Descent", new PdfInteger(PerThousand(font.Descent))),
            ("CapHeight", new PdfInteger(PerThousand(font.Ascent))),
            ("StemV", new PdfInteger(80)),
            ("FontFile2", file)));
        var widths = glyphs.SelectMany(each => new PdfValue[] { new PdfInteger(each.Glyph), new PdfArray([new PdfInteger(PerThousand(font.WidthOf(each.Glyph)))]) });
        var descendant = update.Add(Dictionary(
            ("Type", new PdfName("Font")),
            ("Subtype", new PdfName("CIDFontType2")),
            ("BaseFont", name),
            ("CIDSystemInfo", Dictionary(("Registry", PdfString.Of("Adobe")), ("Ordering", PdfString.Of("Identity")), ("Supplement", new PdfInteger(0)))),
            ("CIDToGIDMap", new PdfName("Identity")),
            ("FontDescriptor", descriptor),
            ("W", new PdfArray([.. widths]))));
        return update.Add(Dictionary(
            ("Type", new PdfName("Font")),
            ("Subtype", new PdfName("Type0")),
            ("BaseFont", name),
            ("Encoding", new PdfName("Identity-H")),
            ("DescendantFonts", new PdfArray([descendant])),
            ("ToUnicode", update.AddStream(Dictionary(), Encoding.ASCII.GetBytes(LettersOf(glyphs))))));
    }

    /// <summary>A letter that the font lacks is drawn as a question mark, so that what is missing is seen to be missing.</summary>
    private IEnumerable<(Rune Letter, int Glyph)> GlyphsOf(string text) => text.Normalize(NormalizationForm.FormC).EnumerateRunes()
        .Select(letter => (letter, font.GlyphOf(letter)))
        .Select(each => each.Item2 != 0 ? each : (new Rune('?'), font.GlyphOf(new Rune('?'))));

    private int PerThousand(int units) => units * 1000 / font.UnitsPerEm;

    private static string LettersOf(List<(Rune Letter, int Glyph)> glyphs)
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Letters def /CMapType 2 def\n");
        map.Append("1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        foreach (var piece in glyphs.Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{piece.Length} beginbfchar\n");
            foreach (var (letter, glyph) in piece)
            {
                map.Append(CultureInfo.InvariantCulture, $"<{glyph:X4}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(letter.ToString()))}>\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap CMapName currentdict /CMap defineresource pop end end\n").ToString();
    }

    /// <summary>Six letters that tell subsets of the same font apart (9.9.2).</summary>
    private static string TagOf(List<int> glyphs) =>
        string.Concat(SHA256.HashData(Encoding.ASCII.GetBytes(string.Join(' ', glyphs))).Take(6).Select(each => (char)('A' + (each % 26))));

    private static PdfDictionary Dictionary(params ReadOnlySpan<(string Key, PdfValue Value)> entries) => PdfDictionary.Of(entries);
}
