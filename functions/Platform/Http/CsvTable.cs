using CsvHelper;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace EGov.Platform.Http;

/// <summary>
/// A table as a file for spreadsheets (RFC 4180), written row by row as it is read, so that its length costs no memory. It begins with the mark by
/// which spreadsheets know UTF-8. What a spreadsheet would take for a formula gets an apostrophe before it: cells hold what others wrote.
/// </summary>
/// <param name="name">The file's name, in ASCII.</param>
/// <param name="header">The names of the columns.</param>
/// <param name="rows">The rows, each with a cell for every column.</param>
public sealed class CsvTable(string name, IReadOnlyList<string> header, IAsyncEnumerable<IReadOnlyList<string>> rows) : IResult
{
    /// <summary>The type of the content.</summary>
    public const string MediaType = "text/csv";

    private static readonly CsvWriterOptions Form = new() { Injection = CsvInjection.Escape, WriteByteOrderMark = true };

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var response = httpContext.Response;
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = $"{MediaType}; charset=utf-8; header=present";
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = name }.ToString();
        await WriteAsync(response.Body, httpContext.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>Writes the table and leaves the stream open.</summary>
    public async Task WriteAsync(Stream stream, CancellationToken cancellation)
    {
        var csv = CsvWriter.Create(stream, Form, leaveOpen: true);
        await using var closing = csv.ConfigureAwait(false);
        await csv.WriteRecordAsync([.. header], cancellation).ConfigureAwait(false);
        await foreach (var row in rows.WithCancellation(cancellation).ConfigureAwait(false))
        {
            await csv.WriteRecordAsync([.. row], cancellation).ConfigureAwait(false);
        }

        await csv.FlushAsync(cancellation).ConfigureAwait(false);
    }
}
