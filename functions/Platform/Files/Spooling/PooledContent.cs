using System.Buffers;
using System.Runtime.InteropServices;

namespace EGov.Platform.Files.Spooling;

/// <summary>
/// A content in an array of the pool. The array goes back, emptied, when this is disposed and nobody has it pinned any more; before that
/// nobody else can get it, and after that it cannot be read here, so that one content never shows as another.
/// </summary>
internal sealed unsafe class PooledContent(byte[] buffer, int length) : MemoryManager<byte>
{
    private readonly Lock gate = new();
    private int pins;
    private bool disposed;

    public override Span<byte> GetSpan()
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        return buffer.AsSpan(0, length);
    }

    public override MemoryHandle Pin(int elementIndex = 0)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)elementIndex, (uint)length, nameof(elementIndex));
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            pins++;
        }

        var held = GCHandle.Alloc(buffer, GCHandleType.Pinned);
        return new MemoryHandle((byte*)held.AddrOfPinnedObject() + elementIndex, held, this);
    }

    public override void Unpin()
    {
        lock (gate)
        {
            if (--pins == 0 && disposed)
            {
                Return();
            }
        }
    }

    protected override void Dispose(bool disposing)
    {
        lock (gate)
        {
            if (disposing && !disposed)
            {
                disposed = true;
                if (pins == 0)
                {
                    Return();
                }
            }
        }
    }

    private void Return() => ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
}
