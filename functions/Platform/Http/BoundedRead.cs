using System.Buffers;
using EGov.Platform.Errors;
using EGov.Platform.Results;

namespace EGov.Platform.Http;

/// <summary>Reads a stream to its end, but never more than allowed.</summary>
public static class BoundedRead
{
    /// <summary>The whole stream, or the error that it is too large.</summary>
    /// <param name="stream">What is read.</param>
    /// <param name="limit">At most so many bytes.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<Result<ReadOnlyMemory<byte>>> ReadAsync(Stream stream, int limit, CancellationToken cancellation)
    {
        var content = new ArrayBufferWriter<byte>(Math.Min(limit, 16 * 1024));
        while (true)
        {
            var space = content.GetMemory(4096);
            var read = await stream.ReadAsync(space, cancellation).ConfigureAwait(false);
            if (read == 0)
            {
                return content.WrittenMemory;
            }

            content.Advance(read);
            if (content.WrittenCount > limit)
            {
                return PlatformErrors.BodyTooLarge.With(limit);
            }
        }
    }
}
