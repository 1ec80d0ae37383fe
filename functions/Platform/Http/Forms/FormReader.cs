using EGov.Platform.Errors;
using EGov.Platform.Files;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace EGov.Platform.Http.Forms;

/// <summary>
/// Reads a JSON document by itself, or in a form (<c>multipart/form-data</c>) with files: first the part <c>document</c>, then each file that it names,
/// in a part of that name. The document comes first so that of what it does not name, or what is too large, nothing is taken.
/// </summary>
public sealed class FormReader(ContentSpools spools)
{
    /// <summary>The name of the part with the document.</summary>
    public const string DocumentPart = "document";

    private const int LongestBoundary = 100;

    /// <summary>The document and its files.</summary>
    /// <param name="request">The request.</param>
    /// <param name="named">The parts that a document names, or what is wrong with it.</param>
    /// <param name="bounds">How much the files may hold.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Result<DocumentForm<T>>> ReadAsync<T>(
        HttpRequest request, Func<T, Result<IReadOnlyList<string>>> named, FormBounds bounds, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(named);
        ArgumentNullException.ThrowIfNull(bounds);
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            return (await JsonBody.ReadAsync<T>(request, cancellation).ConfigureAwait(false)).Succeeded(out var body, out var error)
                && Expected(named(body.Value)).Succeeded(out var expected, out error)
                && (error = expected.FirstOrDefault() is { } missing ? PlatformErrors.FormPartMissing.With(missing) : null) is null
                    ? DocumentForm<T>.Bare(body)
                    : error;
        }

        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        if (boundary.Length is 0 or > LongestBoundary)
        {
            return PlatformErrors.BrokenForm.With();
        }

        var files = new Dictionary<string, FormFile>(StringComparer.Ordinal);
        var handedOver = false;
        try
        {
            var read = await ReadAsync(new MultipartReader(boundary, request.Body), named, bounds, files, cancellation).ConfigureAwait(false);
            handedOver = read.Succeeded(out _, out _);
            return read;
        }
        catch (Exception malformed) when (malformed is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return PlatformErrors.BrokenForm.With();
        }
        finally
        {
            if (!handedOver)
            {
                foreach (var file in files.Values)
                {
                    file.Content.Dispose();
                }
            }
        }
    }

    private async Task<Result<DocumentForm<T>>> ReadAsync<T>(
        MultipartReader reader,
        Func<T, Result<IReadOnlyList<string>>> named,
        FormBounds bounds,
        Dictionary<string, FormFile> files,
        CancellationToken cancellation)
    {
        if (!(await ReadDocumentAsync<T>(reader, cancellation).ConfigureAwait(false)).Succeeded(out var document, out var error)
            || !Expected(named(document.Value)).Succeeded(out var expected, out error))
        {
            return error;
        }

        while (await reader.ReadNextSectionAsync(cancellation).ConfigureAwait(false) is { } section)
        {
            var name = NameOf(section);
            if (name is null)
            {
                return PlatformErrors.BrokenForm.With();
            }

            if (name == DocumentPart || files.ContainsKey(name))
            {
                return PlatformErrors.FormPartTwice.With(name);
            }

            if (!expected.Contains(name))
            {
                return PlatformErrors.FormPartUnknown.With(name);
            }

            if (!(await ReadFileAsync(section, name, bounds, files, cancellation).ConfigureAwait(false)).Succeeded(out var file, out error))
            {
                return error;
            }

            files.Add(name, file);
        }

        return expected.FirstOrDefault(name => !files.ContainsKey(name)) is { } missing
            ? PlatformErrors.FormPartMissing.With(missing)
            : DocumentForm<T>.Of(document, files);
    }

    private static async Task<Result<JsonBody<T>>> ReadDocumentAsync<T>(MultipartReader reader, CancellationToken cancellation)
    {
        if (await reader.ReadNextSectionAsync(cancellation).ConfigureAwait(false) is not { } section
            || NameOf(section) != DocumentPart
            || !MediaTypeHeaderValue.TryParse(section.ContentType, out var type)
            || !type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
        {
            return PlatformErrors.FormWithoutDocument.With();
        }

        return (await BoundedRead.ReadAsync(section.Body, Limits.JsonBody, cancellation).ConfigureAwait(false)).Succeeded(out var bytes, out var error)
            ? JsonBody.Parse<T>(bytes)
            : error;
    }

    private async Task<Result<FormFile>> ReadFileAsync(
        MultipartSection section, string name, FormBounds bounds, Dictionary<string, FormFile> before, CancellationToken cancellation)
    {
        if (!UploadReader.FileNameOf(section.GetContentDispositionHeader()!).Succeeded(out var fileName, out var error))
        {
            return error;
        }

        var left = bounds.LargestTogether - before.Values.Sum(file => file.Content.Length);
        ContentSpool? spool = spools.Begin(Math.Min(bounds.LargestFile, left));
        try
        {
            await section.Body.CopyToAsync(spool.Input, cancellation).ConfigureAwait(false);
            spool.Freeze();
            if (spool.Length > 0)
            {
                var file = new FormFile(fileName, spool);
                spool = null;
                return file;
            }

            return PlatformErrors.EmptyFile.With();
        }
        catch (ContentTooLargeException)
        {
            return PlatformErrors.FormPartTooLarge.With(name, bounds.LargestFile, bounds.LargestTogether);
        }
        finally
        {
            spool?.Dispose();
        }
    }

    /// <summary>A name that stands twice would have one part stand for two files, and the document's own name for a file.</summary>
    private static Result<IReadOnlySet<string>> Expected(Result<IReadOnlyList<string>> named)
    {
        if (!named.Succeeded(out var names, out var error))
        {
            return error;
        }

        var expected = new HashSet<string>(StringComparer.Ordinal);
        return names.FirstOrDefault(name => name == DocumentPart || !expected.Add(name)) is { } twice
            ? PlatformErrors.FormPartTwice.With(twice)
            : expected;
    }

    private static string? NameOf(MultipartSection section) =>
        section.GetContentDispositionHeader() is { } disposition
        && disposition.DispositionType.Equals("form-data", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(disposition.Name).ToString() is { Length: > 0 } name
            ? name
            : null;
}
