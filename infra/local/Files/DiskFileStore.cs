using EGov.Platform.Files;
using EmbeddedFunctions.Storage;

namespace EGov.Local.Files;

/// <summary>
/// Files on disk: written beside their place, made durable, then renamed into it, so that a name always has its whole content.
/// </summary>
internal sealed class DiskFileStore(string root, DurabilityProbe probe) : IFileStore
{
    public async Task WriteAsync(string owner, string name, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var path = PathOf(owner, name);
        if (File.Exists(path))
        {
            return;
        }

        probe.Pass();
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        var temporary = Path.Combine(folder, $".{Path.GetRandomFileName()}");
        await using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, useAsync: true))
        {
            await file.WriteAsync(content, cancellation);
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
        FolderSync.Sync(folder);
        FolderSync.Sync(Path.GetDirectoryName(folder)!);
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

    private string PathOf(string owner, string name)
    {
        FileNames.Require(owner, name);
        return Path.Combine(root, owner, name[..Math.Min(2, name.Length)], name);
    }
}
