using EGov.Platform.Errors;
using EGov.Platform.Pdf;
using EGov.Platform.Pdf.Filters;
using EGov.Platform.Results;

namespace EGov.Platform.Files.Scanning;

/// <summary>Looks into a document's streams. What cannot be looked into is refused, but for what only a picture can be.</summary>
internal static class PdfStreams
{
    /// <summary>Four colours of 16 bits: more than any scanner of papers writes.</summary>
    private const int MostBytesOfPixel = 8;

    /// <summary>What programs write beside the samples: a byte a row at most, and a little at the end.</summary>
    private const int Beside = 64 * 1024;

    public static Error? Check(PdfStream stream, PdfFile file)
    {
        // A form may stand for a page of another file (ISO 32000-2, 8.10.4).
        var subtype = (file.Resolve(stream.Dictionary["Subtype"]) as PdfName)?.Value;
        if (stream.Dictionary["F"] is not null || (subtype == "Form" && stream.Dictionary["Ref"] is not null))
        {
            return PlatformErrors.ContentElsewhere.With();
        }

        var isPicture = subtype == "Image";
        if (!isPicture)
        {
            using var text = file.OpenText(stream);
            return Check(text, isPicture);
        }

        var (width, height) = (NumberOf("Width"), NumberOf("Height"));
        if (PictureSize.Refuse(width, height, "PDF") is { } error)
        {
            return error;
        }

        using var samples = file.OpenSamples(stream, (width * height * MostBytesOfPixel) + height + Beside);
        return Check(samples, isPicture);

        long NumberOf(string key) => (file.Resolve(stream.Dictionary[key]) as PdfInteger)?.Value ?? 0;
    }

    private static Error? Check(PdfContent content, bool isPicture)
    {
        if (content.Left.Contains("Crypt", StringComparer.Ordinal))
        {
            return PlatformErrors.EncryptedFile.With();
        }

        if (content.Left.Count > 0 && !(isPicture && content.IsPicture))
        {
            return PlatformErrors.UnknownPacking.With(string.Join(' ', content.Left));
        }

        return TestVirus.IsIn(content.Plain, long.MaxValue, out _) ? PlatformErrors.MaliciousFile.With(TestVirus.Name) : null;
    }
}
