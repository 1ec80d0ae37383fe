using Azure.Messaging.ServiceBus;

namespace EmbeddedFunctions.Tests.ServiceBus.Queues;

public sealed class SchedulingTests : IAsyncDisposable
{
    private readonly BusHost bus = new(BusJson.Queue("orders"), BusJson.Topic("events", BusJson.Subscription("all")));

    private DateTimeOffset InAnHour => bus.Host.Clock.GetUtcNow().AddHours(1);

    public ValueTask DisposeAsync() => bus.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_scheduled_message_comes_at_its_time_also_after_a_crash(bool crash)
    {
        await bus.StartAsync();
        var sender = bus.Host.ServiceBus.CreateSender("orders");
        var number = await sender.ScheduleMessageAsync(new ServiceBusMessage("later"), InAnHour);
        await bus.SendAsync("orders", "now");
        if (crash)
        {
            await bus.CrashAsync();
        }

        Assert.Equal(["now"], await bus.DrainAsync(bus.Receiver("orders")));
        await bus.Host.Clock.Advance(TimeSpan.FromMinutes(59));
        var seen = (await bus.Receiver("orders").PeekMessagesAsync(10)).Single(message => message.SequenceNumber == number);
        Assert.Equal(ServiceBusMessageState.Scheduled, seen.State);
        await bus.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        var message = (await bus.Receiver("orders").ReceiveMessagesAsync(2)).Single(message => message.Body.ToString() == "later");
        Assert.True(message.SequenceNumber > number, "it is enqueued as if sent now, with a new number");
        Assert.Equal((number, bus.Host.Clock.GetUtcNow()), (message.EnqueuedSequenceNumber, message.EnqueuedTime));
    }

    [Fact]
    public async Task A_message_may_carry_its_own_time()
    {
        await bus.StartAsync();
        await bus.SendAsync("orders", new ServiceBusMessage("later") { ScheduledEnqueueTime = InAnHour });
        var before = await bus.DrainAsync(bus.Receiver("orders"));
        await bus.Host.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Empty(before);
        Assert.Equal(["later"], await bus.DrainAsync(bus.Receiver("orders")));
    }

    [Fact]
    public async Task Messages_scheduled_for_one_moment_come_in_the_order_in_which_they_were_scheduled()
    {
        await bus.StartAsync();
        var sender = bus.Host.ServiceBus.CreateSender("orders");
        foreach (var body in (string[])["a", "b", "c", "d"])
        {
            await sender.ScheduleMessageAsync(new ServiceBusMessage(body), InAnHour);
        }

        await bus.Host.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(["a", "b", "c", "d"], await bus.DrainAsync(bus.Receiver("orders")));
    }

    [Fact]
    public async Task A_cancelled_message_never_comes_and_cannot_be_cancelled_twice()
    {
        await bus.StartAsync();
        var sender = bus.Host.ServiceBus.CreateSender("orders");
        var number = await sender.ScheduleMessageAsync(new ServiceBusMessage("later"), InAnHour);
        await sender.CancelScheduledMessageAsync(number);
        await bus.CrashAsync();
        await bus.Host.Clock.Advance(TimeSpan.FromHours(2));

        Assert.Empty(await bus.DrainAsync(bus.Receiver("orders")));
        var again = await Assert.ThrowsAsync<ServiceBusException>(
            () => bus.Host.ServiceBus.CreateSender("orders").CancelScheduledMessageAsync(number));
        Assert.Equal(ServiceBusFailureReason.MessageNotFound, again.Reason);
    }

    [Fact]
    public async Task A_message_scheduled_on_a_topic_waits_there_and_then_goes_to_the_subscriptions()
    {
        await bus.StartAsync();
        await bus.Host.ServiceBus.CreateSender("events").ScheduleMessageAsync(new ServiceBusMessage("later"), InAnHour);
        await bus.CrashAsync();
        var before = await bus.DrainAsync(bus.Receiver("events", "all"));
        await bus.Host.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Empty(before);
        Assert.Equal(["later"], await bus.DrainAsync(bus.Receiver("events", "all")));
    }

    [Fact]
    public async Task What_fell_due_while_the_host_was_down_comes_when_it_starts()
    {
        await bus.StartAsync();
        await bus.Host.ServiceBus.CreateSender("orders").ScheduleMessageAsync(new ServiceBusMessage("later"), bus.Host.Clock.GetUtcNow());
        await bus.CrashAsync();
        await bus.Host.SettleAsync();
        await bus.Host.Clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(["later"], await bus.DrainAsync(bus.Receiver("orders")));
    }
}
