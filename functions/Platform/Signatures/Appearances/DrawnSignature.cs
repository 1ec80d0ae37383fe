using EGov.Platform.Pdf;
using EGov.Platform.Pdf.Pages;
using EGov.Platform.Signatures.Verification.Changes;

namespace EGov.Platform.Signatures.Appearances;

/// <summary>A signature that is seen: where, and what is drawn there.</summary>
/// <param name="Page">The page.</param>
/// <param name="Left">As the page is shown, in millimetres from its left side.</param>
/// <param name="Top">From its upper side.</param>
/// <param name="Width">In millimetres.</param>
/// <param name="Height">In millimetres.</param>
/// <param name="Draw">Writes what the drawing needs and gives its resources and operators, in points from the lower left.</param>
internal sealed record DrawnSignature(
    PdfPage Page, double Left, double Top, double Width, double Height, Func<PdfUpdate, (PdfDictionary Resources, string Operators)> Draw)
{
    public const double PointsPerMillimetre = 72 / 25.4;

    /// <summary>Where it is by the page's own measure.</summary>
    public PdfRectangle Place => Page.PlaceOf(Left, Top, Width, Height);

    /// <summary>Whether all of it is on the page, and it takes no more of it than a later signature may.</summary>
    public bool IsOnPage =>
        Left >= 0 && Top >= 0 && Width > 0 && Height > 0 && Left + Width <= Page.Width && Top + Height <= Page.Height
        && SignatureExtent.IsModest(Page, Width, Height);

    /// <summary>Writes the appearance (ISO 32000-2, 12.5.5): a form that stands upright when the page is shown.</summary>
    public PdfReference AddTo(PdfUpdate update)
    {
        var (resources, operators) = Draw(update);
        var box = new PdfRectangle(0, 0, Width * PointsPerMillimetre, Height * PointsPerMillimetre);
        return update.AddStream(
            PdfDictionary.Of(
                ("Type", new PdfName("XObject")),
                ("Subtype", new PdfName("Form")),
                ("BBox", box.Written()),
                ("Matrix", new PdfArray([.. Page.Upright.Select(number => new PdfInteger(number))])),
                ("Resources", resources)),
            System.Text.Encoding.ASCII.GetBytes(operators));
    }
}
