using EGov.Platform.Storage;

namespace EGov.Exchange.Uploads;

/// <summary>Several streams read one after the other, each opened when its turn comes.</summary>
internal sealed class JoinedStream(IReadOnlyList<Func<Task<Stream>>> parts) : ForwardStream
{
    private Stream? present;
    private int next;

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

    public override int Read(Span<byte> buffer) => throw new NotSupportedException("It is read asynchronously.");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            present?.Dispose();
        }

        base.Dispose(disposing);
    }
}
