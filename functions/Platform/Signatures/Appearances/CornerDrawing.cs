using System.Globalization;
using System.Text;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Pdf;
using EGov.Platform.Pdf.Fonts;
using EGov.Platform.Pdf.Pages;
using EGov.Platform.Results;

namespace EGov.Platform.Signatures.Appearances;

/// <summary>Signatures that are seen as text at the top right of the first page, upright, black, of size 10.</summary>
internal static class CornerDrawing
{
    public const int MostLines = 4;
    public const int LongestLine = 200;
    private const double Size = 10;
    private const double Widest = 90;

    public static Result<DrawnSignature> Of(PdfFile file, CornerText corner, SignaturePlaces places, DateTimeOffset signedAt)
    {
        if (corner.Lines.Count is 0 or > MostLines || corner.Lines.Any(line => string.IsNullOrWhiteSpace(line) || line.Length > LongestLine || line.Any(char.IsControl)))
        {
            return PlatformErrors.UnusableCornerText.With(MostLines, LongestLine);
        }

        var text = new EmbeddedText(TrueTypeFont.Serif, Size);
        List<string> lines = [.. corner.Lines.SelectMany(line => Broken(line, text)), TimeOf(signedAt)];
        var page = PdfPageTree.Of(file)[0];
        var (width, height) = (lines.Max(text.WidthOf), lines.Count * text.Leading);
        var drawn = new DrawnSignature(
            page,
            page.Width - (double)places.CornerRight - (width / DrawnSignature.PointsPerMillimetre),
            (double)places.CornerTop,
            width / DrawnSignature.PointsPerMillimetre,
            height / DrawnSignature.PointsPerMillimetre,
            update => (PdfDictionary.Of(("Font", PdfDictionary.Of(("F", text.AddFont(update, lines))))), Operators(text, lines, width, height)));
        return drawn.IsOnPage ? drawn : PlatformErrors.NoPlaceOnPage.With();
    }

    /// <summary>Day, then time, as the decree writes them, with the zone (ISO 8601).</summary>
    private static string TimeOf(DateTimeOffset signedAt) =>
        signedAt.InVietnam().ToString("dd'/'MM'/'yyyy'; 'HH':'mm':'sszzz", CultureInfo.InvariantCulture);

    private static string Operators(EmbeddedText text, List<string> lines, double width, double height)
    {
        var operators = new StringBuilder("BT 0 g /F ").Append(CultureInfo.InvariantCulture, $"{Size:0.#} Tf\n");
        for (var line = 0; line < lines.Count; line++)
        {
            operators.Append(
                CultureInfo.InvariantCulture,
                $"1 0 0 1 {width - text.WidthOf(lines[line]):0.###} {height - text.Rise - (line * text.Leading):0.###} Tm {text.Shown(lines[line])} Tj\n");
        }

        return operators.Append("ET").ToString();
    }

    /// <summary>Breaks between words where the line would be wider than there is room; a word alone is never broken.</summary>
    private static IEnumerable<string> Broken(string line, EmbeddedText text)
    {
        var begun = "";
        foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = begun.Length == 0 ? word : $"{begun} {word}";
            if (begun.Length > 0 && text.WidthOf(longer) > Widest * DrawnSignature.PointsPerMillimetre)
            {
                yield return begun;
                longer = word;
            }

            begun = longer;
        }

        yield return begun;
    }
}
