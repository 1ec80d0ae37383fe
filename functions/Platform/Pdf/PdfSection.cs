namespace EGov.Platform.Pdf;

/// <summary>One cross-reference section: what one saving of the file wrote, or the whole of it.</summary>
/// <param name="Position">Where it is in the file.</param>
/// <param name="Trailer">What it says about the file.</param>
/// <param name="Entries">Where the objects are that it knows, by number.</param>
/// <param name="IsStream">Whether it is a stream rather than a table.</param>
internal sealed record PdfSection(int Position, PdfDictionary Trailer, IReadOnlyDictionary<int, PdfEntry> Entries, bool IsStream);

/// <summary>Where an object is.</summary>
/// <param name="Kind">Free, by itself, or in an object stream.</param>
/// <param name="Place">The position in the file, or the object stream's number.</param>
/// <param name="Index">The generation, or the index in the object stream.</param>
internal readonly record struct PdfEntry(PdfEntryKind Kind, int Place, int Index);

internal enum PdfEntryKind
{
    Free = 0,
    Plain = 1,
    Packed = 2,
}
