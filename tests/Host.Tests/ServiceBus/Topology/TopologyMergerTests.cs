using EmbeddedFunctions.ServiceBus.Topology;

namespace EmbeddedFunctions.Tests.ServiceBus.Topology;

public sealed class TopologyMergerTests
{
    [Fact]
    public void Apps_share_a_topic_and_each_adds_its_subscriptions()
    {
        var merged = Merge(
            BusJson.Of(topics: BusJson.Topic("events", BusJson.Subscription("one"))),
            BusJson.Of(topics: BusJson.Topic("EVENTS", BusJson.Subscription("two") + "," + BusJson.Subscription("one"))));

        Assert.Equal(["one", "two"], merged.Topics.Single().Subscriptions.Select(subscription => subscription.Name));
    }

    [Fact]
    public void A_declaration_without_properties_agrees_with_any_other()
    {
        var merged = Merge(BusJson.Of("""{ "Name": "orders" }"""), BusJson.Of(BusJson.Queue("orders", "\"MaxDeliveryCount\": 4")));

        Assert.Equal(4, merged.Queues.Single().Settings!.MaxDeliveryCount);
    }

    [Fact]
    public void Contradictions_are_refused()
    {
        Refused(
            "servicebus.json: the apps 'app0' and 'app1' declare the queue 'orders' differently.",
            BusJson.Of(BusJson.Queue("orders", "\"MaxDeliveryCount\": 3")), BusJson.Of(BusJson.Queue("orders", "\"MaxDeliveryCount\": 4")));
        Refused(
            "servicebus.json: the apps 'app0' and 'app1' declare the topic 'events' differently.",
            BusJson.Of(topics: BusJson.Topic("events", string.Empty, "\"DefaultMessageTimeToLive\": \"PT1H\"")),
            BusJson.Of(topics: BusJson.Topic("events", string.Empty, "\"DefaultMessageTimeToLive\": \"PT2H\"")));
        Refused(
            "servicebus.json: the apps 'app0' and 'app1' declare the subscription 'events/one' differently.",
            BusJson.Of(topics: BusJson.Topic("events", BusJson.Subscription("one", rules: BusJson.Rule("\"Label\": \"a\"")))),
            BusJson.Of(topics: BusJson.Topic("events", BusJson.Subscription("one", rules: BusJson.Rule("\"Label\": \"b\"")))));
    }

    [Fact]
    public void A_name_is_declared_once_in_an_app_and_is_a_queue_or_a_topic()
    {
        Refused("App 'app0', servicebus.json: the queue 'orders' is declared twice.", BusJson.Of(BusJson.Queue("orders") + "," + BusJson.Queue("Orders")));
        Refused(
            "servicebus.json: 'orders' is declared as a queue by 'app0' and as a topic by 'app1'.",
            BusJson.Of(BusJson.Queue("orders")), BusJson.Of(topics: BusJson.Topic("orders", string.Empty)));
    }

    private static void Refused(string reason, params string[] apps) =>
        Assert.Equal(reason, Assert.Throws<HostStartException>(() => Merge(apps)).Message);

    private static BusTopology Merge(params string[] apps) =>
        TopologyMerger.Merge([.. apps.Select((json, index) => TopologyReader.Read($"app{index}", json))]);
}
