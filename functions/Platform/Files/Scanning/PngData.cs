using System.Buffers.Binary;
using EGov.Platform.Storage;

namespace EGov.Platform.Files.Scanning;

/// <summary>The packed samples of a PNG picture: what its <c>IDAT</c> chunks hold, one behind the other, as they lie in the file.</summary>
/// <param name="content">A picture whose chunks are whole.</param>
internal sealed class PngData(ReadOnlyMemory<byte> content) : ForwardStream
{
    private int next = PngStructure.SignatureLength;
    private ReadOnlyMemory<byte> body;

    public override int Read(Span<byte> buffer)
    {
        while (body.IsEmpty)
        {
            if (content.Length - next < PngStructure.ChunkOverhead)
            {
                return 0;
            }

            var chunk = content.Span[next..];
            var length = (int)BinaryPrimitives.ReadUInt32BigEndian(chunk);
            body = chunk.Slice(4, 4).SequenceEqual("IDAT"u8) ? content.Slice(next + 8, length) : default;
            next += PngStructure.ChunkOverhead + length;
        }

        var count = Math.Min(buffer.Length, body.Length);
        body.Span[..count].CopyTo(buffer);
        body = body[count..];
        return count;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));
}
