using EGov.Exchange.Errors;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace EGov.Exchange.Vxp.Sending;

/// <summary>Finds the packet in the body of a send: the Java client sends the file alone, others a form with one part.</summary>
internal static class PacketBody
{
    private const string Part = "file_doc";
    private const int LongestBoundary = 100;

    /// <summary>Hands the packet on as it comes in.</summary>
    /// <param name="request">The request.</param>
    /// <param name="take">Reads the packet to its end.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<Result<T>> ReadAsync<T>(HttpRequest request, Func<Stream, Task<Result<T>>> take, CancellationToken cancellation)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(take);
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            return request.ContentLength == 0 ? ExchangeErrors.NoPacketFile.With() : await take(request.Body);
        }

        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        if (boundary.Length is 0 or > LongestBoundary)
        {
            return ExchangeErrors.NoPacketFile.With();
        }

        try
        {
            var section = await new MultipartReader(boundary, request.Body).ReadNextSectionAsync(cancellation);
            return section?.GetContentDispositionHeader() is { } disposition && HeaderUtilities.RemoveQuotes(disposition.Name).Equals(Part, StringComparison.Ordinal)
                ? await take(section.Body)
                : ExchangeErrors.NoPacketFile.With();
        }
        catch (Exception malformed) when (malformed is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return ExchangeErrors.NoPacketFile.With();
        }
    }
}
