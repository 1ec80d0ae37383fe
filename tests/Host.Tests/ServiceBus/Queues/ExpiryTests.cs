using Azure.Messaging.ServiceBus;

namespace EmbeddedFunctions.Tests.ServiceBus.Queues;

public sealed class ExpiryTests
{
    private static ServiceBusMessage Short(string body) => new(body) { TimeToLive = TimeSpan.FromMinutes(10) };

    [Fact]
    public async Task An_expired_message_is_dropped()
    {
        await using var bus = new BusHost(BusJson.Queue("orders"));
        await bus.StartAsync();
        await bus.SendAsync("orders", Short("short"));
        await bus.SendAsync("orders", "long");
        await bus.Host.Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal(["long"], await bus.DrainAsync(bus.Receiver("orders")));
        Assert.Empty(bus.Broker.DeadLetters.Counts());
    }

    [Fact]
    public async Task An_expired_message_is_dead_lettered_where_the_queue_says_so_even_if_it_expired_while_the_host_was_down()
    {
        await using var bus = new BusHost(BusJson.Queue("orders", "\"DeadLetteringOnMessageExpiration\": true"));
        await bus.StartAsync();
        await bus.SendAsync("orders", Short("short"));
        await bus.Host.Clock.Advance(TimeSpan.FromMinutes(9));
        await bus.CrashAsync();
        await bus.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await bus.CrashAsync();
        await bus.Host.Clock.Advance(TimeSpan.FromDays(365));
        var dead = await bus.ReceiveAsync("orders", SubQueue.DeadLetter);

        Assert.Equal(("short", "TTLExpiredException"), (dead.Body.ToString(), dead.DeadLetterReason));
        Assert.Equal("The message expired and was dead lettered.", dead.DeadLetterErrorDescription);
    }

    [Fact]
    public async Task A_queue_shortens_the_time_to_live_of_its_messages()
    {
        await using var bus = new BusHost(BusJson.Queue("orders", "\"DefaultMessageTimeToLive\": \"PT5M\""));
        await bus.StartAsync();
        await bus.SendAsync("orders", Short("a"));
        Assert.Equal(TimeSpan.FromMinutes(5), (await bus.Receiver("orders").PeekMessageAsync()).TimeToLive);
        await bus.Host.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Empty(await bus.DrainAsync(bus.Receiver("orders")));
    }

    [Fact]
    public async Task A_locked_message_does_not_expire_until_its_lock_ends()
    {
        await using var bus = new BusHost(BusJson.Queue("orders"));
        await bus.StartAsync();
        await bus.SendAsync("orders", "a", "b");
        await bus.SendAsync("orders", new ServiceBusMessage("c") { TimeToLive = TimeSpan.FromSeconds(10) });
        var receiver = bus.Receiver("orders");
        var messages = await receiver.ReceiveMessagesAsync(3);
        await bus.Host.Clock.Advance(TimeSpan.FromSeconds(30));
        await receiver.CompleteMessageAsync(messages[0]);
        await receiver.AbandonMessageAsync(messages[1]);
        await receiver.AbandonMessageAsync(messages[2]);

        Assert.Equal(["b"], await bus.DrainAsync(receiver));
    }

    [Fact]
    public async Task The_time_to_live_of_a_scheduled_message_begins_when_it_comes()
    {
        await using var bus = new BusHost(BusJson.Queue("orders"));
        await bus.StartAsync();
        await bus.Host.ServiceBus.CreateSender("orders").ScheduleMessageAsync(Short("a"), bus.Host.Clock.GetUtcNow().AddHours(1));
        await bus.Host.Clock.Advance(TimeSpan.FromMinutes(69));

        Assert.Equal(["a"], await bus.DrainAsync(bus.Receiver("orders")));
    }

    [Fact]
    public async Task A_deferred_message_expires_too()
    {
        await using var bus = new BusHost(BusJson.Queue("orders", "\"DeadLetteringOnMessageExpiration\": true"));
        await bus.StartAsync();
        await bus.SendAsync("orders", Short("a"));
        var receiver = bus.Receiver("orders");
        await receiver.DeferMessageAsync(await receiver.ReceiveMessageAsync());
        await bus.Host.Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal("a", (await bus.ReceiveAsync("orders", SubQueue.DeadLetter)).Body.ToString());
    }
}
