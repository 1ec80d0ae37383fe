using System.Buffers;
using System.Security.Cryptography;
using EGov.Exchange.Errors;
using EGov.Platform.Results;

namespace EGov.Exchange.EdXml.Contents;

/// <summary>What one reading of a content from beginning to end found.</summary>
internal sealed record ContentReading(ContentKind Kind, long Length, string Sha256)
{
    private const int PieceBytes = 64 << 10;
    private const int Ratio = 100;

    /// <summary>Reads the stream to its end and closes it, or stops where it passes a bound or cannot be decompressed.</summary>
    public static Result<ContentReading> Through(Stream content, long mostBytes, long suspiciousBytes)
    {
        using var source = content;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var detector = new KindDetector();
        var buffer = ArrayPool<byte>.Shared.Rent(KindDetector.Overlap + PieceBytes);
        try
        {
            long length = 0;
            var kept = 0;
            int read;
            while ((read = source.ReadAtLeast(buffer.AsSpan(kept, PieceBytes), PieceBytes, throwOnEndOfStream: false)) > 0)
            {
                length += read;
                if (length > mostBytes)
                {
                    return ExchangeErrors.ContentTooLarge.With(mostBytes);
                }

                if (length > suspiciousBytes)
                {
                    return ExchangeErrors.SuspiciousCompression.With(Ratio);
                }

                hash.AppendData(buffer, kept, read);
                detector.Look(buffer.AsSpan(0, kept + read));
                var next = Math.Min(KindDetector.Overlap, read);
                buffer.AsSpan(kept + read - next, next).CopyTo(buffer);
                kept = next;
            }

            return new ContentReading(detector.Kind, length, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        catch (InvalidDataException)
        {
            return ExchangeErrors.UnreadableArchive.With();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
