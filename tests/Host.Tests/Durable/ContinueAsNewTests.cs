using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace EmbeddedFunctions.Tests.Durable;

public sealed class ContinueAsNewTests
{
    [Fact]
    public async Task An_orchestration_that_starts_over_keeps_its_id_and_takes_the_new_input()
    {
        await using var host = await DurableHost.StartAsync<Flows>();

        var end = await host.RunAsync(nameof(Flows.CountsDown), 5);

        Assert.Equal("liftoff", end.ReadOutputAs<string>());
        Assert.Equal(0, end.ReadInputAs<int>());
        Assert.Equal(["5", "4", "3", "2", "1"], host.Journal.Lines);
    }

    [Fact]
    public async Task Events_that_nobody_waited_for_go_over_in_their_order()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.CollectsOneAtATime), Array.Empty<int>());
        for (var number = 1; number <= 4; number++)
        {
            await host.Client.RaiseEventAsync(id, "number", number);
        }

        Assert.Equal("1 2 3 4", (await host.EndOfAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Events_that_go_over_stay_before_those_that_arrive_meanwhile()
    {
        await using var host = await DurableHost.StartAsync<Flows>(seed: null);

        await Parallel.ForEachAsync(Enumerable.Range(0, 50), async (_, cancellation) =>
        {
            var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.CollectsOneAtATime), Array.Empty<int>(), cancellation);
            for (var number = 1; number <= 4; number++)
            {
                await host.Client.RaiseEventAsync(id, "number", number, cancellation);
            }

            Assert.Equal("1 2 3 4", (await host.EndOfAsync(id)).ReadOutputAs<string>());
        });
    }

    [Fact]
    public async Task Events_that_go_over_outlive_the_process()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.CollectsOneAtATime), Array.Empty<int>());
        await host.Client.RaiseEventAsync(id, "number", 1);
        await host.Client.RaiseEventAsync(id, "number", 2);
        await host.Client.RaiseEventAsync(id, "number", 3);
        await host.Host.SettleAsync();

        await host.CrashAndRestartAsync();
        await host.Client.RaiseEventAsync(id, "number", 4);

        Assert.Equal("1 2 3 4", (await host.EndOfAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Events_can_be_left_behind()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.ForgetsOnce), false);
        await host.Client.RaiseEventAsync(id, "extra", "old");
        await host.Client.RaiseEventAsync(id, "go");
        await host.Host.SettleAsync();

        await host.Client.RaiseEventAsync(id, "extra", "new");

        Assert.Equal("new", (await host.EndOfAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task The_next_generation_can_have_another_version()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(
            nameof(Flows.Upgrades), new StartOrchestrationOptions { Version = "1.0" });

        Assert.Equal("2.0", (await host.EndOfAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_sub_orchestration_that_starts_over_answers_its_caller_in_the_end()
    {
        await using var host = await DurableHost.StartAsync<Flows>();

        Assert.Equal("liftoff", (await host.RunAsync(nameof(Flows.CallsCountdown))).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_thousand_generations_leave_one_short_history()
    {
        await using var host = await DurableHost.StartAsync<Flows>();

        await host.RunAsync(nameof(Flows.CountsDown), 1000);

        var rows = host.Host.Store.Read(static connection =>
        {
            var count = connection.Prepare("SELECT count(*) FROM durable_history");
            count.Step();
            var rows = count.Number(0);
            count.Reset();
            return rows;
        });
        Assert.InRange(rows, 1, 3);
    }

    [Fact]
    public async Task A_timer_that_was_cancelled_as_the_orchestration_started_over_is_gone_with_its_generation()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.WaitsOrSleeps), 0);

        for (var generation = 0; generation < 5; generation++)
        {
            await host.Advance(TimeSpan.FromHours(1));
            await host.Client.RaiseEventAsync(id, "wake");
            await host.Host.SettleAsync();
            Assert.Equal(generation < 4 ? 1 : 0, TimersOf(host));
        }

        Assert.Equal("woken", (await host.EndOfAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_timer_that_an_earlier_release_left_behind_is_in_nobodys_way()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.SaysThenSleeps));
        await host.Host.SettleAsync();
        await host.Host.Store.WriteAsync(static connection => connection
            .Prepare("INSERT INTO durable_timer (key, due) SELECT number << 24 | 1, 0 FROM durable_instance").Run());
        await host.Host.SettleAsync();

        await host.Client.RaiseEventAsync(id, "wake");
        await host.Advance(TimeSpan.FromHours(1));

        Assert.Equal("rested", (await host.EndOfAsync(id)).ReadOutputAs<string>());
    }

    private static long TimersOf(DurableHost host) => host.Host.Store.Read(static connection =>
    {
        var count = connection.Prepare("SELECT count(*) FROM durable_timer");
        count.Step();
        var rows = count.Number(0);
        count.Reset();
        return rows;
    });

    internal sealed class Flows(Journal journal)
    {
        [Function(nameof(WaitsOrSleeps))]
        public static async Task<string> WaitsOrSleeps([OrchestrationTrigger] TaskOrchestrationContext context)
        {
            using var over = new CancellationTokenSource();
            var timer = context.CreateTimer(TimeSpan.FromDays(1), over.Token);
            var woken = context.WaitForExternalEvent<object>("wake");
            var first = await Task.WhenAny(woken, timer);
            over.Cancel();
            if (first == woken && context.GetInput<int>() < 4)
            {
                context.ContinueAsNew(context.GetInput<int>() + 1);
            }

            return first == woken ? "woken" : "slept";
        }

        [Function(nameof(SaysThenSleeps))]
        public static async Task<string> SaysThenSleeps([OrchestrationTrigger] TaskOrchestrationContext context)
        {
            await context.CallActivityAsync(nameof(Say), 1);
            await context.WaitForExternalEvent<object>("wake");
            await context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
            return "rested";
        }

        [Function(nameof(CountsDown))]
        public async Task<string> CountsDown([OrchestrationTrigger] TaskOrchestrationContext context)
        {
            var left = context.GetInput<int>();
            if (left == 0)
            {
                return "liftoff";
            }

            await context.CallActivityAsync(nameof(Say), left);
            context.ContinueAsNew(left - 1);
            return "not yet";
        }

        [Function(nameof(Say))]
        public void Say([ActivityTrigger] int number) => journal.Add($"{number}");

        [Function(nameof(CollectsOneAtATime))]
        public static async Task<string?> CollectsOneAtATime([OrchestrationTrigger] TaskOrchestrationContext context)
        {
            var numbers = context.GetInput<int[]>()!;
            if (numbers.Length == 4)
            {
                return string.Join(' ', numbers);
            }

            context.ContinueAsNew(numbers.Append(await context.WaitForExternalEvent<int>("number")).ToArray());
            return null;
        }

        [Function(nameof(ForgetsOnce))]
        public static async Task<string> ForgetsOnce([OrchestrationTrigger] TaskOrchestrationContext context)
        {
            if (context.GetInput<bool>())
            {
                return await context.WaitForExternalEvent<string>("extra");
            }

            await context.WaitForExternalEvent<object>("go");
            context.ContinueAsNew(true, preserveUnprocessedEvents: false);
            return "not yet";
        }

        [Function(nameof(Upgrades))]
        public static string Upgrades([OrchestrationTrigger] TaskOrchestrationContext context)
        {
            if (context.Version == "1.0")
            {
                context.ContinueAsNew(new ContinueAsNewOptions { NewVersion = "2.0" });
            }

            return context.Version;
        }

        [Function(nameof(CallsCountdown))]
        public static Task<string> CallsCountdown([OrchestrationTrigger] TaskOrchestrationContext context) =>
            context.CallSubOrchestratorAsync<string>(nameof(CountsDown), 3);
    }
}
