using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace EGov.Bicep.Tests;

/// <summary>bicep/README.md lists every type with the version that is used, and no other.</summary>
[Collection(nameof(Environments))]
public sealed partial class ReadmeTests(Environments environments)
{
    [Fact]
    public void Every_type_is_in_the_table_with_its_version()
    {
        var template = JsonNode.Parse(BicepCompiler.Run(environments.Folder, "build", "main.bicep", "--stdout").Output)!;

        Assert.Empty(Differences.Between(Listed(Repository.Read("bicep/README.md")), Used(template).Distinct()));
    }

    [Fact]
    public void A_row_that_is_taken_out_is_missed()
    {
        var page = Repository.Read("bicep/README.md");
        var row = page.Split('\n').First(static line => Row().IsMatch(line));

        Assert.Single(Differences.Between(Listed(page.Replace(row, string.Empty, StringComparison.Ordinal)), Listed(page)));
    }

    private static IEnumerable<string> Listed(string page) => Row().Matches(page).Select(static match => $"{match.Groups["type"].Value}@{match.Groups["version"].Value}");

    /// <summary>Of the template and of the templates in it; those are deployments, which the compiler adds.</summary>
    private static IEnumerable<string> Used(JsonNode template) => (template["resources"] is JsonObject named ? named.Select(static each => each.Value!) : template["resources"]!.AsArray().Select(static each => each!)).SelectMany(static each =>
        each["type"]!.GetValue<string>() is "Microsoft.Resources/deployments"
            ? Used(each["properties"]!["template"]!)
            : [$"{each["type"]!.GetValue<string>()}@{each["apiVersion"]!.GetValue<string>()}"]);

    [GeneratedRegex(@"^\| `(?<type>Microsoft\.[A-Za-z./]+)` \| (?<version>20[0-9-]+(preview)?) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
