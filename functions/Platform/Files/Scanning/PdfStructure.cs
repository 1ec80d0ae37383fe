using EGov.Platform.Errors;
using EGov.Platform.Pdf;
using EGov.Platform.Results;

namespace EGov.Platform.Files.Scanning;

/// <summary>A PDF file that is whole, not encrypted, has pages, shows all that it holds and does nothing by itself.</summary>
internal static class PdfStructure
{
    private static readonly HashSet<string> Actions = new(
        ["JavaScript", "Launch", "SubmitForm", "ImportData", "GoToE", "GoToR", "Thread", "Sound", "Movie", "Rendition", "RichMediaExecute"],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Keys =
        new(["JS", "JavaScript", "EmbeddedFiles", "EF", "RichMediaContent", "OnInstantiate", "XFA"], StringComparer.Ordinal);

    /// <summary>Annotations and streams that play, hold a model, or bring a file along.</summary>
    private static readonly HashSet<string> Subtypes =
        new(["3D", "RichMedia", "Movie", "Sound", "Screen", "FileAttachment", "U3D", "PRC"], StringComparer.Ordinal);

    public static Error? Check(ReadOnlyMemory<byte> content)
    {
        try
        {
            var file = PdfFile.Open(content);
            return file.IsEncrypted ? PlatformErrors.EncryptedFile.With()
                : !EndsWithItsMark(content.Span) ? PlatformErrors.FileOfTwoKinds.With()
                : PdfPages.Check(file) ?? CheckObjects(file);
        }
        catch (PdfTooLargeException)
        {
            return PlatformErrors.TooLargeUnpacked.With("PDF");
        }
        catch (PdfFormatException)
        {
            return PlatformErrors.DamagedFile.With("PDF");
        }
    }

    private static bool EndsWithItsMark(ReadOnlySpan<byte> content) =>
        content[(content.LastIndexOf("%%EOF"u8) + "%%EOF".Length)..].TrimStart("\r\n \0\t"u8).IsEmpty;

    private static Error? CheckObjects(PdfFile file) => file.AllObjects()
        .Select(value => ActiveIn(value, file) ?? (value is PdfStream stream ? PdfStreams.Check(stream, file) : null))
        .FirstOrDefault(static error => error is not null);

    /// <summary>What in the value acts or hides a file; null when nothing does.</summary>
    private static Error? ActiveIn(PdfValue value, PdfFile file) => value switch
    {
        PdfStream stream => ActiveIn(stream.Dictionary, file),
        PdfArray array => FirstIn(array.Items, file),
        PdfDictionary dictionary => ActiveIn(dictionary, file),
        _ => null,
    };

    private static Error? ActiveIn(PdfDictionary dictionary, PdfFile file)
    {
        var active = dictionary.Entries.Keys.FirstOrDefault(Keys.Contains)
            ?? (NameIn(dictionary, "S", file) is { } action && Actions.Contains(action) ? action : null)
            ?? (NameIn(dictionary, "Subtype", file) is { } subtype && Subtypes.Contains(subtype) ? subtype : null)
            ?? (NameIn(dictionary, "Type", file) == "EmbeddedFile" ? "EmbeddedFile" : null);
        return active is not null ? PlatformErrors.ActiveContent.With(active)
            : FirstIn(dictionary.Entries.Values, file)
                ?? (PdfActions.Unasked(dictionary, file) is { } unasked ? PlatformErrors.ActsUnasked.With(unasked) : null);
    }

    private static Error? FirstIn(IEnumerable<PdfValue> values, PdfFile file) =>
        values.Select(value => ActiveIn(value, file)).FirstOrDefault(static error => error is not null);

    /// <summary>A name may stand in an object of its own.</summary>
    private static string? NameIn(PdfDictionary dictionary, string key, PdfFile file) => (file.Resolve(dictionary[key]) as PdfName)?.Value;
}
