using System.Text.RegularExpressions;

namespace EGov.Rules.Tests.Operations;

/// <summary>Whoever is woken by an alert finds what to do under its name: docs/runbooks.md has a chapter for each, and none for others.</summary>
public sealed partial class RunbookTests
{
    private static readonly string Runbooks = RepositoryFiles.Read("docs/runbooks.md");

    [Fact]
    public void Every_alert_has_its_runbook_and_every_runbook_its_alert() =>
        Assert.Equal(Alerts.Order(StringComparer.Ordinal), Chapters(Runbooks).Order(StringComparer.Ordinal));

    [Fact]
    public void The_table_of_alerts_names_the_same() =>
        Assert.Equal(Chapters(Runbooks).Order(StringComparer.Ordinal), OfOperations().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_runbook_says_what_it_means_what_to_look_at_and_what_to_do() => Assert.All(Chapters(Runbooks), chapter =>
    {
        var text = Runbooks.Split($"\n## {chapter}\n")[1].Split("\n## ")[0];
        Assert.All((string[])["**Means.**", "**Look.**", "**Do.**", "**Over when.**"], part => Assert.Contains(part, text, StringComparison.Ordinal));
    });

    [Fact]
    public void An_alert_without_a_runbook_is_seen()
    {
        Assert.Equal(["dead-letters", "made-up"], OfModule("var alerts = [\n  {\n    name: 'dead-letters'\n  }\n  { name: 'made-up', severity: 2 }\n]\n"));
        Assert.DoesNotContain("made-up", Chapters(Runbooks));
    }

    /// <summary>What the templates raise; where there are no templates beside the code, what the page says that they raise.</summary>
    private static IReadOnlyList<string> Alerts => Directory.Exists(Templates)
        ? [.. Modules("*alert*.bicep").SelectMany(OfModule).Concat(Modules("*.bicep").SelectMany(OfBudget)).Distinct(StringComparer.Ordinal)]
        : OfOperations();

    private static IEnumerable<string> Modules(string pattern) =>
        Directory.EnumerateFiles(Templates, pattern, SearchOption.AllDirectories).Select(File.ReadAllText);

    /// <summary>A budget is a resource of its own kind, whose inner names are those of its steps.</summary>
    private static string[] OfBudget(string module) => module.Contains("'Microsoft.Consumption/budgets@", StringComparison.Ordinal) ? ["budget"] : [];

    private static string Templates => Path.Combine(RepositoryFiles.Root, "bicep");

    private static string[] OfOperations() =>
        [.. MarkdownTables.Below(RepositoryFiles.Read("docs/operations.md"), "Alerts").Skip(1).SelectMany(row => MarkdownTables.Quoted(row[0]))];

    private static IEnumerable<string> OfModule(string module) => Named().Matches(module).Select(match => match.Groups[1].Value);

    private static string[] Chapters(string page) => [.. Chapter().Matches(page).Select(match => match.Groups[1].Value)];

    /// <summary>An entry of the module: its name is written out, so that a search for it finds it.</summary>
    [GeneratedRegex(@"^\s*(?:\{\s*)?name: '([a-z]+(?:-[a-z]+)*)'", RegexOptions.Multiline)]
    private static partial Regex Named();

    [GeneratedRegex("^## ([a-z-]+)$", RegexOptions.Multiline)]
    private static partial Regex Chapter();
}
