using System.Buffers;
using EGov.Platform.Words;

namespace EGov.Reporting.Formats;

/// <summary>
/// Texts with their letters in one piece. Some programs write letters and their marks apart, so that names which look alike differ; they are joined
/// before anything is compared.
/// </summary>
internal static class ComposedText
{
    private static readonly SearchValues<char> Marks = SearchValues.Create([.. Enumerable.Range(0x300, 0x70).Select(code => (char)code)]);

    /// <summary>The text with its letters joined.</summary>
    public static string Of(string text) => IsApart(text) ? VietnameseComposition.Composed(text) : text;

    /// <summary>The cells with their letters joined; the same ones where none was apart.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> cells) => cells.Any(IsApart) ? [.. cells.Select(Of)] : cells;

    private static bool IsApart(string text) => text.AsSpan().ContainsAny(Marks);
}
