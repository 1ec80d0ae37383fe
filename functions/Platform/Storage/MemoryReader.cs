namespace EGov.Platform.Storage;

/// <summary>Reads what lies in memory, wherever that is, without a copy; the framework's own stream wants an array.</summary>
/// <param name="content">What is read; good for as long as somebody reads.</param>
/// <param name="owner">Whose memory that is, disposed of with this; null where it is somebody else's care.</param>
public sealed class MemoryReader(ReadOnlyMemory<byte> content, IDisposable? owner = null) : ForwardStream
{
    private int place;

    /// <inheritdoc/>
    public override bool CanSeek => true;

    /// <inheritdoc/>
    public override long Length => content.Length;

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">It is set to before the content or behind it.</exception>
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

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, content.Length - place);
        content.Span.Slice(place, count).CopyTo(buffer);
        place += count;
        return count;
    }

    /// <inheritdoc/>
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        cancellationToken.IsCancellationRequested ? ValueTask.FromCanceled<int>(cancellationToken) : new(Read(buffer.Span));

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The place is before the content or behind it.</exception>
    public override long Seek(long offset, SeekOrigin origin) => Position = offset + origin switch
    {
        SeekOrigin.Current => place,
        SeekOrigin.End => content.Length,
        _ => 0,
    };

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            owner?.Dispose();
        }

        base.Dispose(disposing);
    }
}
