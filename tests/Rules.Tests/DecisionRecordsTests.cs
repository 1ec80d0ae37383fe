namespace EGov.Rules.Tests;

/// <summary>Decision records are quoted by number.</summary>
public sealed class DecisionRecordsTests
{
    private const string Index = "README.md";

    private static readonly string Folder = Path.Combine(RepositoryFiles.Root, "docs", "adr");

    private static readonly string[] Records =
        [.. Directory.EnumerateFiles(Folder, "*.md").Select(path => Path.GetFileName(path)).Where(name => name != Index).Order(StringComparer.Ordinal)];

    [Fact]
    public void Each_number_is_given_once_and_none_is_left_out() =>
        Assert.Equal(Enumerable.Range(0, Records.Length).Select(number => $"{number:0000}-"), Records.Select(name => name[..5]));

    [Fact]
    public void Each_bears_its_number_in_its_title_and_begins_with_its_result() => Assert.All(Records.Skip(1), name =>
    {
        var lines = File.ReadLines(Path.Combine(Folder, name)).Take(3).ToList();
        Assert.StartsWith($"# {name[..4]}: ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("**Result:**", lines[2], StringComparison.Ordinal);
    });

    [Fact]
    public void The_index_has_each_with_its_title()
    {
        var rows = File.ReadLines(Path.Combine(Folder, Index)).Where(line => line.StartsWith("| [", StringComparison.Ordinal)).Select(line => line.Split('|')).ToList();

        Assert.Equal(Records.Skip(1).Select(name => $"[{name[..4]}]({name})"), rows.Select(row => row[1].Trim()));
        Assert.Equal(Records.Skip(1).Select(TitleOf), rows.Select(row => row[2].Trim()));
        Assert.All(rows, row => Assert.NotEmpty(row[3].Trim()));
    }

    private static string TitleOf(string name) => File.ReadLines(Path.Combine(Folder, name)).First()[8..];
}
