using EGov.Platform.Pdf;

namespace EGov.Platform.Signatures.Verification.Changes;

/// <summary>Whether two values say the same, and where a value leads to.</summary>
internal static class PdfLikeness
{
    /// <summary>The same but for white space and the ways to write one string; references are alike when they name the same object.</summary>
    public static bool Alike(PdfValue? was, PdfValue? now) => (was, now) switch
    {
        (PdfString first, PdfString second) => first.Bytes.AsSpan().SequenceEqual(second.Bytes),
        (PdfArray first, PdfArray second) => first.Items.Count == second.Items.Count && first.Items.Zip(second.Items).All(pair => Alike(pair.First, pair.Second)),
        (PdfDictionary first, PdfDictionary second) =>
            first.Entries.Count == second.Entries.Count && first.Entries.All(pair => second[pair.Key] is { } other && Alike(pair.Value, other)),
        (PdfStream first, PdfStream second) => Alike(first.Dictionary, second.Dictionary) && AreAlike(first.Raw.Span, second.Raw.Span),
        _ => Equals(was, now),
    };

    /// <summary>Every reference in the value, at whatever depth.</summary>
    public static IEnumerable<PdfReference> ReferencesOf(PdfValue? value, ComparisonBudget budget)
    {
        budget.Spend(1);
        return value switch
        {
            PdfReference reference => [reference],
            PdfArray array => array.Items.SelectMany(item => ReferencesOf(item, budget)),
            PdfDictionary dictionary => dictionary.Entries.Values.SelectMany(entry => ReferencesOf(entry, budget)),
            PdfStream stream => ReferencesOf(stream.Dictionary, budget),
            _ => [],
        };
    }

    /// <summary>A revision is a piece of the later file, so that most streams are the very same bytes.</summary>
    private static bool AreAlike(ReadOnlySpan<byte> was, ReadOnlySpan<byte> now) => was == now || was.SequenceEqual(now);
}
