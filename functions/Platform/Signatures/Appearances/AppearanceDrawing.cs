using EGov.Platform.Pdf;
using EGov.Platform.Results;

namespace EGov.Platform.Signatures.Appearances;

/// <summary>Finds out where a signature is seen and what is drawn there, before anything is signed.</summary>
internal static class AppearanceDrawing
{
    /// <exception cref="PdfFormatException">The file's pages cannot be read.</exception>
    public static Result<DrawnSignature> Of(PdfFile file, SignatureAppearance appearance, SignaturePlaces places, DateTimeOffset signedAt) => appearance switch
    {
        PersonPicture person => PictureDrawing.Of(file, person, places),
        SealPicture seal => PictureDrawing.Of(file, seal, places),
        CornerText corner => CornerDrawing.Of(file, corner, places, signedAt),
        _ => throw new ArgumentOutOfRangeException(nameof(appearance)),
    };
}
