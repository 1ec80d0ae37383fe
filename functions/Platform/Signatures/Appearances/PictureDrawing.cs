using System.Globalization;
using EGov.Platform.Errors;
using EGov.Platform.Pdf;
using EGov.Platform.Pdf.Pages;
using EGov.Platform.Results;

namespace EGov.Platform.Signatures.Appearances;

/// <summary>Signatures that are seen as pictures: the person's, and the agency's seal over it.</summary>
internal static class PictureDrawing
{
    /// <summary>Seals are 22 to 42 mm wide; a picture that says otherwise of itself was made for a screen.</summary>
    private const double SmallestSeal = 20;
    private const double LargestSeal = 50;

    public static Result<DrawnSignature> Of(PdfFile file, PersonPicture person, SignaturePlaces places)
    {
        if (TransparentPng.Read(person.Png) is not { } picture)
        {
            return Unusable();
        }

        var box = person.Place ?? places.Person;
        if (PageOf(PdfPageTree.Of(file), box.Page) is not { } page || !IsBox(box))
        {
            return PlatformErrors.NoPlaceOnPage.With();
        }

        var scale = Math.Min((double)box.Width / picture.Width, (double)box.Height / picture.Height);
        var (width, height) = (picture.Width * scale, picture.Height * scale);
        return Placed(page, (double)box.Left + (((double)box.Width - width) / 2), (double)box.Top + (((double)box.Height - height) / 2), width, height, picture);
    }

    public static Result<DrawnSignature> Of(PdfFile file, SealPicture seal, SignaturePlaces places)
    {
        if (TransparentPng.Read(seal.Png) is not { } picture)
        {
            return Unusable();
        }

        var pages = PdfPageTree.Of(file);
        var over = seal.Over is null ? SeenSignature.LastIn(file, pages)
            : PageOf(pages, seal.Over.Page) is { } given && IsBox(seal.Over)
                ? new SeenSignature(given, (double)seal.Over.Left, (double)seal.Over.Top, (double)seal.Over.Width, (double)seal.Over.Height)
                : null;
        if (over is null)
        {
            return seal.Over is null ? PlatformErrors.NothingToSealOver.With() : PlatformErrors.NoPlaceOnPage.With();
        }

        var width = (double?)seal.Width ?? OwnWidth(picture) ?? (double)places.SealWidth;
        var height = width * picture.Height / picture.Width;
        var left = Math.Max(0, over.Left + (over.Width / 3) - width);
        var top = Math.Clamp(over.Top + ((over.Height - height) / 2), 0, Math.Max(0, over.Page.Height - height));
        return Placed(over.Page, left, top, width, height, picture);
    }

    private static Error Unusable() => PlatformErrors.UnusablePicture.With(TransparentPng.Largest / 1000, TransparentPng.Longest);

    private static Result<DrawnSignature> Placed(PdfPage page, double left, double top, double width, double height, TransparentPng picture)
    {
        var drawn = new DrawnSignature(page, left, top, width, height, update => (
            PdfDictionary.Of(("XObject", PdfDictionary.Of(("Im", picture.AddTo(update))))),
            string.Create(
                CultureInfo.InvariantCulture,
                $"q {width * DrawnSignature.PointsPerMillimetre:0.###} 0 0 {height * DrawnSignature.PointsPerMillimetre:0.###} 0 0 cm /Im Do Q")));
        return drawn.IsOnPage ? drawn : PlatformErrors.NoPlaceOnPage.With();
    }

    private static double? OwnWidth(TransparentPng picture) =>
        picture.PixelsPerMetre is { } density && 1000d * picture.Width / density is >= SmallestSeal and <= LargestSeal and var width ? width : null;

    private static bool IsBox(PagePlace box) => box is { Left: >= 0, Top: >= 0, Width: > 0 and < 10_000, Height: > 0 and < 10_000 };

    private static PdfPage? PageOf(List<PdfPage> pages, int? number) =>
        number is null ? pages[^1] : number >= 1 && number <= pages.Count ? pages[number.Value - 1] : null;
}
