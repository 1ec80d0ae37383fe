namespace EGov.Local.Backups;

/// <summary>Holds a set to its manifest, file by file, and copies it on the way where a place is named: what was checked is what was copied.</summary>
internal static class BackupCheck
{
    /// <param name="set">The set.</param>
    /// <param name="manifest">What it says of itself.</param>
    /// <param name="copyTo">Where its files are copied; null to look only.</param>
    /// <returns>What is wrong, a line for each file; none when the set is whole.</returns>
    internal static async Task<IReadOnlyList<string>> RunAsync(string set, BackupManifest manifest, string? copyTo)
    {
        var found = BackupFiles.In(set).Where(path => path != BackupManifest.FileName).ToHashSet(StringComparer.Ordinal);
        var listed = manifest.Files.ToLookup(file => file.Path, StringComparer.Ordinal);
        var findings = new List<string>();
        findings.AddRange(found.Where(path => !listed.Contains(path)).Select(path => $"{path}: not in the manifest."));
        foreach (var file in manifest.Files)
        {
            if (await LookAsync(set, file, found.Contains(file.Path), copyTo) is { } wrong)
            {
                findings.Add($"{file.Path}: {wrong}.");
            }
        }

        return [.. findings.Order(StringComparer.Ordinal)];
    }

    /// <summary>A place that the manifest names and that is not among the files of the set is never opened.</summary>
    private static async Task<string?> LookAsync(string set, BackedUpFile file, bool isThere, string? copyTo)
    {
        if (!isThere)
        {
            return "missing";
        }

        var path = Path.Combine(set, file.Path);
        if (BackupFiles.IsLink(path))
        {
            return "a link to somewhere else";
        }

        var (length, hash) = await BackupFiles.CopyAsync(path, copyTo is null ? null : Path.Combine(copyTo, file.Path));
        return length == file.Length && hash == file.Sha256 ? null : "altered";
    }
}
