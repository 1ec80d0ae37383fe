using System.Globalization;
using EGov.Local.Files;
using EGov.Local.Running;
using EmbeddedFunctions;

namespace EGov.Local.Backups;

/// <summary>Makes a data folder of a set that is whole, and of no other.</summary>
internal static class RestoreCommand
{
    internal const string Name = "restore";

    internal const string Usage = "restore --from DIR [--at TIME] [--manifest HASH] [--data DIR]";

    /// <param name="words">What follows the command's name.</param>
    /// <param name="output">Where what was restored, or what is wrong with the set, is told.</param>
    /// <returns>0, or 1 when the set is not whole and nothing was restored.</returns>
    /// <exception cref="HostStartException">The words or the folders are wrong, or there is no such set.</exception>
    internal static async Task<int> RunAsync(IReadOnlyList<string> words, TextWriter output)
    {
        var options = BackupOptions.Parse(words, Usage, "--from", "--at", "--manifest", "--data");
        var data = options.Folder("--data", Serve.DefaultFolder);
        if (Directory.Exists(data) && Directory.EnumerateFileSystemEntries(data).Any())
        {
            throw new HostStartException($"The folder {data} is not empty; move it away or take another --data. Nothing is ever overwritten.");
        }

        var set = BackupSets.Find(options.Folder("--from"), options.At);
        var manifest = await VerifyBackupCommand.ManifestAsync(set, options.Manifest, output);
        return manifest is not null && await RestoreAsync(set, manifest, data, output) ? 0 : 1;
    }

    private static async Task<bool> RestoreAsync(string set, BackupManifest manifest, string data, TextWriter output)
    {
        var part = $"{data}.{Path.GetRandomFileName()}";
        try
        {
            BackupFiles.MakeFolder(part);
            if (!await VerifyBackupCommand.ReportAsync(set, manifest, part, output))
            {
                await output.WriteLineAsync("Nothing was restored.");
                return false;
            }

            BackupFiles.Sync(part);
            if (Directory.Exists(data))
            {
                Directory.Delete(data);
            }

            Directory.Move(part, data);
            FolderSync.Sync(Path.GetDirectoryName(data)!);
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{data} is as of {manifest.TakenAt:yyyy-MM-dd'T'HH:mm:ss'Z'}, from {set}. Now: run {VerifyAuditCommand.Name} --data {data}"));
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new HostStartException($"Nothing was restored. {failure.Message}");
        }
        finally
        {
            if (Directory.Exists(part))
            {
                Directory.Delete(part, recursive: true);
            }
        }
    }
}
