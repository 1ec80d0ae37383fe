using System.Text.RegularExpressions;

namespace EGov.Bicep.Tests;

/// <summary>The compiler has nothing to say against the templates, and nothing in them differs from one run to the next or is a secret.</summary>
[Collection(nameof(Environments))]
public sealed partial class TemplatesTests(Environments environments)
{
    [Fact]
    public void The_compiler_finds_every_type_property_module_and_parameter_in_order() =>
        Assert.Empty(BicepCompiler.Run(environments.Folder, "build", "main.bicep", "--stdout").Complaints);

    [Theory]
    [InlineData("dev")]
    [InlineData("test")]
    [InlineData("prod")]
    [InlineData("everything")]
    public void Every_environment_gives_what_the_templates_ask_for_and_nothing_else(string name) =>
        Assert.Empty(BicepCompiler.Run(environments.Folder, "build-params", $"{name}.bicepparam", "--stdout").Complaints);

    [Fact]
    public void All_files_are_formatted()
    {
        using var workspace = new Workspace();
        BicepCompiler.Run(workspace.PathOf("bicep"), "format", "--pattern", "**/*.bicep");
        BicepCompiler.Run(workspace.PathOf("bicep"), "format", "--pattern", "**/*.bicepparam");

        Assert.All(Repository.Templates, path => Assert.Equal(Repository.Read($"bicep/{path}"), File.ReadAllText(workspace.PathOf($"bicep/{path}"))));
    }

    [Fact]
    public void No_file_has_a_secret_or_changes_by_itself() =>
        Assert.All(Repository.Templates, static path => Assert.Empty(Suspicious(Repository.Read($"bicep/{path}"))));

    [Theory]
    [InlineData("output key string = account.listKeys().keys[0].value", "listKeys(")]
    [InlineData("@secure()\nparam password string = ''", "@secure(")]
    [InlineData("param now string = utcNow()", "utcNow(")]
    [InlineData("name: newGuid()", "newGuid(")]
    [InlineData("'AccountEndpoint=https://a/;AccountKey=b'", "AccountKey=")]
    [InlineData("'Endpoint=sb://a/;SharedAccessKey=b'", "SharedAccessKey")]
    public void What_is_looked_for_is_found(string text, string expected) => Assert.Equal([expected], Suspicious(text));

    [Fact]
    public void No_module_is_left_unused()
    {
        var texts = string.Concat(Repository.Templates.Select(static path => Repository.Read($"bicep/{path}")));

        Assert.All(
            Repository.Templates.Where(static path => path.StartsWith("modules", StringComparison.Ordinal)),
            path => Assert.Contains($"{Path.GetFileName(path)}'", texts, StringComparison.Ordinal));
    }

    [Fact]
    public void The_result_has_no_secret_either() => Assert.All(
        Environments.Names.Append("everything"),
        name => Assert.Empty(Suspicious(environments[name].ToString())));

    private static IEnumerable<string> Suspicious(string text) => Suspicion().Matches(text).Select(static match => match.Value);

    [GeneratedRegex(@"list\w*Keys?\(|listSecrets\(|listConnectionStrings\(|@secure\(|utcNow\(|newGuid\(|AccountKey=|SharedAccessKey|sig=|[Pp]assword=")]
    private static partial Regex Suspicion();
}
