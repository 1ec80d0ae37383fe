using EGov.Platform.Storage;

namespace EGov.Exchange.Sending;

/// <summary>A forward-only stream that is opened when it is first read.</summary>
internal sealed class LaterStream(Func<Task<Stream>> open) : ForwardStream
{
    private Stream? inner;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        inner ??= await open();
        return await inner.ReadAsync(buffer, cancellationToken);
    }

    public override int Read(Span<byte> buffer) => throw new NotSupportedException("It is read asynchronously.");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner?.Dispose();
        }

        base.Dispose(disposing);
    }
}
