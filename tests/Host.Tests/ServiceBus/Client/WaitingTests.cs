namespace EmbeddedFunctions.Tests.ServiceBus.Client;

public sealed class WaitingTests
{
    [Fact]
    public async Task A_receiver_waits_for_a_message()
    {
        await using var bus = new BusHost(BusJson.Queue("orders")) { Live = true };
        await bus.StartAsync();
        var receiving = bus.Receiver("orders").ReceiveMessageAsync(TimeSpan.FromSeconds(20));
        Assert.False(receiving.IsCompleted);
        await bus.SendAsync("orders", "a");

        Assert.Equal("a", (await receiving).Body.ToString());
    }

    [Fact]
    public async Task A_receiver_that_waited_long_enough_gets_nothing()
    {
        await using var bus = new BusHost(BusJson.Queue("orders")) { Live = true };
        await bus.StartAsync();

        Assert.Null(await bus.Receiver("orders").ReceiveMessageAsync(TimeSpan.FromMilliseconds(5)));
    }

    [Fact]
    public async Task A_cancelled_wait_takes_no_message()
    {
        await using var bus = new BusHost(BusJson.Queue("orders")) { Live = true };
        await bus.StartAsync();
        using var cancellation = new CancellationTokenSource();
        var receiving = bus.Receiver("orders").ReceiveMessageAsync(TimeSpan.FromSeconds(20), cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => receiving);
        await bus.SendAsync("orders", "a");

        Assert.Equal(1, (await bus.ReceiveAsync("orders")).DeliveryCount);
    }

    [Fact]
    public async Task A_deterministic_host_does_its_work_and_then_gives_what_is_there()
    {
        await using var bus = new BusHost(BusJson.Queue("orders") + "," + BusJson.Queue("done"));
        await bus.StartAsync(typeof(OnOrders));
        bus.Handler.Do = handled => bus.SendAsync("done", handled.Body);
        await bus.SendAsync("orders", "a");
        var receiver = bus.Receiver("done");

        Assert.Equal("a", (await receiver.ReceiveMessageAsync()).Body.ToString());
        Assert.Null(await receiver.ReceiveMessageAsync());
    }

    [Fact]
    public async Task A_receiver_can_be_read_as_a_stream()
    {
        await using var bus = new BusHost(BusJson.Queue("orders")) { Live = true };
        await bus.StartAsync();
        await bus.SendAsync("orders", "a", "b");
        var bodies = new List<string>();
        await foreach (var message in bus.Receiver("orders").ReceiveMessagesAsync())
        {
            bodies.Add(message.Body.ToString());
            if (bodies.Count == 2)
            {
                break;
            }
        }

        Assert.Equal(["a", "b"], bodies);
    }

    [Fact]
    public async Task Closed_senders_and_receivers_work_no_more()
    {
        await using var bus = new BusHost(BusJson.Queue("orders"));
        await bus.StartAsync();
        var sender = bus.Host.ServiceBus.CreateSender("orders");
        var receiver = bus.Receiver("orders");
        await sender.DisposeAsync();
        await receiver.DisposeAsync();

        Assert.True(sender.IsClosed && receiver.IsClosed);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => sender.SendMessageAsync(new Azure.Messaging.ServiceBus.ServiceBusMessage("a")));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => receiver.ReceiveMessageAsync());
    }
}
