using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace EndToEnd.Tests;

/// <summary>The pages of docs/quick-starts, of each of which there is one in English and one in Vietnamese.</summary>
internal static partial class QuickStartPage
{
    /// <summary>The page with whose commands all others begin.</summary>
    internal const string Begin = "0-begin";

    /// <summary>The repository's root, in which the commands are run.</summary>
    internal static string Root { get; } = RootOf();

    /// <summary>The pages without their languages.</summary>
    internal static IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.md").Select(path => Path.GetFileName(path).Split('.')[0]).Distinct().Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(Root, "docs", "quick-starts");

    /// <summary>The commands of a page, each with what it says that they print.</summary>
    internal static IReadOnlyList<QuickStartBlock> Blocks(string name, string language)
    {
        var page = File.ReadAllText(Path.Combine(Folder, $"{name}.{language}.md"));
        return [.. Commands().Matches(page).Select(block => new QuickStartBlock(block.Groups[1].Value, block.Groups[3].Success ? block.Groups[3].Value : null))];
    }

    private static string RootOf([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", ".."));

    [GeneratedRegex("^```bash\n(.*?)^```\n(\n```text\n(.*?)^```$)?", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Commands();
}

/// <param name="Commands">For bash.</param>
/// <param name="Prints">What they print, with <c>…</c> for what differs each time; null where the page does not say it.</param>
internal sealed record QuickStartBlock(string Commands, string? Prints)
{
    /// <summary>Whether the text is what the page says.</summary>
    internal bool IsPrinted(string text) =>
        Prints is null || Regex.IsMatch(text.Trim(), $"^{Regex.Escape(Prints.Trim()).Replace("…", ".+", StringComparison.Ordinal)}$");
}
