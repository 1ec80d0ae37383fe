using Azure.Messaging.ServiceBus;

namespace EmbeddedFunctions.Tests.ServiceBus.Queues;

public sealed class ForwardingTests
{
    [Fact]
    public async Task A_queue_hands_its_messages_on_through_a_topic_and_its_filters()
    {
        await using var bus = new BusHost(
            BusJson.Queue("intake", "\"ForwardTo\": \"events\"") + "," + BusJson.Queue("orders"),
            BusJson.Topic("events", BusJson.Subscription("some", "\"ForwardTo\": \"orders\"", BusJson.Rule("\"Label\": \"order\""))));
        await bus.StartAsync();
        await bus.SendAsync("intake", new ServiceBusMessage("a") { Subject = "order" });
        await bus.SendAsync("intake", new ServiceBusMessage("b") { Subject = "other" });

        Assert.Equal(["a"], await bus.DrainAsync(bus.Receiver("orders")));
        await Assert.ThrowsAsync<InvalidOperationException>(() => bus.Receiver("intake").ReceiveMessageAsync());
    }

    [Fact]
    public async Task Dead_letters_can_be_handed_on()
    {
        await using var bus = new BusHost(BusJson.Queue("orders", "\"ForwardDeadLetteredMessagesTo\": \"failed\"") + "," + BusJson.Queue("failed"));
        await bus.StartAsync();
        await bus.SendAsync("orders", "a");
        var receiver = bus.Receiver("orders");
        await receiver.DeadLetterMessageAsync(await receiver.ReceiveMessageAsync(), "why");
        await bus.CrashAsync();
        var failed = await bus.ReceiveAsync("failed");

        Assert.Equal(("a", "why", "orders", 1), (failed.Body.ToString(), failed.DeadLetterReason, failed.DeadLetterSource, failed.DeliveryCount));
    }

    [Fact]
    public async Task A_message_that_goes_in_circles_is_put_aside()
    {
        await using var bus = new BusHost(BusJson.Queue("ping", "\"ForwardTo\": \"pong\"") + "," + BusJson.Queue("pong", "\"ForwardTo\": \"ping\""));
        await bus.StartAsync();
        await bus.SendAsync("ping", "a");

        Assert.Equal("MaxTransferHopCountExceeded", (await bus.ReceiveAsync("ping", SubQueue.DeadLetter)).DeadLetterReason);
    }

    [Theory]
    [InlineData("\"ForwardTo\": \"nowhere\"", "ForwardTo of 'orders' names 'nowhere', which is not declared.")]
    [InlineData("\"ForwardDeadLetteredMessagesTo\": \"orders\"", "ForwardDeadLetteredMessagesTo of 'orders' names itself.")]
    public async Task A_target_that_cannot_be_is_refused_at_the_start(string property, string reason)
    {
        await using var bus = new BusHost(BusJson.Queue("orders", property));
        var failure = await Assert.ThrowsAsync<HostStartException>(() => bus.StartAsync());

        Assert.Equal("servicebus.json: " + reason, failure.Message);
    }
}
