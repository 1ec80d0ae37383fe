using System.Collections.Concurrent;
using System.Text;
using PdfSharp.Drawing;
using PdfSharp.Fonts;

namespace EGov.Platform.Printing;

/// <summary>Which characters the fonts of forms can draw, by the fonts' own character maps.</summary>
public static class FormLetters
{
    /// <summary>What is drawn in the place of a character that no form can draw, so that what is missing is seen to be missing.</summary>
    private const char Missing = '?';

    private static readonly ConcurrentDictionary<Rune, bool> Known = new();

    private static readonly Lazy<XFont[]> Faces = new(() =>
    {
        FormFonts.Use();
        return [FormFonts.Of(FormStyle.Text, 1), FormFonts.Of(FormStyle.Bold, 1), FormFonts.Of(FormStyle.Italic, 1)];
    });

    /// <summary>The characters of the text that some face cannot draw, each once, in order. Space and line breaks are set and not drawn.</summary>
    /// <param name="text">The text.</param>
    public static IReadOnlyList<Rune> MissingIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. text.EnumerateRunes().Where(letter => !IsDrawn(letter)).Distinct()];
    }

    /// <summary>The text as it can be drawn, with a question mark for each character that cannot.</summary>
    /// <param name="text">The text.</param>
    public static string Drawn(string text) => MissingIn(text).Count == 0
        ? text
        : string.Concat(text.EnumerateRunes().Select(letter => IsDrawn(letter) ? letter.ToString() : Missing.ToString()));

    private static bool IsDrawn(Rune letter) => letter.Value is ' ' or '\r' or '\n' or '\t' || Known.GetOrAdd(letter, HasGlyphs);

    private static bool HasGlyphs(Rune letter)
    {
        lock (FormFonts.OneAtATime)
        {
            return Faces.Value.All(face => GlyphHelper.GlyphIndexFromCodePoint(letter.Value, face) != 0);
        }
    }
}
