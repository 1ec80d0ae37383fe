using EGov.Platform.Storage;

namespace EGov.Exchange.Tests.EdXml;

/// <summary>Gives bytes in pieces of odd sizes, as networks do.</summary>
internal sealed class ChoppedStream(byte[] bytes, params int[] sizes) : ForwardStream
{
    private int at;
    private int turn;

    public override int Read(Span<byte> buffer)
    {
        var size = Math.Min(Math.Min(buffer.Length, sizes[turn++ % sizes.Length]), bytes.Length - at);
        bytes.AsSpan(at, size).CopyTo(buffer);
        at += size;
        return size;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));
}
