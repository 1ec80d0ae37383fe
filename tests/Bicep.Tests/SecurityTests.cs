using System.Text.RegularExpressions;

namespace EGov.Bicep.Tests;

/// <summary>Who may do what, and that nobody gets in by a key.</summary>
[Collection(nameof(Environments))]
public sealed partial class SecurityTests(Environments environments)
{
    /// <summary>The built-in roles that are given, by their ids in Microsoft's list of built-in roles, looked up on 2026-11-26.</summary>
    private static readonly Dictionary<string, string> Roles = new(StringComparer.Ordinal)
    {
        ["b7e6dc6d-f1e8-4753-8033-0f276bb0955b"] = "Storage Blob Data Owner",
        ["ba92f5b4-2d11-453d-a403-e96b0029c9fe"] = "Storage Blob Data Contributor",
        ["974c5e8b-45b9-4653-ba55-5f855dd0fb88"] = "Storage Queue Data Contributor",
        ["0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"] = "Storage Table Data Contributor",
        ["69a216fc-b8fb-44d8-bc22-1f3c2cd27a39"] = "Azure Service Bus Data Sender",
        ["4f6d3b9b-027b-4f4c-9142-0e5a2a2247e0"] = "Azure Service Bus Data Receiver",
        ["0ad04412-c4d5-4796-b79c-f76d14c8d402"] = "Durable Task Data Contributor",
        ["4633458b-17de-408a-b874-0445c86b69e6"] = "Key Vault Secrets User",
        ["3913510d-42f4-4e42-8a64-420c390055eb"] = "Monitoring Metrics Publisher",
    };

    public static TheoryData<string> Names => [.. Environments.Names, "everything"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_role_that_is_given_is_known_and_every_known_one_is_given(string environment) => Assert.Empty(Differences.Between(
        Roles.Keys.Concat(environments[environment].Of("Microsoft.Authorization/roleDefinitions").Select(static each => each.Names[0])),
        Given(environments[environment]).Select(static each => Guids().Matches(each.Properties["roleDefinitionId"]!.GetValue<string>())[^1].Value).Distinct()));

    [Theory]
    [MemberData(nameof(Names))]
    public void No_role_is_given_on_more_than_a_resource(string environment) => Assert.All(
        Given(environments[environment]),
        static each => Assert.Matches("/resourceGroups/egov/providers/Microsoft\\.[^/]+/.+/providers/Microsoft.Authorization/roleAssignments/", each.Id));

    [Theory]
    [MemberData(nameof(Names))]
    public void Messages_and_files_are_given_by_entity_and_by_container(string environment)
    {
        Assert.All(Given(environments[environment]).Where(static each => each.Id.Contains("Microsoft.ServiceBus", StringComparison.Ordinal)),
            static each => Assert.Matches("/(queues|topics)/", each.Id));
        Assert.All(Given(environments[environment]).Where(static each => each.Id.Contains("/stfiles", StringComparison.Ordinal)),
            static each => Assert.Contains("/containers/", each.Id, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Data_of_a_database_is_given_to_its_app_alone(string environment)
    {
        var data = environments[environment].Of("Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments")
            .Where(static each => each.Properties["roleDefinitionId"]!.GetValue<string>().Contains("00000000-0000-0000-0000-000000000002", StringComparison.Ordinal)).ToList();

        Assert.Equal(Repository.Apps.Count, data.Count);
        Assert.All(data, static each =>
        {
            var app = each.Properties["scope"]!.GetValue<string>().Split("/dbs/")[1];
            Assert.Contains($"id-{app}-", each.Properties["principalId"]!.GetValue<string>(), StringComparison.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_service_takes_a_key(string environment)
    {
        var deployment = environments[environment];

        Assert.All(deployment.Of("Microsoft.Storage/storageAccounts"), static each =>
        {
            Assert.False(Flag(each, "allowSharedKeyAccess"));
            Assert.False(Flag(each, "allowBlobPublicAccess"));
            Assert.Equal("TLS1_2", each.Properties["minimumTlsVersion"]!.GetValue<string>());
        });
        Assert.All(deployment.Of("Microsoft.DocumentDB/databaseAccounts"), static each => Assert.True(Flag(each, "disableLocalAuth")));
        Assert.All(deployment.Of("Microsoft.ServiceBus/namespaces"), static each => Assert.True(Flag(each, "disableLocalAuth")));
        Assert.All(deployment.Of("Microsoft.Insights/components"), static each => Assert.True(Flag(each, "DisableLocalAuth")));
        Assert.All(deployment.Of("Microsoft.KeyVault/vaults"), static each => Assert.True(Flag(each, "enableRbacAuthorization") && Flag(each, "enablePurgeProtection")));
        Assert.Equal(2 * Repository.Apps.Count, deployment.Of("Microsoft.Web/sites/basicPublishingCredentialsPolicies").Count(static each => !Flag(each, "allow")));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_databases_are_strong_and_only_Front_Door_reaches_the_apps(string environment)
    {
        var deployment = environments[environment];

        Assert.Equal("Strong", deployment.Of("Microsoft.DocumentDB/databaseAccounts").Single().Properties["consistencyPolicy"]!["defaultConsistencyLevel"]!.GetValue<string>());
        Assert.All(deployment.Of("Microsoft.Web/sites"), static each =>
        {
            var site = each.Properties["siteConfig"]!;
            Assert.Equal("Deny", site["ipSecurityRestrictionsDefaultAction"]!.GetValue<string>());
            Assert.NotNull(site["ipSecurityRestrictions"]!.AsArray().Single()!["headers"]!["x-azure-fdid"]);
        });
    }

    [Theory]
    [InlineData("prod")]
    [InlineData("everything")]
    public void In_production_no_data_has_a_public_address(string environment)
    {
        var deployment = environments[environment];
        string[] types = ["Microsoft.Storage/storageAccounts", "Microsoft.DocumentDB/databaseAccounts", "Microsoft.ServiceBus/namespaces", "Microsoft.KeyVault/vaults", "Microsoft.DurableTask/schedulers"];

        Assert.All(types, type => Assert.All(deployment.Of(type), static each => Assert.True(IsPrivate(each) || KeepsReleases(each), each.Id)));
        Assert.All(deployment.Of("Microsoft.Web/sites"), static each => Assert.NotNull(each.Properties["virtualNetworkSubnetId"]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_setting_with_a_secret_is_a_reference_to_the_vault_of_its_app(string environment) => Assert.All(
        environments[environment].Of("Microsoft.Web/sites/config").SelectMany(static each => each.Properties.AsObject().Select(setting => (App: each.Names[0].Split('-')[1], setting.Key, setting.Value))),
        static each =>
        {
            if (SecretName().IsMatch(each.Key))
            {
                Assert.Contains("@Microsoft.KeyVault(SecretUri=", each.Value!.GetValue<string>(), StringComparison.Ordinal);
                Assert.Contains($"'kv{each.App}", each.Value!.GetValue<string>(), StringComparison.Ordinal);
            }
        });

    private static bool IsPrivate(Resource each) => each.Properties["publicNetworkAccess"]!.GetValue<string>() == "Disabled";

    /// <summary>Packages are no data, and are put there from outside of the network; from where they are published, and from nowhere else.</summary>
    private static bool KeepsReleases(Resource each) =>
        each.Names[0].StartsWith("streleases", StringComparison.Ordinal) && each.Properties["networkAcls"]!["defaultAction"]!.GetValue<string>() == "Deny"
        && each.Properties["networkAcls"]!["ipRules"]!.AsArray().Count > 0;

    private static IEnumerable<Resource> Given(Deployment deployment) => deployment.Of("Microsoft.Authorization/roleAssignments");

    private static bool Flag(Resource resource, string name) => resource.Properties[name]!.GetValue<bool>();

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Guids();

    /// <summary>Settings that the sample says are kept in a vault.</summary>
    [GeneratedRegex("^(Files__MasterKey|Identity__(EidClientKey|EidClientSecret|MessageGatewayKey|FirstOperatorSecret)|Signatures__RemoteClientSecret)$")]
    private static partial Regex SecretName();
}
