using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Platform.Signatures.Browser;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Net.Http.Headers;

namespace EGov.Exchange.Drafts.Browser;

/// <summary>
/// Takes the signed file from the plug-in, as a form with one file or as the body itself, and answers as the plug-in expects. It must begin with
/// the very bytes that were given out, and hold one signature more, of the person who began.
/// </summary>
internal sealed class TakeSignedFile(BrowserSigningDesk signing)
{
    private const int LongestBoundary = 100;

    [Function(nameof(TakeSignedFile))]
    [Allow(Callers.Anyone)]
    public async Task<Results<Ok<PluginUploadAnswer>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "documents/signing/{session}")] HttpRequest request,
        string session,
        CancellationToken cancellation)
    {
        // Who has no session is told so before anything is read.
        if (!await signing.ExistsAsync(session, cancellation))
        {
            return TypedResults.Ok(await signing.UploadAsync(session, ReadOnlyMemory<byte>.Empty, cancellation));
        }

        return (await ReadAsync(request, cancellation)).Succeeded(out var file, out var error)
            ? TypedResults.Ok(await signing.UploadAsync(session, file, cancellation))
            : error.ToProblem(request);
    }

    private static async Task<Result<ReadOnlyMemory<byte>>> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            return await BoundedRead.ReadAsync(request.Body, BrowserSigningDesk.LargestFile, cancellation);
        }

        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        if (boundary.Length is 0 or > LongestBoundary)
        {
            return PlatformErrors.MalformedUpload.With();
        }

        try
        {
            // Nowhere is it said what the plug-in calls the part; fields may stand before it.
            var reader = new MultipartReader(boundary, request.Body);
            while (await reader.ReadNextSectionAsync(cancellation) is { } section)
            {
                if (section.GetContentDispositionHeader()?.IsFileDisposition() == true)
                {
                    return await BoundedRead.ReadAsync(section.Body, BrowserSigningDesk.LargestFile, cancellation);
                }
            }
        }
        catch (Exception malformed) when (malformed is InvalidDataException or IOException)
        {
            return PlatformErrors.MalformedUpload.With();
        }

        return PlatformErrors.MalformedUpload.With();
    }
}
