using Azure.Messaging.ServiceBus;
using EmbeddedFunctions.Storage;

namespace EmbeddedFunctions.Tests.ServiceBus.Queues;

public sealed class RecoveryTests
{
    [Fact]
    public async Task A_message_locked_in_a_lost_process_comes_back_with_its_delivery_count()
    {
        await using var bus = new BusHost(BusJson.Queue("orders"));
        await bus.StartAsync();
        await bus.SendAsync("orders", "a", "b");
        await bus.ReceiveAsync("orders");
        await bus.CrashAsync();
        await bus.ReceiveAsync("orders");
        await bus.CrashAsync();
        var messages = await bus.Receiver("orders").ReceiveMessagesAsync(2);

        Assert.Equal([("a", 3), ("b", 1)], messages.Select(message => (message.Body.ToString(), message.DeliveryCount)));
    }

    [Fact]
    public async Task A_message_whose_last_delivery_was_lost_with_the_process_is_dead_lettered()
    {
        await using var bus = new BusHost(BusJson.Queue("orders", "\"MaxDeliveryCount\": 1"));
        await bus.StartAsync();
        await bus.SendAsync("orders", "a");
        await bus.ReceiveAsync("orders");
        await bus.CrashAsync();

        Assert.Empty(await bus.DrainAsync(bus.Receiver("orders")));
        Assert.Equal("MaxDeliveryCountExceeded", (await bus.ReceiveAsync("orders", SubQueue.DeadLetter)).DeadLetterReason);
    }

    [Fact]
    public async Task The_delivery_is_counted_on_disk_before_the_function_runs()
    {
        await using var bus = new BusHost(BusJson.Queue("orders"));
        await bus.StartAsync(typeof(OnOrders));
        bus.Handler.Do = _ =>
        {
            bus.Probe.StopAt = 0;
            return Task.CompletedTask;
        };
        await bus.SendAsync("orders", "a");
        await bus.Host.SettleAsync();
        bus.Handler.Do = _ => Task.CompletedTask;
        await bus.CrashAsync();
        await bus.Host.SettleAsync();

        Assert.Equal([1, 2], bus.Handler.Seen.Select(handled => handled.Message.DeliveryCount));
    }

    [Fact]
    public async Task Whatever_step_the_process_is_lost_at_no_message_is_lost_and_none_comes_back_once_completed()
    {
        var total = await CountStepsAsync();
        Assert.InRange(total, 20, 200);
        for (var step = 1; step <= total; step++)
        {
            await using var bus = new BusHost(BusJson.Queue("orders", "\"MaxDeliveryCount\": 3") + "," + BusJson.Queue("done"));
            await bus.StartAsync(typeof(OnOrders));
            bus.Probe.StopAt = bus.Probe.Steps + step;
            var accepted = await WorkAsync(bus);
            await bus.CrashAsync();
            await bus.Host.SettleAsync();

            var handled = bus.Handler.Bodies.ToHashSet();
            var dead = (await bus.DrainAsync(bus.Receiver("orders", SubQueue.DeadLetter))).ToList();
            Assert.All(accepted.Where(body => body != "bad"), body => Assert.Contains(body, handled));
            Assert.Equal(accepted.Contains("bad") ? ["bad"] : dead, dead);
            Assert.Empty(await bus.DrainAsync(bus.Receiver("orders")));
        }

        async Task<long> CountStepsAsync()
        {
            await using var bus = new BusHost(BusJson.Queue("orders", "\"MaxDeliveryCount\": 3") + "," + BusJson.Queue("done"));
            await bus.StartAsync(typeof(OnOrders));
            var before = bus.Probe.Steps;
            await WorkAsync(bus);
            return bus.Probe.Steps - before;
        }
    }

    [Fact]
    public async Task Messages_of_an_entity_that_is_declared_no_more_are_kept_for_when_it_is_again()
    {
        await using var bus = new BusHost(BusJson.Queue("orders"));
        await bus.StartAsync();
        await bus.SendAsync("orders", "a");
        var json = bus.Json;
        bus.Json = BusJson.Of(BusJson.Queue("others"));
        await bus.CrashAsync();
        await Assert.ThrowsAsync<ServiceBusException>(() => bus.ReceiveAsync("orders"));
        bus.Json = json;
        await bus.CrashAsync();

        Assert.Equal("a", (await bus.ReceiveAsync("orders")).Body.ToString());
    }

    [Fact]
    public async Task A_hundred_thousand_messages_wait_in_bounded_memory_and_are_taken_up_quickly()
    {
        await using var bus = new BusHost(BusJson.Queue("orders")) { Live = true };
        await bus.StartAsync();
        var sender = bus.Host.ServiceBus.CreateSender("orders");
        var body = new byte[1024];
        await Parallel.ForAsync(0, 1000, async (_, cancellation) => await sender.SendMessagesAsync(
            Enumerable.Range(0, 100).Select(_ => new ServiceBusMessage(body)), cancellation));
        var inMemory = bus.Broker.Queue("orders").Messages.Values.Count(message => message.Body is not null);
        Assert.InRange(inMemory, 60_000, 64 * 1024);

        await bus.CrashAsync();
        Assert.Equal(100_000, bus.Broker.Queue("orders").Messages.Count);
        Assert.Equal(body, (await bus.ReceiveAsync("orders")).Body.ToArray());
    }

    /// <summary>Gives the bodies whose sends were accepted.</summary>
    private static async Task<List<string>> WorkAsync(BusHost bus)
    {
        bus.Handler.Do = handled => handled.Body == "bad" ? throw new InvalidOperationException("as told") : bus.SendAsync("done", handled.Body);
        var accepted = new List<string>();
        try
        {
            foreach (var body in (string[])["a", "bad", "b", "c", "d"])
            {
                await bus.SendAsync("orders", body);
                accepted.Add(body);
            }
        }
        catch (Exception failure) when (failure is SimulatedCrashException or DataStoreException)
        {
        }

        await bus.Host.SettleAsync();
        return accepted;
    }
}
