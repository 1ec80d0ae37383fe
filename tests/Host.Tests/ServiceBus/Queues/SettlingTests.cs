using Azure.Messaging.ServiceBus;

namespace EmbeddedFunctions.Tests.ServiceBus.Queues;

public sealed class SettlingTests : IAsyncDisposable
{
    private readonly BusHost bus = new(BusJson.Queue("orders", "\"LockDuration\": \"PT30S\", \"MaxDeliveryCount\": 3"));

    public ValueTask DisposeAsync() => bus.DisposeAsync();

    [Fact]
    public async Task A_locked_message_is_not_received_again_until_its_lock_ends()
    {
        await bus.StartAsync();
        await bus.SendAsync("orders", "a");
        var first = await bus.ReceiveAsync("orders");
        var meanwhile = await bus.DrainAsync(bus.Receiver("orders"));
        await bus.Host.Clock.Advance(TimeSpan.FromSeconds(30));
        var second = await bus.ReceiveAsync("orders");

        Assert.Empty(meanwhile);
        Assert.Equal((1, 2), (first.DeliveryCount, second.DeliveryCount));
        Assert.Equal(first.SequenceNumber, second.SequenceNumber);
        Assert.NotEqual(first.LockToken, second.LockToken);
    }

    [Fact]
    public async Task A_renewed_lock_lasts_longer()
    {
        await bus.StartAsync();
        await bus.SendAsync("orders", "a");
        var receiver = bus.Receiver("orders");
        var message = await receiver.ReceiveMessageAsync();
        await bus.Host.Clock.Advance(TimeSpan.FromSeconds(20));
        await receiver.RenewMessageLockAsync(message);
        await bus.Host.Clock.Advance(TimeSpan.FromSeconds(20));

        Assert.Empty(await bus.DrainAsync(receiver));
        await receiver.CompleteMessageAsync(message);
        await bus.Host.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Empty(await bus.DrainAsync(receiver));
    }

    [Fact]
    public async Task Whoever_lost_the_lock_can_settle_no_more()
    {
        await bus.StartAsync();
        await bus.SendAsync("orders", "a");
        var receiver = bus.Receiver("orders");
        var message = await receiver.ReceiveMessageAsync();
        await bus.Host.Clock.Advance(TimeSpan.FromSeconds(31));

        foreach (var settle in (Func<Task>[])[
            () => receiver.CompleteMessageAsync(message), () => receiver.AbandonMessageAsync(message), () => receiver.DeferMessageAsync(message),
            () => receiver.DeadLetterMessageAsync(message), () => receiver.RenewMessageLockAsync(message)])
        {
            Assert.Equal(ServiceBusFailureReason.MessageLockLost, (await Assert.ThrowsAsync<ServiceBusException>(settle)).Reason);
        }
    }

    [Fact]
    public async Task A_completed_message_cannot_be_settled_twice()
    {
        await bus.StartAsync();
        await bus.SendAsync("orders", "a");
        var receiver = bus.Receiver("orders");
        var message = await receiver.ReceiveMessageAsync();
        await receiver.CompleteMessageAsync(message);

        var failure = await Assert.ThrowsAsync<ServiceBusException>(() => receiver.CompleteMessageAsync(message));
        Assert.Equal(ServiceBusFailureReason.MessageLockLost, failure.Reason);
    }

    [Fact]
    public async Task An_abandoned_message_comes_again_at_once_in_its_old_place_with_its_new_properties()
    {
        await bus.StartAsync();
        await bus.SendAsync("orders", "a", "b");
        var receiver = bus.Receiver("orders");
        var message = await receiver.ReceiveMessageAsync();
        await receiver.AbandonMessageAsync(message, new Dictionary<string, object> { ["tried"] = 1 });
        await bus.CrashAsync();
        var again = await bus.ReceiveAsync("orders");

        Assert.Equal(("a", 2, 1), (again.Body.ToString(), again.DeliveryCount, again.ApplicationProperties["tried"]));
    }

    [Fact]
    public async Task A_message_is_dead_lettered_after_as_many_deliveries_as_the_queue_allows()
    {
        await bus.StartAsync();
        await bus.SendAsync("orders", "a");
        var receiver = bus.Receiver("orders");
        for (var delivery = 1; delivery <= 3; delivery++)
        {
            var message = await receiver.ReceiveMessageAsync();
            Assert.Equal(delivery, message.DeliveryCount);
            await receiver.AbandonMessageAsync(message);
        }

        Assert.Empty(await bus.DrainAsync(receiver));
        var dead = await bus.ReceiveAsync("orders", SubQueue.DeadLetter);
        Assert.Equal(("a", "MaxDeliveryCountExceeded", "orders"), (dead.Body.ToString(), dead.DeadLetterReason, dead.DeadLetterSource));
    }

    [Fact]
    public async Task A_lost_lock_counts_as_a_delivery()
    {
        await bus.StartAsync();
        await bus.SendAsync("orders", "a");
        for (var delivery = 1; delivery <= 3; delivery++)
        {
            await bus.ReceiveAsync("orders");
            await bus.Host.Clock.Advance(TimeSpan.FromSeconds(30));
        }

        Assert.Equal("MaxDeliveryCountExceeded", (await bus.ReceiveAsync("orders", SubQueue.DeadLetter)).DeadLetterReason);
    }

    [Fact]
    public async Task Whoever_dead_letters_a_message_says_why()
    {
        await bus.StartAsync();
        await bus.SendAsync("orders", "a");
        var receiver = bus.Receiver("orders");
        var message = await receiver.ReceiveMessageAsync();
        await receiver.DeadLetterMessageAsync(message, new Dictionary<string, object> { ["line"] = 4 }, "Malformed", "no address");
        await bus.CrashAsync();
        var dead = await bus.ReceiveAsync("orders", SubQueue.DeadLetter);

        Assert.Equal(("Malformed", "no address", 4), (dead.DeadLetterReason, dead.DeadLetterErrorDescription, dead.ApplicationProperties["line"]));
        Assert.Equal((message.SequenceNumber, "orders"), (dead.SequenceNumber, dead.DeadLetterSource));
    }

    [Fact]
    public async Task A_dead_letter_can_be_received_any_number_of_times_and_not_dead_lettered_again()
    {
        await bus.StartAsync();
        await bus.SendAsync("orders", "a");
        var receiver = bus.Receiver("orders");
        await receiver.DeadLetterMessageAsync(await receiver.ReceiveMessageAsync());
        var aside = bus.Receiver("orders", SubQueue.DeadLetter);
        for (var delivery = 0; delivery < 10; delivery++)
        {
            await aside.AbandonMessageAsync(await aside.ReceiveMessageAsync());
        }

        var dead = await aside.ReceiveMessageAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => aside.DeadLetterMessageAsync(dead));
        await aside.CompleteMessageAsync(dead);
        Assert.Empty(bus.Broker.DeadLetters.Counts());
    }

    [Fact]
    public async Task Receive_and_delete_leaves_nothing_behind()
    {
        await bus.StartAsync();
        await bus.SendAsync("orders", "a");
        var receiver = bus.Host.ServiceBus.CreateReceiver("orders", new ServiceBusReceiverOptions { ReceiveMode = ServiceBusReceiveMode.ReceiveAndDelete });
        var message = await receiver.ReceiveMessageAsync();
        await bus.CrashAsync();

        Assert.Equal("a", message.Body.ToString());
        Assert.Empty(await bus.DrainAsync(bus.Receiver("orders")));
    }

    [Fact]
    public async Task A_message_that_is_looked_at_stays_free()
    {
        await bus.StartAsync();
        await bus.SendAsync("orders", "a", "b", "c");
        var receiver = bus.Receiver("orders");
        var first = await receiver.PeekMessageAsync();
        var rest = await receiver.PeekMessagesAsync(10);

        Assert.Equal(["a", "b", "c"], [first.Body.ToString(), .. rest.Select(message => message.Body.ToString())]);
        Assert.Equal(0, first.DeliveryCount);
        Assert.Equal(["a", "b", "c"], await bus.DrainAsync(receiver));
    }

    [Fact]
    public async Task A_lock_still_ends_after_another_ended_in_the_dead_letter_queue()
    {
        await using var bus = new BusHost(BusJson.Queue("orders", "\"MaxDeliveryCount\": 2"));
        await bus.StartAsync();
        await bus.SendAsync("orders", "a");
        await bus.Receiver("orders").AbandonMessageAsync(await bus.ReceiveAsync("orders"));
        await bus.SendAsync("orders", "b");
        var messages = await bus.Receiver("orders").ReceiveMessagesAsync(2);
        await bus.Receiver("orders").AbandonMessageAsync(messages[0]);
        await bus.Host.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(["b"], await bus.DrainAsync(bus.Receiver("orders")));
        Assert.Equal(["a"], await bus.DrainAsync(bus.Receiver("orders", SubQueue.DeadLetter)));
    }
}
