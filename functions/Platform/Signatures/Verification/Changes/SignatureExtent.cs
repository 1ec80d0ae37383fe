using EGov.Platform.Pdf.Pages;

namespace EGov.Platform.Signatures.Verification.Changes;

/// <summary>How much of a page a signature may take: what is larger covers text rather than stand beside it.</summary>
internal static class SignatureExtent
{
    private const double MostOfPage = 1.0 / 8;

    /// <summary>Room for the largest seal with its margin, on however small a page, in square millimetres.</summary>
    private const double Always = 60 * 60;

    /// <param name="page">The page.</param>
    /// <param name="width">In millimetres.</param>
    /// <param name="height">In millimetres.</param>
    public static bool IsModest(PdfPage page, double width, double height) => width * height <= Math.Max(Always, page.Width * page.Height * MostOfPage);
}
