using System.Text;
using EGov.Exchange.EdXml;

namespace EGov.Exchange.Tests.EdXml;

public sealed class LargePacketTests
{
    private const int ContentBytes = 67_500_000;
    private const long MostMemory = 64L << 20;

    [Fact]
    public async Task A_packet_of_90_MB_is_split_and_put_together_in_little_memory()
    {
        // All streams answer at once, so that one thread does it all, whatever other tests do beside it.
        var (before, thread) = (GC.GetAllocatedBytesForCurrentThread(), Environment.CurrentManagedThreadId);
        long written = 0;
        var watched = new WatchingStream(count => written += count);

        Assert.True((await PacketSplitter.SplitAsync(new LargePacket(ContentBytes), _ => watched)).Succeeded(out var split, out _));
        Assert.True(split.Length > 90_000_000);
        Assert.Equal(ContentBytes, written);

        await PacketAssembly.OpenRead(split.Template, split.Slots, _ => new Zeros(ContentBytes)).CopyToAsync(watched);
        Assert.Equal(ContentBytes + split.Length, written);
        Assert.Equal(thread, Environment.CurrentManagedThreadId);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostMemory);
    }

    private sealed class WatchingStream(Action<int> written) : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            written(buffer.Length);
            return ValueTask.CompletedTask;
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }

    private sealed class Zeros(int length) : MemoryStream
    {
        private int left = length;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = Math.Min(left, buffer.Length);
            buffer.Span[..count].Clear();
            left -= count;
            return new(count);
        }
    }

    /// <summary>A packet whose attachment is so many zeros, in one line.</summary>
    private sealed class LargePacket(int content) : MemoryStream
    {
        private readonly byte[] head = Encoding.UTF8.GetBytes("<edXML><ContentTransferEncoded>");
        private readonly byte[] tail = Encoding.UTF8.GetBytes("</ContentTransferEncoded></edXML>");
        private readonly long encoded = content / 3 * 4L;
        private long at;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = 0;
            while (count < buffer.Length && at < head.Length + encoded + tail.Length)
            {
                buffer.Span[count++] = at < head.Length ? head[at] : at < head.Length + encoded ? (byte)'A' : tail[at - head.Length - encoded];
                at++;
            }

            return new(count);
        }
    }
}
