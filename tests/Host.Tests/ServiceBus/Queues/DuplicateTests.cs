using Azure.Messaging.ServiceBus;

namespace EmbeddedFunctions.Tests.ServiceBus.Queues;

public sealed class DuplicateTests
{
    private const string Window = "\"RequiresDuplicateDetection\": true, \"DuplicateDetectionHistoryTimeWindow\": \"PT5M\"";

    [Fact]
    public async Task A_message_id_seen_within_the_window_is_accepted_and_dropped_also_after_a_crash_and_after_completion()
    {
        await using var bus = new BusHost(BusJson.Queue("orders", Window));
        await bus.StartAsync();
        await bus.SendAsync("orders", "a", "a", "b");
        var receiver = bus.Receiver("orders");
        foreach (var message in await receiver.ReceiveMessagesAsync(10))
        {
            await receiver.CompleteMessageAsync(message);
        }

        await bus.CrashAsync();
        await bus.SendAsync("orders", "a", "c");

        Assert.Equal(["c"], await bus.DrainAsync(bus.Receiver("orders")));
    }

    [Fact]
    public async Task After_the_window_the_id_is_new_again()
    {
        await using var bus = new BusHost(BusJson.Queue("orders", Window));
        await bus.StartAsync();
        await bus.SendAsync("orders", "a");
        await bus.Host.Clock.Advance(TimeSpan.FromMinutes(5));
        await bus.SendAsync("orders", "a");

        Assert.Equal(["a", "a"], await bus.DrainAsync(bus.Receiver("orders")));
    }

    [Fact]
    public async Task A_repeat_within_one_batch_is_dropped()
    {
        await using var bus = new BusHost(BusJson.Queue("orders", Window));
        await bus.StartAsync();
        ServiceBusMessage[] twice = [new("a") { MessageId = "1" }, new("b") { MessageId = "1" }];
        await bus.Host.ServiceBus.CreateSender("orders").SendMessagesAsync(twice);

        Assert.Equal(["a"], await bus.DrainAsync(bus.Receiver("orders")));
    }

    [Fact]
    public async Task A_message_without_an_id_is_never_a_repeat()
    {
        await using var bus = new BusHost(BusJson.Queue("orders", Window));
        await bus.StartAsync();
        await bus.SendAsync("orders", new ServiceBusMessage("a"));
        await bus.SendAsync("orders", new ServiceBusMessage("a"));

        Assert.Equal(["a", "a"], await bus.DrainAsync(bus.Receiver("orders")));
    }

    [Fact]
    public async Task A_topic_looks_for_repeats_before_it_hands_on()
    {
        await using var bus = new BusHost(topics: BusJson.Topic("events", BusJson.Subscription("all"), Window));
        await bus.StartAsync();
        await bus.SendAsync("events", "a", "a");

        Assert.Equal(["a"], await bus.DrainAsync(bus.Receiver("events", "all")));
    }

    [Fact]
    public async Task A_scheduled_message_counts_from_when_it_was_scheduled_and_still_comes()
    {
        await using var bus = new BusHost(BusJson.Queue("orders", Window));
        await bus.StartAsync();
        var sender = bus.Host.ServiceBus.CreateSender("orders");
        await sender.ScheduleMessageAsync(new ServiceBusMessage("a") { MessageId = "1" }, bus.Host.Clock.GetUtcNow().AddMinutes(1));
        await bus.SendAsync("orders", new ServiceBusMessage("b") { MessageId = "1" });
        await bus.Host.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(["a"], await bus.DrainAsync(bus.Receiver("orders")));
    }

    [Fact]
    public async Task A_queue_that_does_not_look_for_repeats_keeps_them()
    {
        await using var bus = new BusHost(BusJson.Queue("orders"));
        await bus.StartAsync();
        await bus.SendAsync("orders", "a", "a");

        Assert.Equal(["a", "a"], await bus.DrainAsync(bus.Receiver("orders")));
    }
}
