using EGov.Platform.Storage;

namespace EGov.Exchange.EdXml.Packets;

/// <summary>The parts of a packet one after the other.</summary>
internal sealed class AssembledPacket(IEnumerable<PacketPart> parts) : ForwardStream
{
    private readonly IEnumerator<PacketPart> remaining = parts.GetEnumerator();
    private ReadOnlyMemory<byte> bytes;
    private EncodedContent? content;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (buffer.Length > 0)
        {
            if (!bytes.IsEmpty)
            {
                var count = Math.Min(bytes.Length, buffer.Length);
                bytes[..count].CopyTo(buffer);
                bytes = bytes[count..];
                return count;
            }

            if (content is not null)
            {
                var count = await content.ReadAsync(buffer, cancellationToken);
                if (count > 0)
                {
                    return count;
                }

                await content.DisposeAsync();
                content = null;
            }

            if (!remaining.MoveNext())
            {
                return 0;
            }

            var part = remaining.Current;
            bytes = part.Bytes;
            content = part is { Slot: { } slot, Open: { } open } ? new EncodedContent(slot, open()) : null;
        }

        return 0;
    }

    /// <summary>Contents come from stores, which are read asynchronously.</summary>
    public override int Read(Span<byte> buffer) => throw new NotSupportedException("Read asynchronously.");

    public override async ValueTask DisposeAsync()
    {
        if (content is not null)
        {
            await content.DisposeAsync();
            content = null;
        }

        remaining.Dispose();
        await base.DisposeAsync();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            content?.Dispose();
            remaining.Dispose();
        }

        base.Dispose(disposing);
    }
}
