using System.Buffers;
using System.Text.Json;
using EGov.Platform.Agencies;
using EGov.Platform.Storage;

namespace EGov.Exchange.Vxp.Directory;

/// <summary>Writes the whole directory of agencies, some at a time: it has a hundred thousand of them.</summary>
internal sealed class AgencyListing(AgencyRegistry registry)
{
    private const int Page = 500;

    /// <summary>Writes the answer.</summary>
    /// <param name="filter">Which agencies.</param>
    /// <param name="show">What is told of one; null for one that is left out.</param>
    /// <param name="answer">Where it is written.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task WriteAsync<T>(AgencyFilter filter, Func<Agency, T?> show, Stream answer, CancellationToken cancellation)
        where T : class
    {
        // The serializer flushes its writer where it cannot wait, which an answer does not allow.
        var page = new ArrayBufferWriter<byte>();
        await using var json = new Utf8JsonWriter(page, new JsonWriterOptions { Encoder = PlatformJson.Options.Encoder });
        json.WriteStartObject();
        json.WriteString("status"u8, "OK"u8);
        json.WriteString("ErrorCode"u8, "0"u8);
        json.WriteString("ErrorDesc"u8, "Thanh cong"u8);
        json.WriteStartArray("data"u8);
        for (var next = string.Empty; next is not null;)
        {
            (var agencies, next) = await registry.ListAsync(filter, next, Page, cancellation);
            foreach (var row in agencies.Select(show).OfType<T>())
            {
                JsonSerializer.Serialize(json, row, PlatformJson.Options);
            }

            if (next is null)
            {
                json.WriteEndArray();
                json.WriteEndObject();
            }

            await json.FlushAsync(cancellation);
            await answer.WriteAsync(page.WrittenMemory, cancellation);
            page.ResetWrittenCount();
        }
    }
}
