using YamlDotNet.Core;

namespace EGov.Rules.Tests.Operations;

/// <summary>The pipeline takes nothing in that could change under it, and gives no job more than it needs.</summary>
public sealed class WorkflowTests
{
    private const string Good = """
        name: good
        on: push
        permissions:
          contents: read
        concurrency: one
        jobs:
          test:
            runs-on: ubuntu-24.04
            timeout-minutes: 5
            steps:
              - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1
              - run: ./test
        """;

    public static TheoryData<string> Names =>
        [.. Directory.EnumerateFiles(Folder, "*.y*ml").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(RepositoryFiles.Root, ".github", "workflows");

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_keeps_the_rules(string name) => Assert.Empty(Workflow.Read(File.ReadAllText(Path.Combine(Folder, name))).Findings());

    [Theory]
    [MemberData(nameof(Names))]
    public void Beside_each_commit_stands_its_release(string name) => Assert.All(
        File.ReadLines(Path.Combine(Folder, name)).Where(line => line.Contains("uses: ", StringComparison.Ordinal) && line.Contains('@', StringComparison.Ordinal)),
        line => Assert.Matches(@"@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line));

    [Theory]
    [MemberData(nameof(Names))]
    public void What_it_runs_of_ours_exists(string name) => Assert.All(
        File.ReadLines(Path.Combine(Folder, name)).SelectMany(line => line.Split(' ')).Where(word => word.StartsWith("infra/", StringComparison.Ordinal)),
        path => Assert.True(File.Exists(Path.Combine(RepositoryFiles.Root, path)), path));

    [Fact]
    public void What_keeps_them_is_not_found_wanting() => Assert.Empty(Workflow.Read(Good).Findings());

    [Theory]
    [InlineData("@3d3c42e5aac5ba805825da76410c181273ba90b1", "@v7", "actions/checkout@v7 is not pinned to a commit.")]
    [InlineData("@3d3c42e5aac5ba805825da76410c181273ba90b1", "@3d3c42e", "actions/checkout@3d3c42e is not pinned to a commit.")]
    [InlineData("permissions:\n  contents: read", "permissions: write-all", "states no permissions of its own.")]
    [InlineData("permissions:\n  contents: read\n", "", "states no permissions of its own.")]
    [InlineData("  contents: read", "  contents: write", "gives every job the right to write.")]
    [InlineData("concurrency: one\n", "", "does not say what becomes of two runs at once.")]
    [InlineData("    timeout-minutes: 5\n", "", "job test may run for ever.")]
    [InlineData("    timeout-minutes: 5", "    timeout-minutes: 5\n    permissions: write-all", "job test takes rights as a whole.")]
    [InlineData("      - run: ./test", "      - run: ./test\n        env:\n          API_KEY: abc123", "API_KEY is written out.")]
    [InlineData("./test", "echo ${{ github.event.pull_request.title }}", "a script takes an expression as text; hand it over in env.")]
    [InlineData("      - run: ./test", "      - run: ./test\n        env:\n          TOKEN: ${{ secrets.AZURE_CREDENTIALS }}", "secrets.AZURE_CREDENTIALS: Azure is signed in to by federation, with no secret.")]
    public void What_breaks_a_rule_is_found(string part, string instead, string finding)
    {
        var broken = Good.Replace(part, instead, StringComparison.Ordinal);
        Assert.NotEqual(Good, broken);

        Assert.Equal([finding], Workflow.Read(broken).Findings());
    }

    [Fact]
    public void What_is_no_YAML_is_refused() => Assert.ThrowsAny<YamlException>(() => Workflow.Read("jobs: [\n"));
}
