using Settings = EmbeddedFunctions.Hosting.HostJson;

namespace EmbeddedFunctions.Tests.HostJson;

public sealed class HostJsonTests
{
    [Fact]
    public void Without_a_file_the_defaults_of_Azure_hold()
    {
        var settings = Read(null);

        Assert.Equal(TimeSpan.FromMinutes(30), settings.FunctionTimeout);
        Assert.Equal("api", settings.RoutePrefix);
        Assert.Equal(16, settings.ServiceBus.MaxConcurrentCalls);
        Assert.Equal(8, settings.ServiceBus.MaxConcurrentSessions);
        Assert.Equal(TimeSpan.FromMinutes(1), settings.ServiceBus.SessionIdleTimeout);
        Assert.True(settings.ServiceBus.AutoCompleteMessages);
    }

    [Fact]
    public void Every_setting_that_the_host_acts_on_is_read()
    {
        var settings = Read(
            """
            {
              "version": "2.0", // comments are welcome
              "functionTimeout": "00:10:00",
              "extensions": {
                "http": { "routePrefix": "/v1/" },
                "serviceBus": {
                  "autoCompleteMessages": false, "maxConcurrentCalls": 4, "maxConcurrentSessions": 64, "maxMessageBatchSize": 10,
                  "prefetchCount": 100, "sessionIdleTimeout": "00:00:01", "maxAutoLockRenewalDuration": "00:02:00"
                },
                "durableTask": {
                  "hubName": "Orders", "maxConcurrentActivityFunctions": 5, "maxConcurrentOrchestratorFunctions": 6, "defaultVersion": "1.2"
                }
              }
            }
            """);

        Assert.Equal(
            new Settings
            {
                FunctionTimeout = TimeSpan.FromMinutes(10),
                RoutePrefix = "v1",
                ServiceBus = new()
                {
                    AutoCompleteMessages = false,
                    MaxConcurrentCalls = 4,
                    MaxConcurrentSessions = 64,
                    MaxMessageBatchSize = 10,
                    PrefetchCount = 100,
                    SessionIdleTimeout = TimeSpan.FromSeconds(1),
                    MaxAutoLockRenewalDuration = TimeSpan.FromMinutes(2),
                },
                Durable = new()
                {
                    HubName = "Orders",
                    MaxConcurrentActivityFunctions = 5,
                    MaxConcurrentOrchestratorFunctions = 6,
                    DefaultVersion = "1.2",
                },
            },
            settings);
    }

    [Fact]
    public void A_timeout_of_minus_one_is_no_limit() =>
        Assert.Equal(Timeout.InfiniteTimeSpan, Read("""{ "version": "2.0", "functionTimeout": "-1" }""").FunctionTimeout);

    [Fact]
    public void Names_count_in_any_case() =>
        Assert.Equal(3, Read("""{ "version": "2.0", "Extensions": { "ServiceBus": { "MaxConcurrentCalls": 3 } } }""").ServiceBus.MaxConcurrentCalls);

    [Fact]
    public void An_empty_route_prefix_stays_empty() =>
        Assert.Empty(Read("""{ "version": "2.0", "extensions": { "http": { "routePrefix": "" } } }""").RoutePrefix);

    [Theory]
    [InlineData("""{ "version": "2.0", "logging": { "logLevel": 7 }, "extensions": { "kafka": [1] } }""")]
    [InlineData("""{ "version": "2.0", "retry": { "strategy": "fixedDelay", "maxRetryCount": "many" } }""")]
    [InlineData("{}")]
    public void Sections_that_the_host_does_not_act_on_are_left_alone(string text) => Assert.Equal(new Settings(), Read(text));

    [Theory]
    [InlineData("""{ "version": "2.0" """, "host.json is not valid JSON: ")]
    [InlineData("""{ "version": "2.0", "version": "2.0" }""", "host.json is not valid JSON: ")]
    [InlineData("""{ "version": "2.0", "extensions": { "durableTask": { "hubName": "\ud800" } } }""", "host.json is not valid JSON: ")]
    [InlineData("[]", "host.json, the whole is not an object.")]
    [InlineData("""{ "functionTimeout": "00:05:00" }""", "host.json, version is missing, Azure wants \"2.0\".")]
    [InlineData("""{ "version": "1.0" }""", "host.json, version is \"1.0\", Azure wants \"2.0\".")]
    [InlineData(
        """{ "version": "2.0", "functionTimeout": "5" }""",
        "host.json, functionTimeout is \"5\", not a time span of 00:00:00.0010000 to 49.00:00:00 in the form \"hh:mm:ss\".")]
    [InlineData("""{ "version": "2.0", "functionTimeout": "00:00:00" }""", "host.json, functionTimeout is \"00:00:00\", not a time span")]
    [InlineData("""{ "version": "2.0", "functionTimeout": 300 }""", "host.json, functionTimeout is 300, not a text.")]
    [InlineData("""{ "version": "2.0", "extensions": [] }""", "host.json, extensions is not an object.")]
    [InlineData(
        """{ "version": "2.0", "extensions": { "serviceBus": { "maxConcurrentCalls": 0 } } }""",
        "host.json, extensions.serviceBus.maxConcurrentCalls is 0, not a whole number of at least 1.")]
    [InlineData(
        """{ "version": "2.0", "extensions": { "serviceBus": { "maxConcurrentCalls": "16" } } }""",
        "host.json, extensions.serviceBus.maxConcurrentCalls is \"16\", not a whole number of at least 1.")]
    [InlineData(
        """{ "version": "2.0", "extensions": { "serviceBus": { "autoCompleteMessages": "no" } } }""",
        "host.json, extensions.serviceBus.autoCompleteMessages is \"no\", not true or false.")]
    [InlineData(
        """{ "version": "2.0", "extensions": { "serviceBus": { "sessionIdleTimeout": "1 second" } } }""",
        "host.json, extensions.serviceBus.sessionIdleTimeout is \"1 second\", not a time span")]
    [InlineData(
        """{ "version": "2.0", "extensions": { "durableTask": { "maxConcurrentActivityFunctions": 1.5 } } }""",
        "host.json, extensions.durableTask.maxConcurrentActivityFunctions is 1.5, not a whole number of at least 1.")]
    [InlineData(
        """{ "version": "2.0", "extensions": { "http": { "routePrefix": ["a"] } } }""",
        "host.json, extensions.http.routePrefix is [\"a\"], not a text.")]
    public void What_is_wrong_is_said_in_one_line_with_its_place(string text, string problem)
    {
        var refusal = Assert.Throws<HostStartException>(() => Read(text));

        Assert.StartsWith($"App 'orders': {problem}", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    private static Settings Read(string? text) =>
        Settings.Read(new FunctionAppDefinition("orders", typeof(HostJsonTests).Assembly, static (_, _) => { }) { HostJson = text });
}
