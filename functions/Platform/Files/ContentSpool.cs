using System.Buffers;
using System.Security.Cryptography;
using EGov.Platform.Files.Spooling;
using EGov.Platform.Storage;

namespace EGov.Platform.Files;

/// <summary>
/// Holds a content while it is received and looked at. It is written once, then frozen and read as often as one likes. A small content lies in
/// pooled memory, a larger one in a temporary file that is mapped, so that it takes no memory of the process; nobody else can open that file,
/// and it is gone with the process however that ends. One writer; what it gives is good until it is disposed.
/// </summary>
public sealed class ContentSpool : IDisposable
{
    /// <summary>Up to so many bytes lie in memory.</summary>
    public const int InMemory = 1024 * 1024;

    private const int FirstBuffer = 16 * 1024;

    private readonly Func<FileStream> create;
    private readonly int most;
    private readonly SpoolInput input;
    private readonly IncrementalHash? hash;
    private byte[] buffer = [];
    private FileStream? file;
    private MemoryManager<byte>? content;
    private int length;
    private byte[]? digest;
    private bool disposed;

    internal ContentSpool(Func<FileStream> create, int most, bool hashed)
    {
        (this.create, this.most) = (create, most);
        hash = hashed ? IncrementalHash.CreateHash(HashAlgorithmName.SHA256) : null;
        input = new SpoolInput(Write);
    }

    /// <summary>
    /// What is written to it is the content; closing it does nothing. A write fails with <see cref="ContentTooLargeException"/> when the
    /// content would have more bytes than it may, of which none are taken, and with <see cref="SpoolFullException"/> when the disk is full.
    /// </summary>
    public Stream Input => input;

    /// <summary>How many bytes were written.</summary>
    public int Length => length;

    /// <summary>The SHA-256 of the frozen content, 32 bytes.</summary>
    /// <exception cref="InvalidOperationException">It is not frozen, or the spool computes none.</exception>
    public ReadOnlyMemory<byte> Sha256 => digest ?? throw new InvalidOperationException("The content is not frozen, or is not hashed.");

    /// <summary>The frozen content, which is not copied. To use it after the spool was disposed is an error that may end the process.</summary>
    /// <exception cref="InvalidOperationException">It is not frozen.</exception>
    public ReadOnlyMemory<byte> Content =>
        length == 0 && IsFrozen ? ReadOnlyMemory<byte>.Empty : content?.Memory ?? throw new InvalidOperationException("The content is not frozen.");

    private bool IsFrozen { get; set; }

    /// <summary>The frozen content to be read from its beginning, by several readers at once if need be.</summary>
    /// <exception cref="InvalidOperationException">It is not frozen.</exception>
    public Stream OpenRead() => new MemoryReader(Content);

    /// <summary>Ends the writing; may be called again.</summary>
    /// <exception cref="SpoolFullException">The disk is full.</exception>
    public void Freeze()
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        if (IsFrozen)
        {
            return;
        }

        if (file is not null)
        {
            SpoolFile.Flush(file);
            content = new MappedContent(file, length);
        }
        else if (length > 0)
        {
            content = new PooledContent(buffer, length);
            buffer = [];
        }

        digest = hash?.GetHashAndReset();
        IsFrozen = true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (disposed)
        {
            return;
        }

        disposed = true;
        ((IDisposable?)content)?.Dispose();
        ReturnBuffer();
        file?.Dispose();
        hash?.Dispose();
        input.Dispose();
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        if (IsFrozen)
        {
            throw new InvalidOperationException("The content is frozen.");
        }

        if (bytes.Length > most - length)
        {
            throw new ContentTooLargeException(most);
        }

        if (file is null && length + bytes.Length <= InMemory)
        {
            Grow(length + bytes.Length);
            bytes.CopyTo(buffer.AsSpan(length));
        }
        else
        {
            file ??= Spill();
            SpoolFile.Write(file, bytes);
        }

        hash?.AppendData(bytes);
        length += bytes.Length;
    }

    private FileStream Spill()
    {
        var fresh = create();
        try
        {
            SpoolFile.Write(fresh, buffer.AsSpan(0, length));
        }
        catch
        {
            fresh.Dispose();
            throw;
        }

        ReturnBuffer();
        return fresh;
    }

    private void Grow(int wanted)
    {
        if (wanted <= buffer.Length)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(FirstBuffer, Math.Max(wanted, Math.Min(2 * buffer.Length, InMemory))));
        buffer.AsSpan(0, length).CopyTo(larger);
        ReturnBuffer();
        buffer = larger;
    }

    /// <summary>Emptied, for it held what others may not read.</summary>
    private void ReturnBuffer()
    {
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
            buffer = [];
        }
    }
}
