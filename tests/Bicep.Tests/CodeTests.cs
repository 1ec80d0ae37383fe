using System.Text.Json.Nodes;
using EGov.Platform.Azure;

namespace EGov.Bicep.Tests;

/// <summary>What would be made is what the code needs, no less and no more.</summary>
[Collection(nameof(Environments))]
public sealed class CodeTests(Environments environments)
{
    private static IEnumerable<string> Apps => Repository.Apps.Select(static app => app.ToLowerInvariant());

    public static TheoryData<string> Names => [.. Environments.Names, "everything"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_entity_of_Service_Bus_is_made_as_it_is_declared(string environment)
    {
        var declared = Repository.Apps.SelectMany(static app => BusEntities.Declared(Repository.Read($"functions/{app}/servicebus.json"))).ToList();

        Assert.Contains(declared, static line => line.StartsWith("rule ", StringComparison.Ordinal));
        Assert.Empty(Differences.Between(declared, BusEntities.Made(environments[environment])));
    }

    [Fact]
    public void No_subscription_is_left_with_the_rule_that_lets_everything_in() => Assert.Empty(Differences.Between(
        BusEntities.Made(environments.Everything).Where(static line => line.StartsWith("subscription ", StringComparison.Ordinal)).Select(static line => line.Split(' ')[1]),
        BusEntities.Barred(environments.Everything)));

    [Fact]
    public void The_file_of_containers_is_written_from_the_code() =>
        Repository.Compare("bicep/containers.json", Databases.FileOf(CosmosContainers.All));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_app_has_a_database_with_all_containers(string environment) => Assert.Empty(Differences.Between(
        Databases.Declared(Apps, CosmosContainers.All), Databases.Made(environments[environment])));

    [Fact]
    public void Every_setting_that_an_app_reads_can_be_set_and_no_other() => Assert.Empty(Differences.Between(
        AppSettings.Wanted(Repository.Read("local.settings.sample.json")), AppSettings.Made(environments.Everything)));

    [Fact]
    public void What_is_left_out_is_explained_in_the_sample() => Assert.All(
        AppSettings.LeftOut.Keys,
        static name => Assert.Contains($"\"{name}\":", Repository.Read("local.settings.sample.json"), StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void No_app_is_without_a_setting_that_it_cannot_start_without(string environment) => Assert.All(
        Repository.Apps.SelectMany(static app => new[]
        {
            "AzureWebJobsCosmosDB__accountEndpoint", "AzureWebJobsServiceBus__fullyQualifiedNamespace", "Files__Storage__blobServiceUri", "PublicOrigin", "Files__MasterKey",
        }.Select(name => $"{app} {name}")),
        wanted => Assert.Contains(wanted, AppSettings.Made(environments[environment])));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_first_segment_goes_to_its_owner(string environment)
    {
        var page = PublicRoutes.OfPage(Repository.Read("docs/routes.md")).ToList();

        Assert.Contains("dossiers portal", page);
        Assert.Empty(Differences.Between(page, PublicRoutes.OfFile(Repository.Read("bicep/routes.json"))));
        Assert.Empty(Differences.Between(page, PublicRoutes.Made(environments[environment])));
    }

    [Fact]
    public void Every_app_with_orchestrations_has_the_task_hub_that_its_host_file_names() => Assert.Empty(Differences.Between(
        Repository.Apps.Where(AppSettings.HasOrchestrations).Select(static app =>
            JsonNode.Parse(Repository.Read($"functions/{app}/host.json"))!["extensions"]!["durableTask"]!["hubName"]!.GetValue<string>()),
        environments.Everything.Of("Microsoft.DurableTask/schedulers/taskHubs").Select(static hub => hub.Names[1])));

    [Fact]
    public void Every_app_of_the_repository_is_a_function_app_and_a_service_of_azd()
    {
        var services = Repository.Read("azure.yaml").Split('\n').Where(static line => line.StartsWith("    project: functions/", StringComparison.Ordinal))
            .Select(static line => line.Split('/')[^1].ToLowerInvariant());

        Assert.Empty(Differences.Between(Apps, environments.Everything.Of("Microsoft.Web/sites").Select(static each => each.Tag("azd-service-name")!)));
        Assert.Empty(Differences.Between(Apps, services));
    }
}
