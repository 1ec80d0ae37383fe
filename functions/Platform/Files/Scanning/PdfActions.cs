using EGov.Platform.Pdf;

namespace EGov.Platform.Files.Scanning;

/// <summary>What a document does by itself when it is opened, shown, printed or filled in (ISO 32000-2, 12.6).</summary>
internal static class PdfActions
{
    private const int MostInARow = 64;

    /// <summary>Turning to a page is all that a paper may do unasked.</summary>
    private static readonly HashSet<string> Harmless = new(["GoTo", "Named"], StringComparer.Ordinal);

    /// <summary>The action of the dictionary's own that runs unasked, as place and kind; null when none does.</summary>
    public static string? Unasked(PdfDictionary dictionary, PdfFile file)
    {
        if (dictionary["OpenAction"] is { } opening && Harmful(opening, file) is { } opens)
        {
            return $"OpenAction {opens}";
        }

        return file.DictionaryOf(dictionary["AA"]) is { } additional
            ? additional.Entries.Select(entry => Harmful(entry.Value, file) is { } kind ? $"AA/{entry.Key} {kind}" : null)
                .FirstOrDefault(static found => found is not null)
            : null;
    }

    /// <summary>The kind of the first action in a row that does more than turn to a page.</summary>
    private static string? Harmful(PdfValue action, PdfFile file)
    {
        var waiting = new Stack<PdfValue>([action]);
        for (var count = 0; waiting.TryPop(out var next); count++)
        {
            if (count == MostInARow)
            {
                return "Next";
            }

            // An array that opens the document, and a name or a string, are places to turn to.
            if (file.DictionaryOf(next) is not { } dictionary)
            {
                continue;
            }

            var kind = (file.Resolve(dictionary["S"]) as PdfName)?.Value;
            if (kind is null || !Harmless.Contains(kind))
            {
                return kind ?? "?";
            }

            if (dictionary["Next"] is { } further)
            {
                foreach (var each in file.Resolve(further) is PdfArray row ? row.Items : [further])
                {
                    waiting.Push(each);
                }
            }
        }

        return null;
    }
}
