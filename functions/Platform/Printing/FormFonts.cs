using PdfSharp.Drawing;
using PdfSharp.Fonts;

namespace EGov.Platform.Printing;

/// <summary>The fonts of forms, which lie in the assembly: every machine writes them alike.</summary>
internal sealed class FormFonts : IFontResolver
{
    private const string Family = "Noto Serif";

    /// <summary>Held by whoever draws or asks for a glyph: the library's font caches are shared by the whole process.</summary>
    public static readonly Lock OneAtATime = new();

    /// <summary>Makes them known to the library, which has one resolver for the whole process.</summary>
    public static void Use() => GlobalFontSettings.FontResolver ??= new FormFonts();

    /// <summary>The font of a style.</summary>
    /// <param name="style">The style.</param>
    /// <param name="scale">How much larger than on A5.</param>
    public static XFont Of(FormStyle style, double scale) => style switch
    {
        FormStyle.Small => new(Family, 7.5 * scale, XFontStyleEx.Regular),
        FormStyle.SmallBold => new(Family, 7.5 * scale, XFontStyleEx.Bold),
        FormStyle.Bold => new(Family, 9 * scale, XFontStyleEx.Bold),
        FormStyle.Italic => new(Family, 8.5 * scale, XFontStyleEx.Italic),
        FormStyle.Title => new(Family, 11 * scale, XFontStyleEx.Bold),
        _ => new(Family, 9 * scale, XFontStyleEx.Regular),
    };

    public byte[]? GetFont(string faceName)
    {
        using var font = typeof(FormFonts).Assembly.GetManifestResourceStream($"fonts/{faceName}.ttf");
        if (font is null)
        {
            return null;
        }

        var bytes = new byte[font.Length];
        font.ReadExactly(bytes);
        return bytes;
    }

    public FontResolverInfo? ResolveTypeface(string familyName, bool bold, bool italic) =>
        new($"NotoSerif-{(bold ? "Bold" : italic ? "Italic" : "Regular")}");
}
