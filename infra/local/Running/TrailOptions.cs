using EGov.Platform.Calendar;
using EmbeddedFunctions;

namespace EGov.Local.Running;

/// <summary>What a command on the audit trails of a folder is told.</summary>
/// <param name="Folder">The data folder.</param>
/// <param name="From">The first day, or null.</param>
/// <param name="To">The last day, or null.</param>
/// <param name="Against">The file of seals that a second party keeps, or null.</param>
internal sealed record TrailOptions(string Folder, DateOnly? From, DateOnly? To, string? Against)
{
    internal const string AgainstOption = "--against";

    private static readonly string[] Usual = ["--data", "--from", "--to"];

    /// <param name="words">What follows the command's name.</param>
    /// <param name="usage">How the command is used.</param>
    /// <param name="more">The options that it takes besides the usual ones.</param>
    /// <exception cref="HostStartException">The words are wrong.</exception>
    internal static TrailOptions Parse(IReadOnlyList<string> words, string usage, params string[] more)
    {
        string[] known = [.. Usual, .. more];
        if (words.Chunk(2).FirstOrDefault(pair => pair.Length < 2 || !known.Contains(pair[0], StringComparer.Ordinal)) is { } unknown)
        {
            throw new HostStartException($"The option {unknown[0]} is unknown or has no value. Usage: run {usage}");
        }

        var values = words.Chunk(2).ToLookup(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        var (from, to) = (DayOf(values["--from"].LastOrDefault(), usage), DayOf(values["--to"].LastOrDefault(), usage));
        return from > to
            ? throw new HostStartException($"--from must not be after --to. Usage: run {usage}")
            : new TrailOptions(Path.GetFullPath(values["--data"].LastOrDefault() ?? Serve.DefaultFolder), from, to, values[AgainstOption].LastOrDefault());
    }

    private static DateOnly? DayOf(string? text, string usage) => text is null
        ? null
        : IsoDate.Parse(text) ?? throw new HostStartException($"'{text}' is no day; 2026-11-16 is. Usage: run {usage}");
}
