namespace EGov.Rules.Tests;

/// <summary>Decision records are quoted by number.</summary>
public sealed class DecisionRecordsTests
{
    private static readonly string Folder = Path.Combine(RepositoryFiles.Root, "docs", "adr");

    private static readonly string[] Records =
        [.. Directory.EnumerateFiles(Folder, "*.md").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

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
}
