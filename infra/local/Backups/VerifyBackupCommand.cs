using System.Globalization;
using EmbeddedFunctions;

namespace EGov.Local.Backups;

/// <summary>Says whether a set is what its manifest says, without restoring it.</summary>
internal static class VerifyBackupCommand
{
    internal const string Name = "verify-backup";

    internal const string Usage = "verify-backup --from DIR [--at TIME] [--manifest HASH]";

    /// <param name="words">What follows the command's name.</param>
    /// <param name="output">Where the findings go.</param>
    /// <returns>0 when the set is whole, else 1.</returns>
    /// <exception cref="HostStartException">The words are wrong, or there is no such set.</exception>
    internal static async Task<int> RunAsync(IReadOnlyList<string> words, TextWriter output)
    {
        var options = BackupOptions.Parse(words, Usage, "--from", "--at", "--manifest");
        var set = BackupSets.Find(options.Folder("--from"), options.At);
        var manifest = await ManifestAsync(set, options.Manifest, output);
        return manifest is not null && await ReportAsync(set, manifest, null, output) ? 0 : 1;
    }

    /// <summary>The manifest, unless it is another one than the hash that somebody kept says.</summary>
    internal static async Task<BackupManifest?> ManifestAsync(string set, string? kept, TextWriter output)
    {
        var (manifest, hash) = BackupManifest.In(set);
        if (kept is null || kept == hash)
        {
            return manifest;
        }

        await output.WriteLineAsync($"{BackupManifest.FileName}: its hash is {hash}, not {kept}.");
        return null;
    }

    /// <summary>Whether the set is whole; a line for each file that is not as the manifest says.</summary>
    internal static async Task<bool> ReportAsync(string set, BackupManifest manifest, string? copyTo, TextWriter output)
    {
        try
        {
            var findings = await BackupCheck.RunAsync(set, manifest, copyTo);
            foreach (var finding in findings)
            {
                await output.WriteLineAsync(finding);
            }

            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{set}: {manifest.Files.Count} files looked at, {findings.Count} findings."));
            return findings.Count == 0;
        }
        catch (UnauthorizedAccessException failure)
        {
            throw new HostStartException($"The set cannot be read: {failure.Message}");
        }
    }
}
