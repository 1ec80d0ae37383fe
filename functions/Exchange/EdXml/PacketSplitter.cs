using System.Buffers;
using System.Security.Cryptography;
using EGov.Exchange.EdXml.Packets;
using EGov.Exchange.Errors;
using EGov.Platform.Results;

namespace EGov.Exchange.EdXml;

/// <summary>
/// Takes a packet apart in one pass and bounded memory: the contents of its attachments, decoded, into streams of the caller; all else into the
/// template that <see cref="EdXmlReader"/> reads. <see cref="PacketAssembly"/> puts the same bytes together again.
/// </summary>
internal static class PacketSplitter
{
    private const int ChunkBytes = 64 << 10;

    /// <summary>Reads the packet to its end, or refuses it at the first byte that says why.</summary>
    /// <param name="packet">The bytes as they come over the wire.</param>
    /// <param name="attachment">
    /// Gives the stream that takes the decoded content of the attachment with the number, from 0, in the order of the packet. It stays the
    /// caller's, who closes it; what it holds of a packet that is refused is worth nothing.
    /// </param>
    /// <param name="limits">How large the packet and its parts may be.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<Result<SplitPacket>> SplitAsync(
        Stream packet, Func<int, Stream> attachment, PacketLimits? limits = null, CancellationToken cancellation = default)
    {
        limits ??= PacketLimits.Usual;
        using var whole = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var scanner = new PacketScanner(limits);
        var contents = new Contents(attachment);
        var buffer = ArrayPool<byte>.Shared.Rent(ChunkBytes);
        try
        {
            long length = 0;
            int read;
            while ((read = await packet.ReadAsync(buffer.AsMemory(0, ChunkBytes), cancellation)) > 0)
            {
                length += read;
                if (length > limits.PacketBytes)
                {
                    return ExchangeErrors.PacketTooLarge.With(limits.PacketBytes);
                }

                whole.AppendData(buffer, 0, read);
                for (var at = 0; at < read && scanner.Refusal is null;)
                {
                    at += scanner.Advance(buffer.AsSpan(at, read - at));
                    await contents.TakeAsync(scanner, cancellation);
                }

                if (scanner.Refusal is { } refusal)
                {
                    return refusal;
                }
            }

            scanner.End();
            return scanner.Refusal is { } late
                ? late
                : new SplitPacket(
                    scanner.Template.ToArray(), scanner.Slots, length, Convert.ToHexStringLower(whole.GetHashAndReset()), scanner.Trace, scanner.Warnings);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>The streams of the attachments, each asked for when its text begins.</summary>
    private sealed class Contents(Func<int, Stream> attachment)
    {
        private Stream stream = Stream.Null;
        private int asked;

        public async ValueTask TakeAsync(PacketScanner scanner, CancellationToken cancellation)
        {
            while (scanner.Begun > asked && scanner.Refusal is null)
            {
                stream = attachment(asked++);
            }

            if (!scanner.Decoded.IsEmpty)
            {
                await stream.WriteAsync(scanner.Decoded, cancellation);
                scanner.Taken();
            }
        }
    }
}
