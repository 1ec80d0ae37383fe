using System.Buffers;
using System.IO.MemoryMappedFiles;
using Microsoft.Win32.SafeHandles;

namespace EGov.Platform.Files.Spooling;

/// <summary>
/// A file's content as memory: its pages are the file's, which the system drops and reads again as it likes, so that they are none of the
/// process's own. Unmapped when it is disposed and nobody has it pinned any more.
/// </summary>
internal sealed unsafe class MappedContent : MemoryManager<byte>
{
    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;
    private readonly SafeMemoryMappedViewHandle handle;
    private readonly byte* start;
    private readonly int length;
    private bool disposed;

    /// <param name="source">At least <paramref name="length"/> bytes long, and not empty; stays open.</param>
    /// <param name="length">How many bytes of it are the content.</param>
    internal MappedContent(FileStream source, int length)
    {
        this.length = length;
        file = MemoryMappedFile.CreateFromFile(source, null, length, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        view = file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        handle = view.SafeMemoryMappedViewHandle;
        handle.AcquirePointer(ref start);
        start += view.PointerOffset;
    }

    public override Span<byte> GetSpan()
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        return new Span<byte>(start, length);
    }

    public override MemoryHandle Pin(int elementIndex = 0)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)elementIndex, (uint)length, nameof(elementIndex));
        var added = false;
        handle.DangerousAddRef(ref added);
        return new MemoryHandle(start + elementIndex, default, this);
    }

    public override void Unpin() => handle.DangerousRelease();

    protected override void Dispose(bool disposing)
    {
        if (!disposing || disposed)
        {
            return;
        }

        disposed = true;
        handle.ReleasePointer();
        view.Dispose();
        file.Dispose();
    }
}
