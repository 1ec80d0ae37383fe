using System.Text;
using EGov.Platform.OpenApi;
using EGov.Portal.About;
using Microsoft.OpenApi;

namespace EGov.Portal.Tests.Rules;

/// <summary>docs/openapi/portal.json is written from the code: clients are generated from it.</summary>
public sealed class OpenApiTests
{
    [Fact]
    public async Task The_description_says_what_the_code_does() =>
        RepositoryFiles.Compare("docs/openapi/portal.json", await DescribeAsync());

    [Fact]
    public async Task The_same_code_gives_the_same_description() => Assert.Equal(await DescribeAsync(), await DescribeAsync());

    [Fact]
    public async Task The_description_keeps_the_rules_of_OpenAPI()
    {
        using var json = new MemoryStream(Encoding.UTF8.GetBytes(await DescribeAsync()));

        var (document, diagnostic) = await OpenApiDocument.LoadAsync(json, OpenApiConstants.Json);

        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, diagnostic!.SpecificationVersion);
        Assert.Empty(diagnostic.Errors);
        Assert.Empty(diagnostic.Warnings);
        Assert.Equal(
            PortalFunctions.All.Count(function => function.Http is not null),
            document!.Paths.Sum(path => path.Value.Operations!.Count));
    }

    [Fact]
    public async Task Every_operation_has_a_summary_and_a_success() => Assert.All(
        (await DocumentAsync()).Paths.SelectMany(path => path.Value.Operations!.Values),
        operation =>
        {
            Assert.False(string.IsNullOrEmpty(operation.Summary), $"{operation.OperationId} has no doc comment.");
            Assert.Contains(operation.Responses!.Keys, status => status[0] is '2' or '3');
        });

    [Fact]
    public async Task Every_reference_leads_to_a_schema()
    {
        var text = await DescribeAsync();
        var schemas = (await DocumentAsync()).Components!.Schemas!.Keys;

        Assert.All(
            text.Split("\"#/components/schemas/").Skip(1).Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)]),
            name => Assert.Contains(name, schemas));
    }

    private static Task<string> DescribeAsync() => ApiDocument.ToJsonAsync(ApiDocument.Of(PortalDescription.Create()), CancellationToken.None);

    private static async Task<OpenApiDocument> DocumentAsync()
    {
        using var json = new MemoryStream(Encoding.UTF8.GetBytes(await DescribeAsync()));
        return (await OpenApiDocument.LoadAsync(json, OpenApiConstants.Json)).Document!;
    }
}
