namespace EGov.Platform.Pdf.Pages;

/// <summary>The pages of a file in order.</summary>
internal static class PdfPageTree
{
    private const int MostNodes = 50_000;
    private const double PointsPerMillimetre = 72 / 25.4;

    private static readonly PdfRectangle A4 = new(0, 0, 595.28, 841.89);

    /// <exception cref="PdfFormatException">The tree has no page, or a node twice.</exception>
    public static List<PdfPage> Of(PdfFile file)
    {
        var pages = new List<PdfPage>();
        var seen = new HashSet<int>();
        var open = new Stack<(PdfValue? Node, Inherited Above)>([(file.Catalog["Pages"], new Inherited(null, null, null))]);
        while (open.TryPop(out var next))
        {
            if (next.Node is not PdfReference reference || !seen.Add(reference.Number) || seen.Count > MostNodes || file.DictionaryOf(reference) is not { } node)
            {
                throw new PdfFormatException("The tree of pages is broken.");
            }

            var here = new Inherited(
                PdfRectangle.Of(file, node["MediaBox"]) ?? next.Above.Media,
                PdfRectangle.Of(file, node["CropBox"]) ?? next.Above.Crop,
                (file.Resolve(node["Rotate"]) as PdfInteger)?.Value ?? next.Above.Rotation);
            if (node["Kids"] is { } kids)
            {
                foreach (var kid in file.ArrayOf(kids).Reverse())
                {
                    open.Push((kid, here));
                }
            }
            else
            {
                pages.Add(PageOf(file, reference, node, here));
            }
        }

        return pages.Count > 0 ? pages : throw new PdfFormatException("The file has no page.");
    }

    private static PdfPage PageOf(PdfFile file, PdfReference reference, PdfDictionary node, Inherited own)
    {
        var media = own.Media ?? A4;
        var unit = file.Resolve(node["UserUnit"]) is PdfInteger { Value: > 0 and <= 1000 and var whole } ? whole : 1;
        return new(reference, node, own.Crop?.Within(media) ?? media, (int)((((own.Rotation ?? 0) % 360) + 360) % 360), PointsPerMillimetre / unit);
    }

    /// <summary>What a node has from those above it (ISO 32000-2, 7.7.3.4).</summary>
    private sealed record Inherited(PdfRectangle? Media, PdfRectangle? Crop, long? Rotation);
}
