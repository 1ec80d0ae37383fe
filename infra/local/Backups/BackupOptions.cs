using EGov.Local.Running;
using EmbeddedFunctions;

namespace EGov.Local.Backups;

/// <summary>What a command on backups is told.</summary>
/// <param name="values">The options and their values.</param>
/// <param name="usage">How the command is used.</param>
internal sealed class BackupOptions(IReadOnlyDictionary<string, string> values, string usage)
{
    internal string? Manifest => values.GetValueOrDefault("--manifest")?.ToLowerInvariant();

    /// <exception cref="HostStartException">It names no time.</exception>
    internal DateTimeOffset? At => !values.TryGetValue("--at", out var text)
        ? null
        : FolderClock.TimeOf(text) ?? throw new HostStartException($"'{text}' is no time; 2026-11-26T14:30 is, in Vietnam. Usage: run {usage}");

    /// <summary>The full path of a folder.</summary>
    /// <exception cref="HostStartException">The option is not there and has no usual value.</exception>
    internal string Folder(string option, string? usual = null) => Path.GetFullPath(
        values.GetValueOrDefault(option) ?? usual ?? throw new HostStartException($"The option {option} is missing. Usage: run {usage}"));

    /// <param name="words">What follows the command's name.</param>
    /// <param name="usage">How the command is used.</param>
    /// <param name="known">The options that it takes.</param>
    /// <exception cref="HostStartException">The words are wrong.</exception>
    internal static BackupOptions Parse(IReadOnlyList<string> words, string usage, params string[] known)
    {
        if (words.Chunk(2).FirstOrDefault(pair => pair.Length < 2 || pair[1].Length == 0 || !known.Contains(pair[0], StringComparer.Ordinal)) is { } unknown)
        {
            throw new HostStartException($"The option {unknown[0]} is unknown or has no value. Usage: run {usage}");
        }

        return new BackupOptions(words.Chunk(2).GroupBy(pair => pair[0]).ToDictionary(pairs => pairs.Key, pairs => pairs.Last()[1], StringComparer.Ordinal), usage);
    }
}
