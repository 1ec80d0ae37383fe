using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace EndToEnd.Tests;

/// <summary>What the pages point at is there.</summary>
public sealed partial class PagesTests
{
    private static readonly string[] Places = ["functions/", "infra/", "docs/", "tests/", "data/", "bicep/", "web/"];

    [Fact]
    public void Every_path_that_a_page_names_exists()
    {
        var pages = Directory.EnumerateFiles(Root, "*.md")
            .Concat(Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories))
            .Append(Path.Combine(Root, "infra/host/README.md"));
        var missing =
            from page in pages
            from Match named in Quoted().Matches(File.ReadAllText(page))
            let path = named.Groups[1].Value
            where Places.Any(place => path.StartsWith(place, StringComparison.Ordinal)) && !path.Contains('*', StringComparison.Ordinal)
            where !Path.Exists(Path.Combine(Root, path))
            select $"{Path.GetRelativePath(Root, page)} names {path}";

        Assert.Empty(missing);
    }

    private static string Root => Path.GetFullPath(Path.Combine(SourceFolder(), "..", ".."));

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    [GeneratedRegex("`([\\w./-]+)`")]
    private static partial Regex Quoted();
}
