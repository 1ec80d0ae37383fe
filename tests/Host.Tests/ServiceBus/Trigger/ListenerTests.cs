using Azure.Messaging.ServiceBus;

namespace EmbeddedFunctions.Tests.ServiceBus.Trigger;

public sealed class ListenerTests
{
    private static BusHost Bus(string settings = "", string properties = "\"MaxDeliveryCount\": 3") =>
        new(BusJson.Queue("orders", properties)) { Settings = settings };

    [Fact]
    public async Task A_handled_message_is_gone()
    {
        await using var bus = Bus();
        await bus.StartAsync(typeof(OnOrders));
        await bus.SendAsync("orders", "a", "b");
        await bus.Host.SettleAsync();
        await bus.CrashAsync();
        await bus.Host.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(["a", "b"], bus.Handler.Bodies.Order());
    }

    [Fact]
    public async Task A_message_that_keeps_failing_is_redelivered_at_once_and_then_dead_lettered()
    {
        await using var bus = Bus();
        await bus.StartAsync(typeof(OnOrders));
        bus.Handler.Fails();
        await bus.SendAsync("orders", "a");
        await bus.Host.SettleAsync();

        Assert.Equal([1, 2, 3], bus.Handler.Seen.Select(handled => handled.Message.DeliveryCount));
        Assert.Equal("MaxDeliveryCountExceeded", (await bus.ReceiveAsync("orders", SubQueue.DeadLetter)).DeadLetterReason);
    }

    [Fact]
    public async Task A_function_runs_at_most_as_often_at_once_as_host_json_says_in_each_replica()
    {
        await using var bus = Bus("\"maxConcurrentCalls\": 3");
        bus.Live = true;
        bus.Replicas = 2;
        await bus.StartAsync(typeof(OnOrders));
        var go = new TaskCompletionSource();
        bus.Handler.Do = _ => go.Task;
        await bus.SendAsync("orders", [.. Enumerable.Range(0, 20).Select(number => $"{number}")]);
        await bus.Handler.SawAsync(6);
        var atOnce = bus.Handler.MostAtOnce;
        go.SetResult();
        await bus.Handler.SawAsync(20);

        Assert.Equal((6, 6), (atOnce, bus.Handler.MostAtOnce));
    }

    [Fact]
    public async Task Locks_are_renewed_while_a_function_runs_up_to_the_longest_renewal()
    {
        await using var bus = Bus("\"maxAutoLockRenewalDuration\": \"00:05:00\"", "\"LockDuration\": \"PT30S\"");
        await bus.StartAsync(typeof(OnOrders));
        bus.Handler.Do = handled => Task.Delay(
            handled.Body == "slow" ? TimeSpan.FromMinutes(4) : TimeSpan.FromMinutes(6), bus.Handler.Clock);
        await bus.SendAsync("orders", "slow", "too slow");
        await bus.Host.SettleAsync();
        await bus.Host.Clock.Advance(TimeSpan.FromMinutes(4));
        await Handler.UntilAsync(() => bus.Broker.Queue("orders").Messages.Count == 1);
        await bus.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await bus.Handler.SawAsync(3);

        Assert.Equal(["too slow"], bus.Handler.Bodies.Skip(2));
    }

    [Fact]
    public async Task A_message_that_its_function_does_not_settle_stays_locked_until_its_lock_ends()
    {
        await using var bus = Bus(properties: "\"LockDuration\": \"PT30S\"");
        await bus.StartAsync(typeof(OnOrdersByHand));
        bus.Handler.Do = handled => handled.Message.DeliveryCount > 1 ? handled.Actions.CompleteMessageAsync(handled.Message) : Task.CompletedTask;
        await bus.SendAsync("orders", "a");
        await bus.Host.SettleAsync();
        await bus.Host.Clock.Advance(TimeSpan.FromSeconds(29));
        Assert.Single(bus.Handler.Seen);
        await bus.Host.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(2, bus.Handler.Seen.Count);
        Assert.Empty(bus.Broker.Queue("orders").Messages);
    }

    [Fact]
    public async Task A_function_settles_its_messages_as_it_likes()
    {
        await using var bus = Bus();
        await bus.StartAsync(typeof(OnOrders));
        bus.Handler.Do = handled => handled.Body switch
        {
            "complete" => handled.Actions.CompleteMessageAsync(handled.Message),
            "abandon" when handled.Message.DeliveryCount == 1 =>
                handled.Actions.AbandonMessageAsync(handled.Message, new Dictionary<string, object> { ["mark"] = "seen" }),
            "defer" => handled.Actions.DeferMessageAsync(handled.Message),
            "dead" => handled.Actions.DeadLetterMessageAsync(handled.Message, [], "unfit", "for any use"),
            "renew" => handled.Actions.RenewMessageLockAsync(handled.Message),
            _ => Task.CompletedTask,
        };
        await bus.SendAsync("orders", "complete", "abandon", "defer", "dead", "renew");
        await bus.Host.SettleAsync();

        var again = bus.Handler.Seen.Single(handled => handled.Message.DeliveryCount == 2);
        Assert.Equal(("abandon", "seen"), (again.Body, again.Message.ApplicationProperties["mark"]));
        var dead = await bus.ReceiveAsync("orders", SubQueue.DeadLetter);
        Assert.Equal(("dead", "unfit", "for any use"), (dead.Body.ToString(), dead.DeadLetterReason, dead.DeadLetterErrorDescription));
        var left = bus.Broker.Queue("orders").Messages.Values.Single();
        Assert.Equal("defer", (await bus.Receiver("orders").ReceiveDeferredMessageAsync(left.Sequence)).Body.ToString());
    }

    [Fact]
    public async Task What_a_failing_function_has_settled_stays_settled()
    {
        await using var bus = Bus();
        await bus.StartAsync(typeof(OnOrders));
        bus.Handler.Do = async handled =>
        {
            await handled.Actions.CompleteMessageAsync(handled.Message);
            throw new InvalidOperationException("as told");
        };
        await bus.SendAsync("orders", "a");
        await bus.Host.SettleAsync();

        Assert.Single(bus.Handler.Seen);
        Assert.Empty(bus.Broker.Queue("orders").Messages);
    }

    [Fact]
    public async Task Stopping_waits_for_what_runs_and_leaves_the_rest_for_the_next_run()
    {
        await using var bus = Bus("\"maxConcurrentCalls\": 1");
        bus.Live = true;
        await bus.StartAsync(typeof(OnOrders));
        var go = new TaskCompletionSource();
        bus.Handler.Do = _ => go.Task;
        await bus.SendAsync("orders", "a", "b", "c");
        await bus.Handler.SawAsync(1);
        var stopping = bus.RestartAsync();
        Assert.False(stopping.IsCompleted);
        go.SetResult();
        await stopping;
        await bus.Handler.SawAsync(3);

        Assert.Equal(["a", "b", "c"], bus.Handler.Bodies);
        Assert.All(bus.Handler.Seen, handled => Assert.Equal(1, handled.Message.DeliveryCount));
    }

    [Fact]
    public async Task A_stopping_host_tells_its_functions()
    {
        await using var bus = Bus();
        bus.Live = true;
        await bus.StartAsync(typeof(OnOrders));
        bus.Handler.Do = handled => bus.Handler.Seen.Count == 1
            ? Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, handled.Context.CancellationToken)
            : Task.CompletedTask;
        await bus.SendAsync("orders", "a");
        await bus.Handler.SawAsync(1);
        await bus.RestartAsync();
        await bus.Handler.SawAsync(2);

        Assert.Equal([1, 2], bus.Handler.Seen.Select(handled => handled.Message.DeliveryCount));
    }

    [Fact]
    public async Task Two_functions_on_one_queue_share_its_messages()
    {
        await using var bus = Bus();
        await bus.StartAsync(typeof(OnOrders), typeof(OnOrdersToo));
        await bus.SendAsync("orders", [.. Enumerable.Range(0, 50).Select(number => $"{number}")]);
        await bus.Host.SettleAsync();

        Assert.Equal(50, bus.Handler.Bodies.Distinct().Count());
        Assert.Equal(50, bus.Handler.Seen.Count);
        Assert.Equal(2, bus.Handler.Seen.Select(handled => handled.Context.FunctionDefinition.Name).Distinct().Count());
    }
}
