using EGov.Platform.Pdf;

namespace EGov.Platform.Signatures.Verification;

/// <summary>What a later saving changed of a PDF, in words that a person can follow.</summary>
internal static class PdfChanges
{
    /// <summary>The objects that are different or new; empty when nothing but bytes was added.</summary>
    public static IReadOnlyList<string> Between(PdfFile before, PdfFile after)
    {
        var changed = after.Sections
            .Where(section => section.Position >= before.Data.Length)
            .SelectMany(section => section.Entries.Keys)
            .Distinct()
            .Where(number => TextOf(before, number) != TextOf(after, number))
            .Order()
            .Select(number => KindOf(after, number))
            .Distinct()
            .ToList();
        return changed.Count > 0 ? changed : ["bytes"];
    }

    private static string TextOf(PdfFile file, int number) => PdfText.Of(file.Resolve(new PdfReference(number, 0)));

    private static string KindOf(PdfFile file, int number) =>
        file.DictionaryOf(new PdfReference(number, 0)) is { } value
            ? value.NameOf("Type") ?? value.NameOf("Subtype") ?? value.NameOf("FT") ?? $"object {number}"
            : $"object {number}";
}
