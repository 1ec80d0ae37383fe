namespace EmbeddedFunctions.Tests.ServiceBus.Trigger;

public sealed class FaultTests
{
    [Fact]
    public async Task Lost_completions_bring_messages_again_but_never_dead_letter_them()
    {
        await using var bus = Bus(new ServiceBusFaults { Duplicate = 0.5 });
        await RunAsync(bus);

        Assert.Equal(40, bus.Handler.Bodies.Distinct().Count());
        Assert.InRange(bus.Handler.Seen.Count, 50, 120);
        Assert.Empty(bus.Broker.DeadLetters.Counts());
    }

    [Fact]
    public async Task Delayed_and_overtaken_messages_all_come_once_in_another_order()
    {
        await using var bus = Bus(new ServiceBusFaults { Delay = 0.3, Reorder = 0.3 });
        await RunAsync(bus);

        Assert.Equal(40, bus.Handler.Bodies.Distinct().Count());
        Assert.Equal(40, bus.Handler.Seen.Count);
        Assert.NotEqual(bus.Handler.Bodies.Order(), bus.Handler.Bodies);
    }

    [Fact]
    public async Task The_same_seed_makes_the_same_faults()
    {
        var orders = new List<IEnumerable<string>>();
        for (var run = 0; run < 2; run++)
        {
            await using var bus = Bus(new ServiceBusFaults { Seed = 5, Delay = 0.3, Reorder = 0.3, Duplicate = 0.3 });
            await RunAsync(bus);
            orders.Add([.. bus.Handler.Bodies]);
        }

        Assert.Equal(orders[0], orders[1]);
    }

    [Fact]
    public async Task A_session_keeps_its_order_under_all_faults()
    {
        await using var bus = new BusHost(BusJson.Queue("steps", "\"RequiresSession\": true"))
        {
            Faults = new ServiceBusFaults { Delay = 0.5, Reorder = 0.5, Duplicate = 0.3 },
        };
        await bus.StartAsync(typeof(OnSteps));
        await bus.SendInSessionAsync("steps", "s", [.. Enumerable.Range(10, 40).Select(number => $"{number}")]);
        await bus.Host.Clock.Advance(TimeSpan.FromMinutes(30));

        Assert.Equal(Enumerable.Range(10, 40).Select(number => $"{number}"), bus.Handler.Bodies.Distinct());
        Assert.Equal(bus.Handler.Bodies.Order(), bus.Handler.Bodies);
        Assert.True(bus.Handler.Seen.Count > 40, "some came twice");
    }

    private static BusHost Bus(ServiceBusFaults faults) =>
        new(BusJson.Queue("orders", "\"MaxDeliveryCount\": 4")) { Faults = faults, Settings = "\"maxConcurrentCalls\": 1" };

    private static async Task RunAsync(BusHost bus)
    {
        await bus.StartAsync(typeof(OnOrders));
        await bus.SendAsync("orders", [.. Enumerable.Range(10, 40).Select(number => $"{number}")]);
        await bus.Host.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Empty(bus.Broker.Queue("orders").Messages);
    }
}
