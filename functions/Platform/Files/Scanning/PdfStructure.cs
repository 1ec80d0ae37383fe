using EGov.Platform.Errors;
using EGov.Platform.Pdf;
using EGov.Platform.Results;

namespace EGov.Platform.Files.Scanning;

/// <summary>A PDF file that is whole, not encrypted, has pages and does nothing by itself.</summary>
internal static class PdfStructure
{
    private static readonly HashSet<string> Actions =
        new(["JavaScript", "Launch", "SubmitForm", "ImportData", "GoToE", "GoToR", "Rendition", "RichMediaExecute"], StringComparer.Ordinal);

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
            if (ActiveIn(value, file) is { } active)
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
    private static string? ActiveIn(PdfValue value, PdfFile file) => value switch
    {
        PdfStream stream => ActiveIn(stream.Dictionary, file),
        PdfArray array => array.Items.Select(item => ActiveIn(item, file)).FirstOrDefault(static active => active is not null),
        PdfDictionary dictionary => dictionary.Entries.Keys.FirstOrDefault(Keys.Contains)
            ?? (NameIn(dictionary, "S", file) is { } action && Actions.Contains(action) ? action : null)
            ?? (NameIn(dictionary, "Type", file) == "EmbeddedFile" ? "EmbeddedFile" : null)
            ?? dictionary.Entries.Values.Select(entry => ActiveIn(entry, file)).FirstOrDefault(static active => active is not null),
        _ => null,
    };

    /// <summary>A name may stand in an object of its own.</summary>
    private static string? NameIn(PdfDictionary dictionary, string key, PdfFile file) => (file.Resolve(dictionary[key]) as PdfName)?.Value;
}
