using System.Buffers;
using System.Buffers.Text;

namespace EGov.Exchange.Vxp.Packets;

/// <summary>Writes the answer that carries a whole packet as Base64 in JSON, piece by piece, so that a large one needs no memory of its size.</summary>
internal static class PacketAnswer
{
    /// <summary>A piece of the packet: a multiple of three, so that the pieces' Base64 joins without padding.</summary>
    private const int Piece = 48 * 1024;

    /// <summary>Writes the answer; closes the packet.</summary>
    public static async Task WriteAsync(Stream packet, Stream answer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(packet);
        ArgumentNullException.ThrowIfNull(answer);
        await using (packet)
        {
            await answer.WriteAsync("""{"status":"OK","ErrorCode":"0","ErrorDesc":"Thanh cong","data":" """u8.TrimEnd((byte)' ').ToArray(), cancellation);
            await WriteBase64Async(packet, answer, cancellation);
            await answer.WriteAsync("\"}"u8.ToArray(), cancellation);
        }
    }

    private static async Task WriteBase64Async(Stream packet, Stream answer, CancellationToken cancellation)
    {
        var plain = ArrayPool<byte>.Shared.Rent(Piece);
        var encoded = ArrayPool<byte>.Shared.Rent(Base64.GetMaxEncodedToUtf8Length(Piece));
        try
        {
            int read;
            do
            {
                read = await packet.ReadAtLeastAsync(plain.AsMemory(0, Piece), Piece, throwOnEndOfStream: false, cancellation);
                Base64.EncodeToUtf8(plain.AsSpan(0, read), encoded, out _, out var written);
                await answer.WriteAsync(encoded.AsMemory(0, written), cancellation);
            }
            while (read == Piece);
        }
        finally
        {
            // Others may not read what was in the packet.
            ArrayPool<byte>.Shared.Return(plain, clearArray: true);
            ArrayPool<byte>.Shared.Return(encoded, clearArray: true);
        }
    }
}
