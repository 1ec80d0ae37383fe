using System.Text.RegularExpressions;

namespace EGov.Rules.Tests;

/// <summary>
/// The numbers of the axis's warnings are written in its catalogues, each once, and nowhere else; whoever meets one finds it in docs/errors.md.
/// </summary>
public sealed partial class ExchangeWarningsTests
{
    private static readonly string[] Codes = [.. ExchangeWarnings.All.Select(warning => warning.Code).Distinct()];

    [Fact]
    public void Every_number_in_the_code_is_an_entry_of_a_catalogue_and_every_entry_is_there_once() =>
        Assert.Equal(Codes, Written(RepositoryFiles.Sources("functions")).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_entry_is_said_somewhere()
    {
        var code = string.Concat(RepositoryFiles.Sources("functions/Exchange"));

        Assert.All(ExchangeWarnings.Names, name => Assert.Matches($@"\b{Regex.Escape(name)}\b", code));
        Assert.Equal(ExchangeWarnings.All.Count, ExchangeWarnings.Names.Count);
    }

    [Fact]
    public void Every_number_that_a_page_names_is_an_entry() =>
        Assert.Empty(Pages().SelectMany(page => Named().Matches(File.ReadAllText(page)).Select(match => match.Value)).Except(Codes));

    [Fact]
    public void A_number_that_is_made_up_is_seen() =>
        Assert.Equal(["EXCHANGE-W999"], Written(["new(\"EXCHANGE-W999\", new(\"a\", \"b\"))"]).Except(Codes));

    private static IEnumerable<string> Written(IEnumerable<string> sources) => sources.SelectMany(source => Literal().Matches(source).Select(match => match.Groups[1].Value));

    private static IEnumerable<string> Pages() => Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "docs"), "*.md", SearchOption.AllDirectories)
        .Append(Path.Combine(RepositoryFiles.Root, "README.md")).Append(Path.Combine(RepositoryFiles.Root, "CONTRIBUTING.md"));

    [GeneratedRegex("\"(EXCHANGE-W[0-9]{3})\"")]
    private static partial Regex Literal();

    [GeneratedRegex("EXCHANGE-W[0-9]{3}")]
    private static partial Regex Named();
}
