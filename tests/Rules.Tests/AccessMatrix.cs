namespace EGov.Rules.Tests;

/// <summary>The rows of docs/access-matrix.md about functions, by app and function.</summary>
internal static class AccessMatrix
{
    public static readonly Dictionary<string, (string Who, string Reason)> Rows = RepositoryFiles.Read("docs/access-matrix.md").Split("\n## On one machine only")[0].Split('\n')
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && line.Contains('/', StringComparison.Ordinal))
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .Where(cells => cells[1].Split('/').Length == 2)
        .ToDictionary(cells => cells[1], cells => (cells[2], cells[4]), StringComparer.Ordinal);
}
