namespace EGov.Platform.Files;

/// <summary>The kinds of file that are taken, told by their first bytes, never by name or header; the name must then end as their names do.</summary>
public static class FileKind
{
    private static readonly byte[] Png = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A];
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF];

    private static readonly Dictionary<string, string[]> Endings = new(StringComparer.Ordinal)
    {
        ["application/pdf"] = [".pdf"],
        ["image/png"] = [".png"],
        ["image/jpeg"] = [".jpg", ".jpeg", ".jfif"],
    };

    /// <summary>How the names of files of a kind end: by its ending a program is chosen that opens the file.</summary>
    public static IReadOnlyList<string> EndingsOf(string mediaType) => Endings[mediaType];

    /// <summary>The media type of the content, or null when it is none of the kinds that are taken.</summary>
    public static string? MediaTypeOf(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("%PDF-"u8))
        {
            return "application/pdf";
        }

        if (content.StartsWith(Png))
        {
            return "image/png";
        }

        return content.StartsWith(Jpeg) ? "image/jpeg" : null;
    }
}
