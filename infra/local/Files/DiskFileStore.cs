using System.Buffers;
using System.Collections.Concurrent;
using EGov.Platform.Files;
using EmbeddedFunctions.Storage;

namespace EGov.Local.Files;

/// <summary>
/// Files on disk: written beside their place, made durable, then given their name, so that a name always has its whole content.
/// </summary>
internal sealed class DiskFileStore(string root, DurabilityProbe probe) : IFileStore
{
    /// <summary>Folders whose names are on disk.</summary>
    private readonly ConcurrentDictionary<string, bool> durable = new(StringComparer.Ordinal);

    private const int PieceLength = 256 * 1024;

    public Task WriteAsync(string owner, string name, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        WriteAsync(PathOf(owner, name), file => file.WriteAsync(content, cancellation));

    public Task WriteAsync(string owner, string name, Stream content, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(content);
        return WriteAsync(PathOf(owner, name), file => CopyAsync(content, file, cancellation));
    }

    public async Task<ReadOnlyMemory<byte>?> ReadAsync(string owner, string name, CancellationToken cancellation)
    {
        var path = PathOf(owner, name);
        if (!File.Exists(path))
        {
            return null;
        }

        return await File.ReadAllBytesAsync(path, cancellation);
    }

    public Task<Stream?> OpenAsync(string owner, string name, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var path = PathOf(owner, name);
        try
        {
            return Task.FromResult<Stream?>(
                new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1, FileOptions.Asynchronous | FileOptions.SequentialScan));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
    }

    public Task DeleteAsync(string owner, string name, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var path = PathOf(owner, name);
        if (File.Exists(path))
        {
            probe.Pass();
            File.Delete(path);
            FolderSync.Sync(Path.GetDirectoryName(path)!);
        }

        return Task.CompletedTask;
    }

    private async Task WriteAsync(string path, Func<FileStream, ValueTask> write)
    {
        if (File.Exists(path))
        {
            return;
        }

        probe.Pass();
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        var temporary = Path.Combine(folder, $".{Path.GetRandomFileName()}");
        try
        {
            await using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, useAsync: true))
            {
                await write(file);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Somebody else was first, and what is there stays.
            File.Delete(temporary);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }

        FolderSync.Sync(folder);
        if (!durable.ContainsKey(folder))
        {
            // Its own name is on disk only once this was done after it was made, by whomever.
            FolderSync.Sync(Path.GetDirectoryName(folder)!);
            durable.TryAdd(folder, true);
        }
    }

    /// <summary>In large pieces, for each is a call to the system of its own.</summary>
    private static async ValueTask CopyAsync(Stream content, FileStream file, CancellationToken cancellation)
    {
        var piece = ArrayPool<byte>.Shared.Rent(PieceLength);
        try
        {
            for (int read; (read = await content.ReadAtLeastAsync(piece, PieceLength, throwOnEndOfStream: false, cancellation)) > 0;)
            {
                await file.WriteAsync(piece.AsMemory(0, read), cancellation);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }

    private string PathOf(string owner, string name)
    {
        FileNames.Require(owner, name);
        return Path.Combine(root, owner, name[..Math.Min(2, name.Length)], name);
    }
}
