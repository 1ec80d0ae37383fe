namespace EGov.Bicep.Tests;

/// <summary>What production cannot be without, and what is set by what it is made of.</summary>
[Collection(nameof(Environments))]
public sealed class ProductionTests(Environments environments)
{
    [Theory]
    [InlineData("", "operators@egov.example", "publishers is empty")]
    [InlineData("192.0.2.0/24", "", "alertMail is empty")]
    public void Production_is_not_made_where_nobody_could_publish_or_be_told(string publishers, string mail, string expected)
    {
        using var workspace = new Workspace();

        var (code, output, complaints) = BicepCompiler.Try(
            workspace.PathOf("bicep"), [("EGOV_PUBLISHERS", publishers), ("EGOV_ALERT_MAIL", mail)], Workspace.Snapshot("prod"));

        Assert.NotEqual(0, code);
        Assert.Contains(expected, output + complaints, StringComparison.Ordinal);
    }

    [Fact]
    public void The_account_of_databases_can_be_one_that_was_restored() =>
        Assert.Equal("cosmos-restored", environments.Everything.Of("Microsoft.DocumentDB/databaseAccounts").Single().Names[0]);

    [Theory]
    [InlineData("test", 5120)]
    [InlineData("prod", 81920)]
    public void Queues_and_topics_are_as_large_as_the_tier_has_them(string environment, int megabytes) => Assert.All(
        environments[environment].Resources.Where(static each => each.Type is "Microsoft.ServiceBus/namespaces/queues" or "Microsoft.ServiceBus/namespaces/topics"),
        each => Assert.Equal(megabytes, each.Properties["maxSizeInMegabytes"]!.GetValue<int>()));

    [Fact]
    public void Apps_with_orchestrations_have_instances_ready_for_them_too() => Assert.All(environments["prod"].Of("Microsoft.Web/sites"), static each =>
    {
        var groups = each.Properties["functionAppConfig"]!["scaleAndConcurrency"]!["alwaysReady"]!.AsArray().Select(static group => group!["name"]!.GetValue<string>());
        var app = Repository.Apps.Single(app => string.Equals(app, each.Tag("azd-service-name"), StringComparison.OrdinalIgnoreCase));
        Assert.Equal(AppSettings.HasOrchestrations(app) ? ["http", "durable"] : ["http"], groups);
    });

    [Fact]
    public void Our_own_apps_are_not_counted_by_the_rule_against_too_many_requests()
    {
        var rules = environments["prod"].Of("Microsoft.Network/FrontDoorWebApplicationFirewallPolicies").Single().Properties["customRules"]!["rules"]!.AsArray();
        var condition = rules[0]!["matchConditions"]!.AsArray().Single(static each => each!["matchVariable"]!.GetValue<string>() == "SocketAddr")!;

        Assert.True(condition["negateCondition"]!.GetValue<bool>());
        Assert.Contains("egress", condition["matchValue"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.All(
            environments["prod"].Of("Microsoft.Network/virtualNetworks").Single().Properties["subnets"]!.AsArray().Skip(1),
            static subnet => Assert.NotNull(subnet!["properties"]!["natGateway"]));
    }

    [Fact]
    public void Origins_are_called_as_the_function_apps() => Assert.Empty(Differences.Between(
        environments["prod"].Of("Microsoft.Web/sites").Select(static each => $"{each.Tag("azd-service-name")}/{each.Names[0]}").Append("pages/pages"),
        environments["prod"].Of("Microsoft.Cdn/profiles/originGroups/origins").Select(static each => $"{each.Names[1]}/{each.Names[2]}")));

    [Fact]
    public void The_pipeline_may_keep_releases_and_nothing_else() => Assert.Matches(
        "/storageAccounts/streleases[^/]+/blobServices/default/containers/releases/",
        environments["prod"].Of("Microsoft.Authorization/roleAssignments")
            .Single(static each => each.Properties["principalId"]!.GetValue<string>() == "6a8f4a4e-34d5-4b3a-9d58-000000000001").Id);
}
