using System.Text;
using EGov.Cabinet;
using EGov.Cabinet.About;
using EGov.Exchange;
using EGov.Exchange.About;
using EGov.Identity;
using EGov.Identity.About;
using EGov.Local.Running;
using EGov.Platform.OpenApi;
using EGov.Portal;
using EGov.Portal.About;
using EGov.Reporting;
using EGov.Reporting.About;
using Microsoft.OpenApi;

namespace EGov.Rules.Tests;

/// <summary>docs/openapi has a description of each app, written from the code: clients are generated from it.</summary>
public sealed class OpenApiTests
{
    private static readonly Dictionary<string, Func<ApiDescription>> Apps = new(StringComparer.Ordinal)
    {
        [CabinetApp.Name] = CabinetDescription.Create,
        [ExchangeApp.Name] = ExchangeDescription.Create,
        [IdentityApp.Name] = IdentityDescription.Create,
        [PortalApp.Name] = PortalDescription.Create,
        [ReportingApp.Name] = ReportingDescription.Create,
    };

    public static TheoryData<string> Names => [.. Apps.Keys];

    [Fact]
    public void Every_app_is_described() => Assert.Equal(LocalApps.Names.Order(), Apps.Keys.Order());

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_description_says_what_the_code_does(string app) =>
        RepositoryFiles.Compare($"docs/openapi/{app}.json", await DescribeAsync(app));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_same_code_gives_the_same_description(string app) => Assert.Equal(await DescribeAsync(app), await DescribeAsync(app));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_description_keeps_the_rules_of_OpenAPI(string app)
    {
        using var json = new MemoryStream(Encoding.UTF8.GetBytes(await DescribeAsync(app)));

        var (document, diagnostic) = await OpenApiDocument.LoadAsync(json, OpenApiConstants.Json);

        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, diagnostic!.SpecificationVersion);
        Assert.Empty(diagnostic.Errors);
        Assert.Empty(diagnostic.Warnings);
        Assert.Equal(
            AppFunctions.All.Where(function => function.App == app).Sum(function => function.Http?.Methods?.Length ?? 0),
            document!.Paths.Sum(path => path.Value.Operations!.Count));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_operation_has_a_summary_and_a_success(string app) => Assert.All(
        (await DocumentAsync(app)).Paths.SelectMany(path => path.Value.Operations!.Values),
        operation =>
        {
            Assert.False(string.IsNullOrEmpty(operation.Summary), $"{operation.OperationId} has no doc comment.");
            Assert.Contains(operation.Responses!.Keys, status => status[0] is '2' or '3');
        });

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_reference_leads_to_a_schema(string app)
    {
        var text = await DescribeAsync(app);
        var schemas = (await DocumentAsync(app)).Components!.Schemas!.Keys;

        Assert.All(
            text.Split("\"#/components/schemas/").Skip(1).Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)]),
            name => Assert.Contains(name, schemas));
    }

    private static Task<string> DescribeAsync(string app) => ApiDocument.ToJsonAsync(ApiDocument.Of(Apps[app]()), CancellationToken.None);

    private static async Task<OpenApiDocument> DocumentAsync(string app)
    {
        using var json = new MemoryStream(Encoding.UTF8.GetBytes(await DescribeAsync(app)));
        return (await OpenApiDocument.LoadAsync(json, OpenApiConstants.Json)).Document!;
    }
}
