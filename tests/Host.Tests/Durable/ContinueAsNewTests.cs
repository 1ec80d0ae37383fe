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

    internal sealed class Flows(Journal journal)
    {
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
