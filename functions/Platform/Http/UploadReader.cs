using System.Text;
using EGov.Platform.Errors;
using EGov.Platform.Files;
using EGov.Platform.Results;
using EGov.Platform.Words;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace EGov.Platform.Http;

/// <summary>Reads the one file of a <c>multipart/form-data</c> body, part <c>file</c> and nothing beside it, without ever holding more than the limit.</summary>
public static class UploadReader
{
    /// <summary>The file that the request brings.</summary>
    public static async Task<Result<Upload>> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            return PlatformErrors.UnsupportedMediaType.With("multipart/form-data");
        }

        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        if (boundary.Length is 0 or > 100)
        {
            return PlatformErrors.MalformedUpload.With();
        }

        try
        {
            return await ReadAsync(new MultipartReader(boundary, request.Body), cancellation).ConfigureAwait(false);
        }
        catch (Exception malformed) when (malformed is InvalidDataException or IOException)
        {
            return PlatformErrors.MalformedUpload.With();
        }
    }

    private static async Task<Result<Upload>> ReadAsync(MultipartReader reader, CancellationToken cancellation)
    {
        if (await reader.ReadNextSectionAsync(cancellation).ConfigureAwait(false) is not { } section
            || section.GetContentDispositionHeader() is not { } disposition || !disposition.IsFileDisposition()
            || !disposition.Name.Equals("file", StringComparison.Ordinal))
        {
            return PlatformErrors.MalformedUpload.With();
        }

        if (!FileNameOf(disposition).Succeeded(out var name, out var error)
            || !(await BoundedRead.ReadAsync(section.Body, FileLimits.File, cancellation).ConfigureAwait(false)).Succeeded(out var content, out error))
        {
            return error;
        }

        // Whoever sends a second part believes that it is kept; what is not kept is refused.
        return await reader.ReadNextSectionAsync(cancellation).ConfigureAwait(false) is null
            ? new Upload(name, content)
            : PlatformErrors.MalformedUpload.With();
    }

    /// <summary>The name of a part's file.</summary>
    internal static Result<string> FileNameOf(ContentDispositionHeaderValue disposition)
    {
        var name = NameOf(HeaderUtilities.RemoveQuotes(
            disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).ToString());
        return name.Length is 0 or > Limits.FileName || !IsPlain(name) ? PlatformErrors.UnusableFileName.With(Limits.FileName) : name;
    }

    /// <summary>The name without its folders, as any system writes them.</summary>
    private static string NameOf(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];

    /// <summary>Whether the name shows what it is, with no half of a letter in it.</summary>
    private static bool IsPlain(string name) =>
        PlainText.FaultOf(name, lines: false) is null && !name.EnumerateRunes().Contains(Rune.ReplacementChar);
}
