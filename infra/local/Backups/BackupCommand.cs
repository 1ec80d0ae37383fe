using System.Globalization;
using EGov.Local.Files;
using EGov.Local.Running;
using EmbeddedFunctions;
using EmbeddedFunctions.Storage;

namespace EGov.Local.Backups;

/// <summary>Takes a dated set of a data folder, while a run goes on there or not.</summary>
internal static class BackupCommand
{
    internal const string Name = "backup";

    internal const string Usage = "backup --to DIR [--data DIR]";

    /// <param name="words">What follows the command's name.</param>
    /// <param name="output">Where the set and the hash of its manifest are told.</param>
    /// <param name="clock">The present time.</param>
    /// <returns>0.</returns>
    /// <exception cref="HostStartException">The words or the folders are wrong, or a file cannot be copied.</exception>
    internal static async Task<int> RunAsync(IReadOnlyList<string> words, TextWriter output, TimeProvider clock)
    {
        var options = BackupOptions.Parse(words, Usage, "--to", "--data");
        var (data, sets) = (options.Folder("--data", Serve.DefaultFolder), options.Folder("--to"));
        if ((sets + Path.DirectorySeparatorChar).StartsWith(data + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new HostStartException($"A backup of {data} cannot lie inside of it; take another --to.");
        }

        var takenAt = clock.GetUtcNow();
        var set = Path.Combine(sets, BackupSets.NameOf(takenAt));
        if (Directory.Exists(set))
        {
            throw new HostStartException($"There is a set {set} of this second already.");
        }

        var (manifest, hash) = await TakeAsync(data, set, takenAt);
        await output.WriteLineAsync($"set {set}");
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"as of {takenAt:yyyy-MM-dd'T'HH:mm:ss'Z'}, {manifest.Files.Count} files, {manifest.Files.Sum(file => file.Length)} bytes"));
        await output.WriteLineAsync($"manifest {hash}");
        return 0;
    }

    private static async Task<(BackupManifest Manifest, string Hash)> TakeAsync(string data, string set, DateTimeOffset takenAt)
    {
        var part = $"{set}.{Path.GetRandomFileName()}";
        try
        {
            BackupFiles.MakeFolder(part);
            var manifest = new BackupManifest(BackupManifest.PresentFormat, takenAt, [.. (await CopyAsync(data, part)).OrderBy(file => file.Path, StringComparer.Ordinal)]);
            var content = manifest.ToBytes();
            WholeFile.Make(Path.Combine(part, BackupManifest.FileName), content);
            BackupFiles.Sync(part);
            Directory.Move(part, set);
            FolderSync.Sync(Path.GetDirectoryName(set)!);
            return (manifest, BackupManifest.HashOf(content));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or DataStoreException or HostStartException)
        {
            if (Directory.Exists(part))
            {
                Directory.Delete(part, recursive: true);
            }

            throw new HostStartException($"No backup was taken. {failure.Message}");
        }
    }

    /// <summary>The data file first: a file is there before anything in it names it.</summary>
    private static async Task<List<BackedUpFile>> CopyAsync(string data, string part)
    {
        await LiveData.CopyAsync(data, part);
        var copied = new List<BackedUpFile>();
        foreach (var path in BackupFiles.In(part))
        {
            var (length, hash) = await BackupFiles.CopyAsync(Path.Combine(part, path), null);
            copied.Add(new BackedUpFile(path, length, hash));
        }

        foreach (var path in BackupFiles.OfData(data))
        {
            try
            {
                var (length, hash) = await BackupFiles.CopyAsync(Path.Combine(data, path), Path.Combine(part, path));
                copied.Add(new BackedUpFile(path, length, hash));
            }
            catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
            {
                // Deleted since the folder was listed: uploads expire while it runs, and nothing names them any more.
            }
        }

        return copied;
    }
}
