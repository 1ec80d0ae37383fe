namespace EGov.Exchange.Tests.EdXml;

/// <summary>Gives bytes in pieces of odd sizes, as networks do.</summary>
internal sealed class ChoppedStream(byte[] bytes, params int[] sizes) : Stream
{
    private int at;
    private int turn;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var size = Math.Min(Math.Min(count, sizes[turn++ % sizes.Length]), bytes.Length - at);
        bytes.AsSpan(at, size).CopyTo(buffer.AsSpan(offset));
        at += size;
        return size;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
