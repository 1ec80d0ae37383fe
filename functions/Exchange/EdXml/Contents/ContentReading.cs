using System.Buffers;
using EGov.Exchange.Errors;
using EGov.Platform.Results;

namespace EGov.Exchange.EdXml.Contents;

/// <summary>What one reading of a content from beginning to end found.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Length">Its bytes.</param>
internal sealed record ContentReading(ContentKind Kind, long Length)
{
    private const int PieceBytes = 64 << 10;

    /// <summary>Reads the stream to its end, or stops where it passes a bound or cannot be decompressed.</summary>
    /// <param name="source">The content.</param>
    /// <param name="destination">Takes it too; null for nobody.</param>
    /// <param name="bounds">How large it may become.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<Result<ContentReading>> ThroughAsync(Stream source, Stream? destination, ContentBounds bounds, CancellationToken cancellation)
    {
        var detector = new KindDetector();
        var buffer = ArrayPool<byte>.Shared.Rent(KindDetector.Overlap + PieceBytes);
        try
        {
            long length = 0;
            var kept = 0;
            int read;
            while ((read = await source.ReadAtLeastAsync(buffer.AsMemory(kept, PieceBytes), PieceBytes, throwOnEndOfStream: false, cancellation)) > 0)
            {
                length += read;
                if (bounds.PassedBy(length) is { } refusal)
                {
                    return refusal;
                }

                detector.Look(buffer.AsSpan(0, kept + read));
                if (destination is not null)
                {
                    await destination.WriteAsync(buffer.AsMemory(kept, read), cancellation);
                }

                var next = Math.Min(KindDetector.Overlap, read);
                buffer.AsSpan(kept + read - next, next).CopyTo(buffer);
                kept = next;
            }

            return new ContentReading(detector.Kind, length);
        }
        catch (InvalidDataException)
        {
            return ExchangeErrors.UnreadableArchive.With();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }
}

/// <summary>How large a content may become as it is read.</summary>
/// <param name="Most">The most bytes at all.</param>
/// <param name="Suspicious">The most bytes that what is decompressed can honestly have.</param>
internal sealed record ContentBounds(long Most, long Suspicious)
{
    private const int MostRatio = 100;
    private const long RatioFrom = 1 << 20;

    /// <summary>The bounds of so many compressed bytes.</summary>
    public static ContentBounds OfCompressed(long most, long compressed) => new(most, Math.Max(RatioFrom, compressed * MostRatio));

    public Error? PassedBy(long length) =>
        length > Most ? ExchangeErrors.ContentTooLarge.With(Most)
        : length > Suspicious ? ExchangeErrors.SuspiciousCompression.With(MostRatio)
        : null;
}
