using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EGov.Local.Running;

namespace EGov.Rules.Tests;

/// <summary>infra/emulators makes all apps' entities and settings for the official emulators; what it makes fits to the compose file and to what they take.</summary>
public sealed class EmulatorsTests : IDisposable
{
    private static readonly string Compose = RepositoryFiles.Read("infra/emulators/compose.yaml");

    private static readonly JsonNode Sample = JsonNode.Parse(RepositoryFiles.Read("local.settings.sample.json"))!;

    private readonly PreparedEmulators prepared = new();

    public void Dispose() => prepared.Dispose();

    [Fact]
    public void Every_app_of_the_edition_is_prepared_and_no_other() => Assert.Equal(
        LocalApps.Names.Order(StringComparer.Ordinal),
        PreparedEmulators.Apps.Select(static app => app.ToLowerInvariant()).Order(StringComparer.Ordinal));

    [Fact]
    public void The_bus_holds_every_apps_entities_as_declared_but_for_the_time_to_live()
    {
        var declared = PreparedEmulators.Apps.Select(static app => JsonNode.Parse(RepositoryFiles.Read($"functions/{app}/servicebus.json"))!);

        Assert.Equal(
            declared.SelectMany(LinesOf).Select(WithinAnHour).Order(StringComparer.Ordinal),
            LinesOf(prepared.Bus).Order(StringComparer.Ordinal));
        Assert.Contains(LinesOf(prepared.Bus), static line => line.Contains("PT1H", StringComparison.Ordinal));
    }

    [Fact]
    public void The_emulator_knows_the_namespace_by_its_own_name_only() =>
        Assert.Equal("sbemulatorns", Assert.Single(prepared.Bus["UserConfig"]!["Namespaces"]!.AsArray())!["Name"]!.GetValue<string>());

    [Theory]
    [InlineData(50, 50, 10, null)]
    [InlineData(51, 1, 10, "The apps declare 51 queues and topics; the emulator takes 50.")]
    [InlineData(1, 51, 10, "topic-0 has 51 subscriptions; the emulator takes 50.")]
    [InlineData(1, 1, 11, "subscription-0 is delivered 11 times; the emulator takes 10.")]
    public void More_than_the_emulator_takes_is_refused(int topics, int subscriptions, int deliveries, string? refusal) =>
        Assert.Equal(refusal ?? string.Empty, PreparedEmulators.RefusalOf(topics, subscriptions, deliveries));

    [Fact]
    public void Each_app_has_all_settings_a_port_of_its_own_and_the_same_keys()
    {
        var settings = PreparedEmulators.Apps.ToDictionary(static app => app, prepared.SettingsOf);

        Assert.All(settings.Values, app => Assert.Equal(
            Sample["Values"]!.AsObject().Select(static setting => setting.Key), app["Values"]!.AsObject().Select(static setting => setting.Key)));
        Assert.Equal(settings.Count, settings.Values.Select(PortOf).Distinct().Count());
        Assert.Equal(Serve.DefaultPort, PortOf(settings["Portal"]));
        foreach (var key in (string[])["DevelopmentToken__Key", "Files__MasterKey"])
        {
            Assert.Equal(32, Convert.FromBase64String(Assert.Single(settings.Values.Select(app => ValueOf(app, key)).Distinct())).Length);
        }

        Assert.All(settings.Values, app => Assert.Equal($"http://localhost:{PortOf(settings["Identity"])}", ValueOf(app, "Identity__Address")));
        Assert.DoesNotContain(settings.Values, app => app.ToJsonString().Contains("make-your-own", StringComparison.Ordinal));
    }

    [Fact]
    public void Tokens_of_the_command_line_are_signed_by_the_key_of_the_apps() =>
        Assert.Equal(ValueOf(prepared.SettingsOf("Exchange"), "DevelopmentToken__Key"), prepared.Secrets.DevelopmentTokenKey);

    [Fact]
    public void What_is_there_is_left_as_it_is_and_what_is_missing_gets_the_same_keys()
    {
        var portal = prepared.SettingsOf("Portal").ToJsonString();
        prepared.Overwrite("Exchange", """{"mine":true}""");
        prepared.Delete("Identity");

        prepared.Prepare();

        Assert.Equal(portal, prepared.SettingsOf("Portal").ToJsonString());
        Assert.Equal("""{"mine":true}""", prepared.SettingsOf("Exchange").ToJsonString());
        Assert.Equal(ValueOf(prepared.SettingsOf("Portal"), "DevelopmentToken__Key"), ValueOf(prepared.SettingsOf("Identity"), "DevelopmentToken__Key"));
    }

    [Fact]
    public void The_settings_lead_to_ports_that_the_compose_file_opens_on_loopback_alone()
    {
        var opened = Regex.Matches(Compose, @"- ""(.+):(\d+):\d+""").ToList();
        var settings = prepared.SettingsOf("Portal");

        Assert.All(opened, port => Assert.Equal("127.0.0.1", port.Groups[1].Value));
        Assert.Contains("AccountEndpoint=https://localhost:8081/", ValueOf(settings, "AzureWebJobsCosmosDB"), StringComparison.Ordinal);
        Assert.Equal("UseDevelopmentStorage=true", ValueOf(settings, "AzureWebJobsStorage"));
        Assert.Contains("Endpoint=sb://localhost;", ValueOf(settings, "AzureWebJobsServiceBus"), StringComparison.Ordinal);
        Assert.Subset(opened.Select(static port => port.Groups[2].Value).ToHashSet(), new HashSet<string> { "8081", "10000", "10001", "10002", "5672", "5300" });
        Assert.Empty(opened.Select(static port => int.Parse(port.Groups[2].Value)).Intersect(PreparedEmulators.Apps.Select(app => PortOf(prepared.SettingsOf(app)))));
    }

    [Fact]
    public void The_compose_file_mounts_what_is_made_and_names_every_task_hub()
    {
        var hubs = PreparedEmulators.Apps
            .Select(static app => JsonNode.Parse(RepositoryFiles.Read($"functions/{app}/host.json"))!["extensions"]!["durableTask"]?["hubName"]?.GetValue<string>())
            .OfType<string>().Order(StringComparer.Ordinal);

        Assert.Contains("./generated/servicebus.json:/ServiceBus_Emulator/ConfigFiles/Config.json", Compose, StringComparison.Ordinal);
        Assert.Contains($"DTS_TASK_HUB_NAMES: {string.Join(',', hubs)}\n", Compose, StringComparison.Ordinal);
        Assert.Contains("infra/emulators/generated/", RepositoryFiles.Read(".gitignore").Split('\n'));
        Assert.Contains("local.settings.json", RepositoryFiles.Read(".gitignore").Split('\n'));
    }

    /// <summary>One line for each queue, topic, subscription and rule, with its properties.</summary>
    private static IEnumerable<string> LinesOf(JsonNode bus) => bus["UserConfig"]!["Namespaces"]!.AsArray().SelectMany(static space =>
        Items(space!, "Queues").Select(static queue => LineOf("queue", queue))
            .Concat(Items(space!, "Topics").SelectMany(static topic => Items(topic, "Subscriptions")
                .SelectMany(subscription => Items(subscription, "Rules").Select(rule => LineOf($"rule of {topic["Name"]}/{subscription["Name"]}", rule))
                    .Append(LineOf($"subscription of {topic["Name"]}", subscription)))
                .Append(LineOf("topic", topic)))));

    private static IEnumerable<JsonNode> Items(JsonNode of, string name) => of[name]?.AsArray().Select(static item => item!) ?? [];

    private static string LineOf(string kind, JsonNode item) => $"{kind} {item["Name"]} {item["Properties"]?.ToJsonString()}";

    private static string WithinAnHour(string line) => Regex.Replace(line, @"(?<=""DefaultMessageTimeToLive"":"")P\d+D", "PT1H");

    private static int PortOf(JsonNode settings) => settings["Host"]!["LocalHttpPort"]!.GetValue<int>();

    private static string ValueOf(JsonNode settings, string name) => settings["Values"]![name]!.GetValue<string>();
}
