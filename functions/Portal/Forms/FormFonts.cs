using PdfSharp.Fonts;

namespace EGov.Portal.Forms;

/// <summary>The fonts of issued forms, which lie in the assembly: every machine writes them alike.</summary>
internal sealed class FormFonts : IFontResolver
{
    public const string Family = "Noto Serif";

    /// <summary>Held by whoever draws or asks for a glyph: the library's font caches are shared by the whole process.</summary>
    public static readonly Lock OneAtATime = new();

    /// <summary>Makes them known to the library, which has one resolver for the whole process.</summary>
    public static void Use() => GlobalFontSettings.FontResolver ??= new FormFonts();

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
