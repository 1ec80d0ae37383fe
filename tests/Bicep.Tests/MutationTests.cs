using EGov.Platform.Azure;

namespace EGov.Bicep.Tests;

/// <summary>The comparisons see what is taken away, on either side.</summary>
public sealed class MutationTests
{
    private const string Bus =
        """
        {"UserConfig":{"Namespaces":[{"Queues":[{"Name":"q","Properties":{"LockDuration":"PT1M"}}],"Topics":[{"Name":"t","Properties":{},"Subscriptions":[
        {"Name":"s","Properties":{"RequiresSession":true},"Rules":[{"Name":"r","Properties":{"FilterType":"Correlation","CorrelationFilter":{"Label":"l"}}}]}]}]}]}}
        """;

    [Fact]
    public void What_is_taken_out_of_the_templates_is_missed()
    {
        using var workspace = new Workspace();
        var made = workspace
            .Change("bicep/containers.json", "\"name\": \"claims\"", "\"name\": \"other\"")
            .Change("bicep/routes.json", "\"segment\": \"vxp\"", "\"segment\": \"other\"")
            .Change("bicep/modules/app.bicep", "  PublicOrigin: shared.origin\n", string.Empty)
            .Change("bicep/modules/app.bicep", "  RateLimit__ClientAddressHeader:", "  RateLimit__Other:")
            .Change("bicep/modules/entities.bicep", "      lockDuration: each.Properties.?LockDuration\n", string.Empty)
            .Change("functions/Exchange/servicebus.json", "\"Name\": \"drafts\"", "\"Name\": \"other\"")
            .Deploy("everything");

        Assert.Contains("- portal/claims", Cut(Databases.Declared(["portal", "identity", "exchange", "cabinet", "reporting"], CosmosContainers.All), Databases.Made(made)));
        Assert.Equal(
            ["+ other exchange", "- vxp exchange"],
            Differences.Between(PublicRoutes.OfPage(Repository.Read("docs/routes.md")), PublicRoutes.Made(made)).Order(StringComparer.Ordinal));
        Assert.Equal(
            [
                "+ Cabinet RateLimit__Other", "+ Exchange RateLimit__Other", "+ Identity RateLimit__Other", "+ Portal RateLimit__Other",
                "+ Reporting RateLimit__Other",
                "- Cabinet PublicOrigin", "- Cabinet RateLimit__ClientAddressHeader",
                "- Exchange PublicOrigin", "- Exchange RateLimit__ClientAddressHeader", "- Identity PublicOrigin",
                "- Identity RateLimit__ClientAddressHeader", "- Portal PublicOrigin", "- Portal RateLimit__ClientAddressHeader",
                "- Reporting PublicOrigin", "- Reporting RateLimit__ClientAddressHeader",
            ],
            Differences.Between(AppSettings.Wanted(Repository.Read("local.settings.sample.json")), AppSettings.Made(made)).Order(StringComparer.Ordinal));
        var declared = Repository.Apps.SelectMany(static app => BusEntities.Declared(Repository.Read($"functions/{app}/servicebus.json")));
        var entities = Differences.Between(declared, BusEntities.Made(made));
        Assert.Contains(entities, static line => line.StartsWith("- queue identity-logout-notices", StringComparison.Ordinal));
        Assert.Contains(entities, static line => line.StartsWith("- rule exchange-events/exchange-views/drafts", StringComparison.Ordinal));
        Assert.Contains(entities, static line => line.StartsWith("+ rule exchange-events/exchange-views/other", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_taken_out_of_the_code_is_missed()
    {
        Assert.Equal(["+ portal/claims"], Cut(
            Databases.Declared(["portal"], CosmosContainers.All.Where(static each => each.Name != "claims")), Databases.Declared(["portal"], CosmosContainers.All)));
        Assert.NotEqual(Databases.FileOf(CosmosContainers.All), Databases.FileOf(CosmosContainers.All.Skip(1)));
        Assert.Contains("+ Portal PublicOrigin", Differences.Between(
            AppSettings.Wanted(Repository.Read("local.settings.sample.json").Replace("\"PublicOrigin\": \"\",", string.Empty, StringComparison.Ordinal)),
            AppSettings.Wanted(Repository.Read("local.settings.sample.json"))));
        Assert.Equal(["+ vxp exchange"], Differences.Between(
            PublicRoutes.OfPage(Repository.Read("docs/routes.md").Replace("| `vxp` | exchange |\n", string.Empty, StringComparison.Ordinal)),
            PublicRoutes.OfPage(Repository.Read("docs/routes.md"))));
    }

    [Theory]
    [InlineData("\"LockDuration\":\"PT1M\"", "", "queue q {LockDuration=PT1M}")]
    [InlineData("\"RequiresSession\":true", "\"RequiresSession\":false", "subscription t/s {RequiresSession=true}")]
    [InlineData("\"Label\":\"l\"", "\"Label\":\"m\"", "rule t/s/r {CorrelationFilter={Label=l} FilterType=Correlation}")]
    public void A_change_of_an_entity_is_seen(string from, string to, string missed) => Assert.Contains(
        $"- {missed}", Differences.Between(BusEntities.Declared(Bus), BusEntities.Declared(Bus.Replace(from, to, StringComparison.Ordinal))));

    private static IEnumerable<string> Cut(IEnumerable<string> declared, IEnumerable<string> made) =>
        Differences.Between(declared, made).Select(static line => line.Split(" {")[0]);
}
