using EGov.Platform.Pdf;
using EGov.Platform.Pdf.Pages;
using EGov.Platform.Signatures.Verification;

namespace EGov.Platform.Signatures.Appearances;

/// <summary>Where a signature that is in a file is seen.</summary>
/// <param name="Page">The page.</param>
/// <param name="Left">As the page is shown, in millimetres from its left side.</param>
/// <param name="Top">From its upper side.</param>
/// <param name="Width">In millimetres.</param>
/// <param name="Height">In millimetres.</param>
internal sealed record SeenSignature(PdfPage Page, double Left, double Top, double Width, double Height)
{
    /// <summary>The last signature that is seen at all; null where none is.</summary>
    public static SeenSignature? LastIn(PdfFile file, IReadOnlyList<PdfPage> pages)
    {
        foreach (var widget in PdfSignatures.In(file).Select(signature => signature.Widget).OfType<PdfDictionary>().Reverse())
        {
            if (PdfRectangle.Of(file, widget["Rect"]) is { } place && PageOf(file, pages, widget) is { } page)
            {
                var (left, top, width, height) = page.Shown(place);
                return new(page, left, top, width, height);
            }
        }

        return null;
    }

    private static PdfPage? PageOf(PdfFile file, IReadOnlyList<PdfPage> pages, PdfDictionary widget) =>
        (widget["P"] is PdfReference named ? pages.FirstOrDefault(page => page.Reference.Number == named.Number) : null)
        ?? pages.FirstOrDefault(page => file.ArrayOf(page.Dictionary["Annots"]).Any(each => ReferenceEquals(file.DictionaryOf(each), widget)));
}
