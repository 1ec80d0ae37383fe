using EGov.Platform.Storage;

namespace EGov.Contracts.Tests.Files;

/// <summary>A content of one letter that does something once a part of it was read.</summary>
internal sealed class StoppingStream(byte letter, long length, long at, Action stop) : ForwardStream
{
    private long read;

    public override int Read(Span<byte> buffer)
    {
        var count = (int)Math.Min(buffer.Length, length - read);
        buffer[..count].Fill(letter);
        if (read < at && read + count >= at)
        {
            stop();
        }

        read += count;
        return count;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        cancellationToken.IsCancellationRequested ? ValueTask.FromCanceled<int>(cancellationToken) : new(Read(buffer.Span));
}
