using Azure.Messaging.ServiceBus;

namespace EmbeddedFunctions.Tests.ServiceBus.Queues;

public sealed class SessionTests
{
    private static BusHost Bus(string settings = "", string properties = "") =>
        new(BusJson.Queue("steps", "\"RequiresSession\": true" + (properties.Length > 0 ? ", " + properties : string.Empty))) { Settings = settings };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task The_messages_of_a_session_are_handled_in_order_by_one_owner_at_a_time(int replicas)
    {
        await using var bus = Bus("\"sessionIdleTimeout\": \"00:00:00.010\"");
        bus.Replicas = replicas;
        bus.Live = true;
        await bus.StartAsync(typeof(OnSteps));
        var busy = new System.Collections.Concurrent.ConcurrentDictionary<string, bool>();
        var overlaps = 0;
        bus.Handler.Do = async handled =>
        {
            overlaps += busy.TryAdd(handled.Message.SessionId, true) ? 0 : 1;
            await Task.Yield();
            busy.TryRemove(handled.Message.SessionId, out _);
        };
        await Task.WhenAll(Enumerable.Range(0, 20).Select(session =>
            bus.SendInSessionAsync("steps", $"s{session}", [.. Enumerable.Range(0, 25).Select(number => $"{number}")])));
        await bus.Handler.SawAsync(500);

        Assert.Equal(0, overlaps);
        Assert.All(
            bus.Handler.Seen.GroupBy(handled => handled.Message.SessionId),
            session => Assert.Equal(Enumerable.Range(0, 25).Select(number => $"{number}"), session.Select(handled => handled.Body)));
    }

    [Fact]
    public async Task A_failing_message_holds_up_its_session_until_it_is_dead_lettered()
    {
        await using var bus = Bus(properties: "\"MaxDeliveryCount\": 3");
        await bus.StartAsync(typeof(OnSteps));
        bus.Handler.Do = handled => handled.Body == "bad" ? throw new InvalidOperationException("as told") : Task.CompletedTask;
        await bus.SendInSessionAsync("steps", "s", "a", "bad", "b");
        await bus.Host.SettleAsync();

        Assert.Equal(["a", "bad", "bad", "bad", "b"], bus.Handler.Bodies);
        Assert.Equal(["bad"], await bus.DrainAsync(bus.Receiver("steps", SubQueue.DeadLetter)));
    }

    [Fact]
    public async Task A_listener_holds_its_sessions_until_they_are_idle_long_enough_and_only_then_takes_others()
    {
        await using var bus = Bus("\"maxConcurrentSessions\": 2, \"sessionIdleTimeout\": \"00:00:10\"");
        await bus.StartAsync(typeof(OnSteps));
        await bus.SendInSessionAsync("steps", "one", "1a");
        await bus.SendInSessionAsync("steps", "two", "2a");
        await bus.SendInSessionAsync("steps", "three", "3a");
        await bus.Host.SettleAsync();
        Assert.Equal(["1a", "2a"], bus.Handler.Bodies.Order());

        await bus.Host.Clock.Advance(TimeSpan.FromSeconds(9));
        await bus.SendInSessionAsync("steps", "one", "1b");
        await bus.Host.SettleAsync();
        Assert.Equal(["1a", "1b", "2a"], bus.Handler.Bodies.Order());

        await bus.Host.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(["1a", "1b", "2a", "3a"], bus.Handler.Bodies.Order());
    }

    [Fact]
    public async Task A_function_may_let_its_session_go_at_once()
    {
        await using var bus = Bus("\"maxConcurrentSessions\": 1");
        await bus.StartAsync(typeof(OnSteps));
        bus.Handler.Do = handled => handled.Session!.ReleaseSession();
        await bus.SendInSessionAsync("steps", "one", "1a", "1b");
        await bus.SendInSessionAsync("steps", "two", "2a");
        await bus.Host.SettleAsync();

        Assert.Equal(["1a", "2a", "1b"], bus.Handler.Bodies);
    }

    [Fact]
    public async Task The_state_of_a_session_survives_a_crash_and_can_be_cleared()
    {
        await using var bus = Bus();
        await bus.StartAsync(typeof(OnSteps));
        var states = new List<string?>();
        bus.Handler.Do = async handled =>
        {
            states.Add((await handled.Session!.GetSessionStateAsync())?.ToString());
            await handled.Session.SetSessionStateAsync(handled.Body == "clear" ? null! : BinaryData.FromString($"after {handled.Body}"));
        };
        await bus.SendInSessionAsync("steps", "s", "a");
        await bus.Host.SettleAsync();
        await bus.CrashAsync();
        await bus.SendInSessionAsync("steps", "s", "clear", "b");
        await bus.SendInSessionAsync("steps", "other", "x");
        await bus.Host.SettleAsync();

        Assert.Equal(4, states.Count);
        Assert.Equal([null, null, null, "after a"], states.Order());
        Assert.Equal("after a", states[bus.Handler.Bodies.ToList().IndexOf("clear")]);
    }

    [Fact]
    public async Task A_handler_that_outlasts_its_lock_loses_the_session_to_the_next_owner()
    {
        await using var bus = Bus("\"maxConcurrentSessions\": 4, \"maxAutoLockRenewalDuration\": \"00:00:00\"", "\"LockDuration\": \"PT1M\"");
        await bus.StartAsync(typeof(OnSteps));
        var failures = new List<ServiceBusException>();
        bus.Handler.Do = async handled =>
        {
            if (bus.Handler.Seen.Count == 1)
            {
                await Task.Delay(TimeSpan.FromMinutes(2), bus.Handler.Clock);
                failures.Add(await Assert.ThrowsAsync<ServiceBusException>(() => handled.Actions.CompleteMessageAsync(handled.Message)));
                failures.Add(await Assert.ThrowsAsync<ServiceBusException>(() => handled.Session!.SetSessionStateAsync(BinaryData.FromString("late"))));
            }
        };
        await bus.SendInSessionAsync("steps", "s", "a", "b");
        await bus.Host.SettleAsync();
        await bus.Host.Clock.Advance(TimeSpan.FromMinutes(3));
        await Handler.UntilAsync(() => failures.Count == 2);

        Assert.Equal(["a", "a", "b"], bus.Handler.Bodies);
        Assert.All(failures, failure => Assert.Equal(ServiceBusFailureReason.SessionLockLost, failure.Reason));
        Assert.Empty(bus.Broker.Queue("steps").Messages);
    }

    [Fact]
    public async Task A_renewed_session_lock_lasts_longer()
    {
        await using var bus = Bus("\"maxAutoLockRenewalDuration\": \"00:00:00\"", "\"LockDuration\": \"PT1M\"");
        await bus.StartAsync(typeof(OnSteps));
        bus.Handler.Do = _ => Task.Delay(TimeSpan.FromSeconds(110), bus.Handler.Clock);
        await bus.SendInSessionAsync("steps", "s", "a");
        await bus.Host.SettleAsync();
        await bus.Host.Clock.Advance(TimeSpan.FromSeconds(55));
        var session = bus.Handler.Seen.Single().Session!;
        await session.RenewSessionLockAsync();
        Assert.Equal(bus.Host.Clock.GetUtcNow().AddMinutes(1), session.SessionLockedUntil);
        await bus.Host.Clock.Advance(TimeSpan.FromSeconds(55));
        await Handler.UntilAsync(() => bus.Broker.Queue("steps").Messages.Count == 0);
        await bus.Host.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(["a"], bus.Handler.Bodies);
    }

    [Fact]
    public async Task What_a_function_leaves_unsettled_comes_again_when_the_session_is_let_go()
    {
        await using var bus = Bus("\"sessionIdleTimeout\": \"00:00:10\"");
        await bus.StartAsync(typeof(OnStepsByHand));
        bus.Handler.Do = handled => handled.Message.DeliveryCount > 1 ? handled.Actions.CompleteMessageAsync(handled.Message) : Task.CompletedTask;
        await bus.SendInSessionAsync("steps", "s", "a", "b");
        await bus.Host.SettleAsync();
        Assert.Equal(["a", "b"], bus.Handler.Bodies);
        await bus.Host.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(["a", "b", "a", "b"], bus.Handler.Bodies);
        Assert.Empty(bus.Broker.Queue("steps").Messages);
    }

    [Fact]
    public async Task A_message_without_a_session_is_refused_by_a_queue_with_sessions_and_put_aside_by_a_subscription()
    {
        await using var bus = new BusHost(
            BusJson.Queue("steps", "\"RequiresSession\": true"),
            BusJson.Topic("events", BusJson.Subscription("ordered", "\"RequiresSession\": true")));
        await bus.StartAsync();
        await bus.SendAsync("events", "a");

        await Assert.ThrowsAsync<InvalidOperationException>(() => bus.SendAsync("steps", "a"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => bus.Receiver("steps").ReceiveMessageAsync());
        var dead = await bus.Receiver("events", "ordered", SubQueue.DeadLetter).ReceiveMessageAsync();
        Assert.Equal("Session ID is null.", dead.DeadLetterReason);
    }

    [Fact]
    public async Task Sessions_that_are_done_leave_nothing_in_memory_and_can_come_again()
    {
        await using var bus = Bus("\"sessionIdleTimeout\": \"00:00:01\"");
        await bus.StartAsync(typeof(OnSteps));
        for (var round = 0; round < 3; round++)
        {
            await bus.SendInSessionAsync("steps", "s", $"{round}");
            await bus.Host.SettleAsync();
            await bus.Host.Clock.Advance(TimeSpan.FromSeconds(2));
        }

        Assert.Equal(["0", "1", "2"], bus.Handler.Bodies);
        Assert.Equal(0, bus.Broker.Queue("steps").Sessions!.Count);
    }
}
