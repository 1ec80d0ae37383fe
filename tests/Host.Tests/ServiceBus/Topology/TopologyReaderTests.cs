using EmbeddedFunctions.ServiceBus.Topology;

namespace EmbeddedFunctions.Tests.ServiceBus.Topology;

public sealed class TopologyReaderTests
{
    [Fact]
    public void What_the_configuration_leaves_out_has_the_services_defaults()
    {
        var queue = TopologyReader.Read("shop", BusJson.Of(BusJson.Queue("orders"))).Queues.Single();

        Assert.Equal(("shop", "orders", new QueueSettings()), (queue.App, queue.Name, queue.Settings));
        Assert.Equal((10, TimeSpan.FromMinutes(1), TimeSpan.MaxValue), (queue.Settings!.MaxDeliveryCount, queue.Settings.LockDuration, queue.Settings.DefaultTimeToLive));
    }

    [Fact]
    public void All_properties_of_a_queue_are_read()
    {
        var json = BusJson.Of(BusJson.Queue("orders", """
            "DeadLetteringOnMessageExpiration": true, "DefaultMessageTimeToLive": "PT1H", "DuplicateDetectionHistoryTimeWindow": "PT20S",
            "ForwardDeadLetteredMessagesTo": "dead", "ForwardTo": "", "LockDuration": "PT30S", "MaxDeliveryCount": 3,
            "RequiresDuplicateDetection": true, "RequiresSession": true
            """));

        Assert.Equal(
            new QueueSettings
            {
                DeadLettersExpired = true,
                DefaultTimeToLive = TimeSpan.FromHours(1),
                DuplicateWindow = TimeSpan.FromSeconds(20),
                ForwardDeadLettersTo = "dead",
                LockDuration = TimeSpan.FromSeconds(30),
                MaxDeliveryCount = 3,
                RequiresSession = true,
            },
            TopologyReader.Read("shop", json).Queues.Single().Settings);
    }

    [Fact]
    public void Topics_have_subscriptions_with_rules()
    {
        var rules = BusJson.Rule("\"Label\": \"placed\", \"Properties\": { \"kind\": \"new\" }");
        var topic = TopologyReader.Read("shop", BusJson.Of(topics: BusJson.Topic("events", BusJson.Subscription("all", rules: rules)))).Topics.Single();
        var filter = topic.Subscriptions.Single().Filters.Single();

        Assert.Equal(("events", "all", "placed", "new"), (topic.Name, topic.Subscriptions[0].Name, filter.Subject, filter.Properties["kind"]));
    }

    [Fact]
    public void A_file_that_is_no_JSON_is_refused() => Assert.StartsWith(
        "App 'shop': servicebus.json is not valid JSON: ",
        Assert.Throws<HostStartException>(static () => TopologyReader.Read("shop", "{")).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("[]", "must hold one JSON object.")]
    [InlineData("{}", "UserConfig is missing.")]
    [InlineData("""{ "UserConfig": [] }""", "UserConfig must be of the JSON kind Object.")]
    public void A_malformed_file_is_refused(string json, string reason) =>
        Assert.StartsWith($"App 'shop', servicebus.json: {reason}", Assert.Throws<HostStartException>(() => TopologyReader.Read("shop", json)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("\"LockDuration\": \"soon\"", "LockDuration 'soon' is not an ISO 8601 duration such as PT1M.")]
    [InlineData("\"LockDuration\": \"PT6M\"", "LockDuration must not be longer than five minutes.")]
    [InlineData("\"LockDuration\": \"PT0S\"", "LockDuration must be above zero.")]
    [InlineData("\"LockDuration\": 60", "LockDuration must be of the JSON kind String.")]
    [InlineData("\"MaxDeliveryCount\": 0", "MaxDeliveryCount must be a whole number of at least 1.")]
    [InlineData("\"MaxDeliveryCount\": 2.5", "MaxDeliveryCount must be a whole number of at least 1.")]
    [InlineData("\"RequiresSession\": \"yes\"", "RequiresSession must be true or false.")]
    [InlineData("\"RequiresSession\": true, \"ForwardTo\": \"other\"", "an entity with sessions cannot forward.")]
    public void A_property_that_cannot_be_is_refused_with_its_queue(string property, string reason) => Assert.Equal(
        $"App 'shop', servicebus.json, queue 'orders': {reason}",
        Assert.Throws<HostStartException>(() => TopologyReader.Read("shop", BusJson.Of(BusJson.Queue("orders", property)))).Message);

    [Theory]
    [InlineData("""{ "FilterType": "Sql", "SqlFilter": { "SqlExpression": "a = 1" } }""", "SQL filters are not supported; use a CorrelationFilter.")]
    [InlineData("""{ "FilterType": "Correlation", "CorrelationFilter": { "Label": "a" }, "Action": { "SqlExpression": "SET a = 1" } }""", "SQL actions are not supported.")]
    [InlineData("""{ "FilterType": "Magic" }""", "the FilterType 'Magic' is not known; it must be Correlation.")]
    [InlineData("""{ "FilterType": "Correlation" }""", "CorrelationFilter is missing.")]
    [InlineData("""{ "CorrelationFilter": { } }""", "a CorrelationFilter must name at least one property.")]
    [InlineData("""{ "CorrelationFilter": { "Properties": { "a": [] } } }""", "the filter's property 'a' must be a string, a number, true or false.")]
    public void A_rule_that_cannot_be_run_is_refused_with_its_place(string properties, string reason)
    {
        var rule = $$"""{ "Name": "r", "Properties": {{properties}} }""";
        var json = BusJson.Of(topics: BusJson.Topic("events", BusJson.Subscription("all", rules: rule)));

        Assert.Equal(
            $"App 'shop', servicebus.json, topic 'events', subscription 'all', rule 'r': {reason}",
            Assert.Throws<HostStartException>(() => TopologyReader.Read("shop", json)).Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-orders")]
    [InlineData("or ders")]
    [InlineData("orders/")]
    [InlineData("orders/$deadletterqueue")]
    public void A_name_that_the_service_would_refuse_is_refused(string name) =>
        Assert.Throws<HostStartException>(() => TopologyReader.Read("shop", BusJson.Of(BusJson.Queue(name))));
}
