namespace EGov.Rules.Tests.Operations;

/// <summary>docs/threat-model.md names files that there are and tests that there are, for every threat.</summary>
public sealed class ThreatModelTests
{
    private const string Heading = "Threats";

    private static readonly string Page = RepositoryFiles.Read("docs/threat-model.md");

    [Fact]
    public void Every_threat_has_its_control_files_and_tests_and_they_exist() => Assert.Empty(Findings(Page));

    [Fact]
    public void Every_part_has_threats()
    {
        var numbers = MarkdownTables.Below(Page, Heading).Skip(1).Select(row => row[0]).Where(number => char.IsAsciiLetterUpper(number[0])).ToList();

        Assert.Equal(["A", "B", "C", "E", "I", "L", "P", "R", "S", "W"], numbers.Select(number => number[..1]).Distinct().Order(StringComparer.Ordinal));
        Assert.True(numbers.Count >= 40, $"There are {numbers.Count} threats.");
    }

    [Fact]
    public void Each_rating_is_the_product_of_its_factors() => Assert.All(Rows(Page), row =>
    {
        var parts = row[2].Split(['×', '='], StringSplitOptions.TrimEntries).Select(part => int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        Assert.True(parts is [>= 1 and <= 4, >= 1 and <= 4, _] && parts[0] * parts[1] == parts[2], $"{row[0]}: {row[2]}");
    });

    [Theory]
    [InlineData("`GuardTests.A_test_that_nobody_wrote`", "T1: there is no test GuardTests.A_test_that_nobody_wrote.")]
    [InlineData("`NoSuchTests.Nobody_may_call_a_function_that_says_nothing`", "T1: there is no test NoSuchTests.Nobody_may_call_a_function_that_says_nothing.")]
    [InlineData("`web/e2e/journey.spec.ts: a title that nobody wrote`", "T1: there is no test web/e2e/journey.spec.ts: a title that nobody wrote.")]
    [InlineData("", "T1: names no test.")]
    public void A_test_that_is_made_up_is_found(string test, string finding) => Assert.Equal([finding], Findings(PageWith("`functions/Platform/Access/GuardMiddleware.cs`", test)));

    [Theory]
    [InlineData("`functions/Platform/Access/NoSuchFile.cs`", "T1: there is no file functions/Platform/Access/NoSuchFile.cs.")]
    [InlineData("somewhere", "T1: names no file.")]
    public void A_file_that_is_made_up_is_found(string file, string finding) =>
        Assert.Equal([finding], Findings(PageWith(file, "`GuardTests.Nobody_may_call_a_function_that_says_nothing`")));

    [Fact]
    public void What_exists_is_not_found_wanting() =>
        Assert.Empty(Findings(PageWith("`functions/Platform/Access/GuardMiddleware.cs`", "`GuardTests.Nobody_may_call_a_function_that_says_nothing`")));

    [Fact]
    public void A_method_that_is_no_test_is_none() => Assert.Equal(
        ["StoryTests.One"],
        KnownTests.OfSource("class StoryTests\n{\n    [Fact]\n    public void One() { }\n\n    public void Dispose() { }\n}\n"));

    private static IEnumerable<string[]> Rows(string page) => MarkdownTables.Below(page, Heading).Where(row => row[0] != "no.");

    private static List<string> Findings(string page)
    {
        var findings = new List<string>();
        foreach (var row in Rows(page))
        {
            if (row.Length != 7 || row.Any(cell => cell.Length == 0) && row[..6].Any(cell => cell.Length == 0))
            {
                findings.Add($"{row[0]}: has {row.Length} cells or an empty one.");
                continue;
            }

            var (files, tests) = (MarkdownTables.Quoted(row[4]).ToList(), MarkdownTables.Quoted(row[6]).ToList());
            findings.AddRange(files.Count == 0 ? [$"{row[0]}: names no file."] : []);
            findings.AddRange(tests.Count == 0 ? [$"{row[0]}: names no test."] : []);
            findings.AddRange(files.Where(file => !Path.Exists(Path.Combine(RepositoryFiles.Root, file))).Select(file => $"{row[0]}: there is no file {file}."));
            findings.AddRange(tests.Where(test => !KnownTests.OfTheRepository.Has(test)).Select(test => $"{row[0]}: there is no test {test}."));
        }

        return findings;
    }

    private static string PageWith(string files, string tests) =>
        $"## {Heading}\n\n| no. | threat | rating | control | where | default | tests |\n|---|---|---|---|---|---|---|\n| T1 | a | 1 × 1 = 1 | b | {files} | d | {tests} |\n\n## Next\n";
}
