namespace EGov.Platform.Storage;

/// <summary>Reads what lies in memory, wherever that is, without a copy; the framework's own stream wants an array.</summary>
internal sealed class MemoryReader(ReadOnlyMemory<byte> content) : ForwardStream
{
    private int place;

    public override bool CanSeek => true;

    public override long Length => content.Length;

    public override long Position
    {
        get => place;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, content.Length);
            place = (int)value;
        }
    }

    public override int Read(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, content.Length - place);
        content.Span.Slice(place, count).CopyTo(buffer);
        place += count;
        return count;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        cancellationToken.IsCancellationRequested ? ValueTask.FromCanceled<int>(cancellationToken) : new(Read(buffer.Span));

    public override long Seek(long offset, SeekOrigin origin) => Position = offset + origin switch
    {
        SeekOrigin.Current => place,
        SeekOrigin.End => content.Length,
        _ => 0,
    };
}
