using System.Buffers;
using EGov.Platform.Errors;
using EGov.Platform.Results;

namespace EGov.Platform.Http;

/// <summary>Reads a stream to its end, but never more than allowed.</summary>
internal static class BoundedRead
{
    internal static async Task<Result<ReadOnlyMemory<byte>>> ReadAsync(Stream stream, int limit, CancellationToken cancellation)
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
