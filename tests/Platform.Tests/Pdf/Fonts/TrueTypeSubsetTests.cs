using System.Buffers.Binary;
using System.Text;
using EGov.Platform.Pdf.Fonts;

namespace EGov.Platform.Tests.Pdf.Fonts;

public sealed class TrueTypeSubsetTests
{
    private const string Letters = "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ0123456789/-:;+.,";

    [Fact]
    public void Every_letter_of_Vietnamese_has_a_glyph_and_a_width() => Assert.All(
        (Letters + Letters.ToUpperInvariant()).EnumerateRunes(),
        letter =>
        {
            Assert.NotEqual(0, TrueTypeFont.Serif.GlyphOf(letter));
            Assert.InRange(TrueTypeFont.Serif.WidthOf(TrueTypeFont.Serif.GlyphOf(letter)), 100, 1500);
        });

    [Fact]
    public void A_letter_that_the_font_lacks_has_none() => Assert.All(
        new[] { 0x4E2D, 0x1F600, 0xFFFF }, letter => Assert.Equal(0, TrueTypeFont.Serif.GlyphOf(new Rune(letter))));

    [Fact]
    public void A_subset_is_small_and_keeps_the_outlines_of_its_letters_with_their_parts()
    {
        var glyph = TrueTypeFont.Serif.GlyphOf(new Rune('ậ'));
        var subset = TrueTypeSubset.Of(TrueTypeFont.Serif, [glyph]);
        var (places, outlines) = (TableOf(subset, "loca"), TableOf(subset, "glyf"));
        var kept = Enumerable.Range(0, TrueTypeFont.Serif.Glyphs).Where(each => Place(places, each + 1) > Place(places, each)).ToList();

        Assert.InRange(subset.Length, 1000, 20_000);
        Assert.Contains(glyph, kept);
        Assert.InRange(kept.Count, 2, 8);
        Assert.Equal(outlines.Length, Place(places, TrueTypeFont.Serif.Glyphs));
    }

    [Fact]
    public void Text_of_decomposed_letters_is_drawn_with_the_composed_ones() => Assert.Equal(
        new EmbeddedText(TrueTypeFont.Serif, 10).Shown("SAO LỤC"), new EmbeddedText(TrueTypeFont.Serif, 10).Shown("SAO LỤC".Normalize(NormalizationForm.FormD)));

    private static int Place(byte[] places, int glyph) => BinaryPrimitives.ReadUInt16BigEndian(places.AsSpan(glyph * 2)) * 2;

    private static byte[] TableOf(byte[] font, string name)
    {
        var entry = Enumerable.Range(0, font[5]).Select(table => 12 + (16 * table)).Single(at => Encoding.ASCII.GetString(font, at, 4) == name);
        return font.AsSpan(BinaryPrimitives.ReadInt32BigEndian(font.AsSpan(entry + 8)), BinaryPrimitives.ReadInt32BigEndian(font.AsSpan(entry + 12))).ToArray();
    }
}
