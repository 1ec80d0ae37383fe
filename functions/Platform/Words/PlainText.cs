using System.Globalization;
using System.Text;

namespace EGov.Platform.Words;

/// <summary>What keeps a text from showing what it is.</summary>
public enum TextFault
{
    /// <summary>Control characters, or lines where there must be one.</summary>
    Controls,

    /// <summary>Characters that are not seen or that turn the direction of the text.</summary>
    Hidden,
}

/// <summary>Tells text that shows what it is from text that hides something or says nothing.</summary>
public static class PlainText
{
    /// <summary>Hold letters and emoji together or apart, and hide nothing.</summary>
    private const int ZeroWidthJoiner = 0x200D;
    private const int ZeroWidthNonJoiner = 0x200C;

    /// <summary>Letters by their category that are drawn as nothing: Hangul fillers and the blank of Braille.</summary>
    private static readonly int[] DrawnAsNothing = [0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800];

    /// <summary>
    /// Marks by their category that are drawn as nothing: selectors of variants, the grapheme joiner, vowels that Khmer does not write. In prose
    /// emoji need some of them; a name does not, and with them two that look the same are not.
    /// </summary>
    private static readonly (int From, int To)[] MarksDrawnAsNothing =
        [(0x034F, 0x034F), (0x17B4, 0x17B5), (0x180B, 0x180D), (0x180F, 0x180F), (0xFE00, 0xFE0F), (0xE0100, 0xE01EF)];

    /// <summary>What is wrong with the text, or null.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">Whether it is prose, which may have tabs, several lines and emoji; a name or another value may not.</param>
    public static TextFault? FaultOf(string text, bool lines)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var letter in text.EnumerateRunes())
        {
            if (FaultOf(letter, lines) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    /// <summary>Whether nothing of the text is seen.</summary>
    public static bool IsBlank(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.EnumerateRunes().All(static letter =>
            Rune.IsWhiteSpace(letter)
            || Rune.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.Control
            || IsDrawnAsNothing(letter));
    }

    private static bool IsDrawnAsNothing(Rune letter) =>
        DrawnAsNothing.Contains(letter.Value) || Array.Exists(MarksDrawnAsNothing, range => letter.Value >= range.From && letter.Value <= range.To);

    private static TextFault? FaultOf(Rune letter, bool lines) => Rune.GetUnicodeCategory(letter) switch
    {
        UnicodeCategory.Control => lines && letter.Value is ('\t' or '\n' or '\r') ? null : TextFault.Controls,
        UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => TextFault.Controls,
        UnicodeCategory.Format => letter.Value is ZeroWidthJoiner or ZeroWidthNonJoiner ? null : TextFault.Hidden,
        _ => !lines && IsDrawnAsNothing(letter) ? TextFault.Hidden : null,
    };
}
