using EGov.Platform.Errors;
using EGov.Platform.Pdf;
using EGov.Platform.Results;

namespace EGov.Platform.Files.Scanning;

/// <summary>A PDF file that is whole, not encrypted, has pages and does nothing by itself.</summary>
internal static class PdfStructure
{
    private static readonly HashSet<string> Actions =
        new(["JavaScript", "Launch", "SubmitForm", "ImportData", "GoToE", "Rendition", "RichMediaExecute"], StringComparer.Ordinal);

    private static readonly HashSet<string> Keys =
        new(["JS", "JavaScript", "EmbeddedFiles", "EF", "RichMediaContent", "XFA"], StringComparer.Ordinal);

    public static Error? Check(ReadOnlyMemory<byte> content)
    {
        try
        {
            var file = PdfFile.Open(content);
            if (file.IsEncrypted)
            {
                return PlatformErrors.EncryptedFile.With();
            }

            if (!EndsWithItsMark(content.Span))
            {
                return PlatformErrors.FileOfTwoKinds.With();
            }

            return file.ArrayOf(file.DictionaryOf(file.Catalog["Pages"])?["Kids"]).Count == 0
                ? PlatformErrors.DamagedFile.With("PDF")
                : CheckObjects(file);
        }
        catch (PdfFormatException)
        {
            return PlatformErrors.DamagedFile.With("PDF");
        }
    }

    private static bool EndsWithItsMark(ReadOnlySpan<byte> content) =>
        content[(content.LastIndexOf("%%EOF"u8) + "%%EOF".Length)..].TrimStart("\r\n \0\t"u8).IsEmpty;

    private static Error? CheckObjects(PdfFile file)
    {
        foreach (var value in file.AllObjects())
        {
            if (ActiveIn(value) is { } active)
            {
                return PlatformErrors.ActiveContent.With(active);
            }

            if (value is PdfStream stream && file.Unpack(stream) is { } plain && TestVirus.IsIn(plain.Span))
            {
                return PlatformErrors.MaliciousFile.With(TestVirus.Name);
            }
        }

        return null;
    }

    /// <summary>What in the value acts or hides a file; null when nothing does.</summary>
    private static string? ActiveIn(PdfValue value) => value switch
    {
        PdfStream stream => ActiveIn(stream.Dictionary),
        PdfArray array => array.Items.Select(ActiveIn).FirstOrDefault(static active => active is not null),
        PdfDictionary dictionary => dictionary.Entries.Keys.FirstOrDefault(Keys.Contains)
            ?? (dictionary.NameOf("S") is { } action && Actions.Contains(action) ? action : null)
            ?? (dictionary.NameOf("Type") == "EmbeddedFile" ? "EmbeddedFile" : null)
            ?? dictionary.Entries.Values.Select(ActiveIn).FirstOrDefault(static active => active is not null),
        _ => null,
    };
}
