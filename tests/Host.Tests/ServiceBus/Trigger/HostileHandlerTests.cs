using Azure.Messaging.ServiceBus;
using EmbeddedFunctions.Storage;
using EmbeddedFunctions.Tests.Durable;

namespace EmbeddedFunctions.Tests.ServiceBus.Trigger;

/// <summary>Whatever a handler fails with, its message is counted, logged and in the end dead-lettered, and the host goes on.</summary>
public sealed class HostileHandlerTests
{
    private readonly Journal log = new();

    [Fact]
    public async Task A_failure_of_the_data_store_that_is_the_functions_own_counts_like_any_other()
    {
        await using var bus = Bus();
        await bus.StartAsync(typeof(OnOrders));
        bus.Handler.Do = _ => bus.Host.Store.WriteAsync(static connection => connection.Execute("INSERT INTO nowhere VALUES(1)"));

        await AssertDeadLettered(bus, "no such table: nowhere");
    }

    [Fact]
    public async Task A_function_cannot_say_that_the_store_has_stopped()
    {
        await using var bus = Bus();
        await bus.StartAsync(typeof(OnOrders));
        bus.Handler.Do = static _ => throw new DataStoreException("The data store stopped: by a function");

        await AssertDeadLettered(bus, "by a function");
    }

    [Fact]
    public async Task A_failure_that_cannot_be_read_counts_like_any_other()
    {
        await using var bus = Bus();
        await bus.StartAsync(typeof(OnOrders));
        bus.Handler.Do = static _ => throw new UnreadableException("the handler");

        await AssertDeadLettered(bus, "reading its text threw a System.InvalidOperationException");
    }

    [Fact]
    public async Task A_handler_that_ignores_its_time_limit_fails_when_it_ends_and_is_not_run_beside_itself()
    {
        await using var bus = Bus();
        bus.Live = true;
        bus.FunctionTimeout = "00:00:00.050";
        await bus.StartAsync(typeof(OnOrders));
        bus.Handler.Do = static handled => Task
            .Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, handled.Context.CancellationToken)
            .ContinueWith(static _ => { }, TaskScheduler.Default);
        await bus.SendAsync("orders", "a");
        await Handler.UntilAsync(() => bus.Broker.DeadLetters.Counts().Any());

        Assert.Equal(2, bus.Handler.Seen.Count);
        Assert.Equal(1, bus.Handler.MostAtOnce);
        Assert.Contains(log.Lines, static line => line.Contains("has run for the 00:00:00.0500000 that functionTimeout allows", StringComparison.Ordinal));
    }

    private BusHost Bus() => new(BusJson.Queue("orders", "\"MaxDeliveryCount\": 2")) { LoggerFactory = new JournalLogs(log) };

    private async Task AssertDeadLettered(BusHost bus, string reason)
    {
        await bus.SendAsync("orders", "a");
        await bus.Host.SettleAsync();

        Assert.Equal("a", (await bus.ReceiveAsync("orders", SubQueue.DeadLetter)).Body.ToString());
        Assert.Equal(2, log.Lines.Count(line => line.Contains("failed on message", StringComparison.Ordinal) && line.Contains(reason, StringComparison.Ordinal)));
        Assert.False(bus.Host.Ended.IsCompleted);
    }
}
