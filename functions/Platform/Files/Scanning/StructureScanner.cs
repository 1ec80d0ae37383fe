using EGov.Platform.Errors;
using EGov.Platform.Results;

namespace EGov.Platform.Files.Scanning;

/// <summary>
/// Takes only files that are wholly what their first bytes say, so that no two programs can see different things in one. Needs nothing beside
/// the content and is always on.
/// </summary>
internal sealed class StructureScanner : IFileScanner
{
    public Task<Error?> ScanAsync(string mediaType, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(Check(mediaType, content));
    }

    private static Error? Check(string mediaType, ReadOnlyMemory<byte> content)
    {
        if (TestVirus.IsIn(content.Span))
        {
            return PlatformErrors.MaliciousFile.With(TestVirus.Name);
        }

        if (Polyglots.IsArchive(content.Span) || (mediaType != "application/pdf" && Polyglots.HoldsPdf(content.Span)))
        {
            return PlatformErrors.FileOfTwoKinds.With();
        }

        return mediaType switch
        {
            "application/pdf" => PdfStructure.Check(content),
            "image/png" => PngStructure.Check(content),
            "image/jpeg" => JpegStructure.Check(content.Span),
            _ => PlatformErrors.UnsupportedFile.With(),
        };
    }
}
