using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace EGov.Exchange.EdXml.Packets;

/// <summary>Writes a content as Base64 again, with the breaks and the end that the text had.</summary>
internal sealed class EncodedContent(AttachmentSlot slot, Stream content) : IDisposable, IAsyncDisposable
{
    private const int ContentBytes = 48 << 10;

    private readonly byte[] decoded = ArrayPool<byte>.Shared.Rent(ContentBytes);
    private readonly byte[] encoded = ArrayPool<byte>.Shared.Rent((ContentBytes / 3 * 4) + 4);
    private int encodedFrom;
    private int encodedTo;
    private long read;
    private bool ended;
    private int run = -1;
    private int repeats;
    private long characters;
    private byte[] gap = [];
    private int gapFrom;
    private bool disposed;

    /// <summary>Some bytes of the text; 0 at its end.</summary>
    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellation)
    {
        var written = 0;
        while (written < buffer.Length)
        {
            if (characters > 0)
            {
                if (encodedFrom == encodedTo && !await EncodeAsync(cancellation))
                {
                    throw Other();
                }

                var count = (int)Math.Min(characters, Math.Min(encodedTo - encodedFrom, buffer.Length - written));
                encoded.AsMemory(encodedFrom, count).CopyTo(buffer[written..]);
                encodedFrom += count;
                characters -= count;
                written += count;
            }
            else if (gapFrom < gap.Length)
            {
                var count = Math.Min(gap.Length - gapFrom, buffer.Length - written);
                gap.AsMemory(gapFrom, count).CopyTo(buffer[written..]);
                gapFrom += count;
                written += count;
            }
            else if (!NextPiece())
            {
                if (encodedFrom < encodedTo || await EncodeAsync(cancellation))
                {
                    throw Other();
                }

                break;
            }
        }

        return written;
    }

    public void Dispose()
    {
        content.Dispose();
        Return();
    }

    public async ValueTask DisposeAsync()
    {
        await content.DisposeAsync();
        Return();
    }

    private void Return()
    {
        if (!disposed)
        {
            disposed = true;
            ArrayPool<byte>.Shared.Return(decoded);
            ArrayPool<byte>.Shared.Return(encoded);
        }
    }

    private bool NextPiece()
    {
        if (repeats > 0)
        {
            repeats--;
        }
        else if (++run < slot.Layout.Count)
        {
            repeats = slot.Layout[run].Count - 1;
            gap = Encoding.ASCII.GetBytes(slot.Layout[run].Gap);
        }
        else
        {
            return false;
        }

        characters = slot.Layout[run].Characters;
        gapFrom = 0;
        return true;
    }

    private async ValueTask<bool> EncodeAsync(CancellationToken cancellation)
    {
        if (ended)
        {
            return false;
        }

        var count = await content.ReadAtLeastAsync(decoded.AsMemory(0, ContentBytes), ContentBytes, throwOnEndOfStream: false, cancellation);
        read += count;
        ended = read == slot.Length || count < ContentBytes;
        if (ended && (read != slot.Length || (count == ContentBytes && await content.ReadAsync(encoded.AsMemory(0, 1), cancellation) > 0)))
        {
            throw Other();
        }

        Base64.EncodeToUtf8(decoded.AsSpan(0, count), encoded, out _, out encodedTo);
        encodedFrom = 0;
        if (ended && slot.Tail is { } tail && count > 0)
        {
            encodedTo += Encoding.ASCII.GetBytes(tail, encoded.AsSpan(encodedTo - 4)) - 4;
        }

        return count > 0;
    }

    private static InvalidDataException Other() => new("The content is not the one that was split off the packet.");
}
