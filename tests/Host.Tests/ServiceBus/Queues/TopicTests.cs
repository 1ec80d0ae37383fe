using Azure.Messaging.ServiceBus;

namespace EmbeddedFunctions.Tests.ServiceBus.Queues;

public sealed class TopicTests
{
    [Fact]
    public async Task Every_subscription_gets_its_own_copy_in_one_write()
    {
        await using var bus = new BusHost(topics: BusJson.Topic("events", $"{BusJson.Subscription("one")}, {BusJson.Subscription("two")}"));
        await bus.StartAsync();
        await bus.SendAsync("events", "first");
        var steps = bus.Probe.Steps;
        await bus.SendAsync("events", "a");
        Assert.Equal(steps + 1, bus.Probe.Steps);

        var receiver = bus.Receiver("events", "one");
        foreach (var message in await receiver.ReceiveMessagesAsync(2))
        {
            await receiver.CompleteMessageAsync(message);
        }

        Assert.Empty(await bus.DrainAsync(bus.Receiver("events", "one")));
        Assert.Equal(["first", "a"], await bus.DrainAsync(bus.Receiver("events", "two")));
    }

    [Fact]
    public async Task A_message_that_no_subscription_wants_is_dropped()
    {
        await using var bus = new BusHost(topics: BusJson.Topic("events", BusJson.Subscription("one", rules: BusJson.Rule("\"Label\": \"wanted\""))));
        await bus.StartAsync();
        await bus.SendAsync("events", new ServiceBusMessage("a") { Subject = "other" });
        await bus.SendAsync("events", new ServiceBusMessage("b") { Subject = "wanted" });

        Assert.Equal(["b"], await bus.DrainAsync(bus.Receiver("events", "one")));
    }

    [Theory]
    [InlineData("\"CorrelationId\": \"c\"", true)]
    [InlineData("\"MessageId\": \"m\"", true)]
    [InlineData("\"To\": \"t\"", true)]
    [InlineData("\"ReplyTo\": \"r\"", true)]
    [InlineData("\"Subject\": \"s\"", true)]
    [InlineData("\"SessionId\": \"se\"", true)]
    [InlineData("\"ReplyToSessionId\": \"rs\"", true)]
    [InlineData("\"ContentType\": \"ct\"", true)]
    [InlineData("\"Properties\": { \"text\": \"x\", \"count\": 3, \"flag\": true }", true)]
    [InlineData("\"Label\": \"s\", \"To\": \"t\"", true)]
    [InlineData("\"Label\": \"s\", \"To\": \"other\"", false)]
    [InlineData("\"Label\": \"S\"", false)]
    [InlineData("\"Properties\": { \"text\": \"y\" }", false)]
    [InlineData("\"Properties\": { \"count\": \"3\" }", false)]
    [InlineData("\"Properties\": { \"missing\": \"x\" }", false)]
    public async Task A_filter_matches_when_everything_that_it_names_is_equal(string filter, bool matches)
    {
        await using var bus = new BusHost(topics: BusJson.Topic("events", BusJson.Subscription("one", rules: BusJson.Rule(filter))));
        await bus.StartAsync();
        var message = new ServiceBusMessage("a")
        {
            CorrelationId = "c",
            MessageId = "m",
            To = "t",
            ReplyTo = "r",
            Subject = "s",
            SessionId = "se",
            ReplyToSessionId = "rs",
            ContentType = "ct",
        };
        message.ApplicationProperties["text"] = "x";
        message.ApplicationProperties["count"] = 3;
        message.ApplicationProperties["flag"] = true;
        await bus.SendAsync("events", message);

        Assert.Equal(matches ? ["a"] : [], await bus.DrainAsync(bus.Receiver("events", "one")));
    }

    [Fact]
    public async Task One_of_several_rules_is_enough_and_gives_one_copy()
    {
        var rules = $"{BusJson.Rule("\"Label\": \"s\"")}, {BusJson.Rule("\"To\": \"t\"")}";
        await using var bus = new BusHost(topics: BusJson.Topic("events", BusJson.Subscription("one", rules: rules)));
        await bus.StartAsync();
        await bus.SendAsync("events", new ServiceBusMessage("both") { Subject = "s", To = "t" });
        await bus.SendAsync("events", new ServiceBusMessage("one") { To = "t" });

        Assert.Equal(["both", "one"], await bus.DrainAsync(bus.Receiver("events", "one")));
    }

    [Fact]
    public async Task A_subscription_has_dead_letters_of_its_own()
    {
        await using var bus = new BusHost(topics: BusJson.Topic("events", $"{BusJson.Subscription("one")}, {BusJson.Subscription("two")}"));
        await bus.StartAsync();
        await bus.SendAsync("events", "a");
        var receiver = bus.Receiver("events", "one");
        await receiver.DeadLetterMessageAsync(await receiver.ReceiveMessageAsync(), "why");

        Assert.Equal(["a"], await bus.DrainAsync(bus.Receiver("events", "one", SubQueue.DeadLetter)));
        Assert.Empty(await bus.DrainAsync(bus.Receiver("events", "two", SubQueue.DeadLetter)));
    }

    [Fact]
    public async Task The_time_to_live_of_the_topic_bounds_its_subscriptions()
    {
        await using var bus = new BusHost(topics: BusJson.Topic("events", BusJson.Subscription("one"), "\"DefaultMessageTimeToLive\": \"PT10M\""));
        await bus.StartAsync();
        await bus.SendAsync("events", "a");

        Assert.Equal(TimeSpan.FromMinutes(10), (await bus.Receiver("events", "one").PeekMessageAsync()).TimeToLive);
    }
}
