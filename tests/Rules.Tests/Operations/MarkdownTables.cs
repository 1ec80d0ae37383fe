using System.Text.RegularExpressions;

namespace EGov.Rules.Tests.Operations;

/// <summary>Reads tables of pages, which tests hold to the code.</summary>
internal static partial class MarkdownTables
{
    /// <summary>The rows of all tables below a heading of the second level, until the next one; cells without blanks around them.</summary>
    internal static IReadOnlyList<string[]> Below(string page, string heading)
    {
        var lines = page.Split('\n').SkipWhile(line => line.TrimEnd() != $"## {heading}").Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal));
        return
        [
            .. lines.Where(line => line.StartsWith('|') && !Ruler().IsMatch(line))
                .Select(line => line.Trim().Trim('|').Split('|').Select(cell => cell.Trim()).ToArray()),
        ];
    }

    /// <summary>What stands between grave accents.</summary>
    internal static IEnumerable<string> Quoted(string cell) => Quote().Matches(cell).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"^\|[-:| ]+\|\s*$")]
    private static partial Regex Ruler();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quote();
}
