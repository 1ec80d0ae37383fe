using EGov.Platform.Errors;
using EGov.Platform.Pdf;
using EGov.Platform.Results;

namespace EGov.Platform.Files.Scanning;

/// <summary>The tree of a document's pages: every program that shows it walks it, and must come to an end.</summary>
internal static class PdfPages
{
    private const int MostNodes = 50_000;

    /// <summary>Refuses a tree without pages, and one in which a node is met twice.</summary>
    public static Error? Check(PdfFile file)
    {
        var seen = new HashSet<int>();
        var waiting = new Stack<PdfValue?>([file.Catalog["Pages"]]);
        var pages = 0;
        while (waiting.TryPop(out var next))
        {
            if (next is not PdfReference reference || !seen.Add(reference.Number) || seen.Count > MostNodes
                || file.DictionaryOf(reference) is not { } node)
            {
                return PlatformErrors.DamagedFile.With("PDF");
            }

            if (node["Kids"] is not { } kids)
            {
                // The tree's root alone is no page.
                pages += seen.Count > 1 ? 1 : 0;
                continue;
            }

            foreach (var kid in file.ArrayOf(kids))
            {
                waiting.Push(kid);
            }
        }

        return pages > 0 ? null : PlatformErrors.DamagedFile.With("PDF");
    }
}
