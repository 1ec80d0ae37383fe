using EGov.Platform.Errors;
using EGov.Platform.Results;

namespace EGov.Platform.Files.Scanning;

/// <summary>
/// Takes only files that are wholly what their first bytes say, so that no two programs can see different things in one. Of kinds whose structure
/// it does not know it says nothing but that they are not the virus of tests. Needs nothing beside the content and is always on.
/// </summary>
internal sealed class StructureScanner : IFileScanner
{
    private static readonly HashSet<string> Known = new(["application/pdf", "image/png", "image/jpeg"], StringComparer.Ordinal);

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

        if (!Known.Contains(mediaType))
        {
            return null;
        }

        if (Polyglots.IsArchive(content.Span) || (mediaType != "application/pdf" && Polyglots.HoldsPdf(content.Span)))
        {
            return PlatformErrors.FileOfTwoKinds.With();
        }

        return mediaType switch
        {
            "application/pdf" => PdfStructure.Check(content),
            "image/png" => PngStructure.Check(content),
            _ => JpegStructure.Check(content.Span),
        };
    }
}
