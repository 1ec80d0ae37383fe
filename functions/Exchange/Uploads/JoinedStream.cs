namespace EGov.Exchange.Uploads;

/// <summary>Several streams read one after the other, each opened when its turn comes.</summary>
internal sealed class JoinedStream(IReadOnlyList<Func<Task<Stream>>> parts) : Stream
{
    private Stream? present;
    private int next;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            if (present is null)
            {
                if (next >= parts.Count)
                {
                    return 0;
                }

                present = await parts[next++]();
            }

            if (await present.ReadAsync(buffer, cancellationToken) is > 0 and var read)
            {
                return read;
            }

            await present.DisposeAsync();
            present = null;
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("It is read asynchronously.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            present?.Dispose();
        }

        base.Dispose(disposing);
    }
}
