namespace EGov.Platform.Pdf.Filters;

/// <summary>Gives unpacked what another stream gives packed, a piece at a time, so that nobody ever holds the whole.</summary>
/// <param name="source">The packed bytes; closed with this.</param>
internal abstract class PdfDecoder(Stream source) : Stream
{
    private readonly byte[] ahead = new byte[4096];
    private int next;
    private int length;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    protected Stream Source { get; } = source;

    public abstract override int Read(Span<byte> buffer);

    public sealed override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>The next packed byte; -1 at the end.</summary>
    protected int Next()
    {
        if (next == length)
        {
            (next, length) = (0, Source.Read(ahead));
        }

        return length == 0 ? -1 : ahead[next++];
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Source.Dispose();
        }

        base.Dispose(disposing);
    }
}
