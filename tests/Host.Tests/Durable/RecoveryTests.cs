using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace EmbeddedFunctions.Tests.Durable;

public sealed class RecoveryTests
{
    public static TheoryData<string> Orchestrators { get; } =
    [
        nameof(Flows.Chain), nameof(Flows.FanOut), nameof(Flows.Family), nameof(Flows.Patient), nameof(Flows.Generations), nameof(Flows.Persistent),
    ];

    [Theory]
    [MemberData(nameof(Orchestrators))]
    public async Task Lost_at_any_durable_step_an_orchestration_ends_as_it_would_have(string orchestrator)
    {
        var (expected, steps) = await RunAsync(orchestrator, stopAt: null);
        Assert.InRange(steps, 3, 200);
        Assert.EndsWith("left behind: 0", expected, StringComparison.Ordinal);

        for (var step = 1; step <= steps; step++)
        {
            Assert.Equal((step, expected), (step, (await RunAsync(orchestrator, step)).Outcome));
        }
    }

    [Fact]
    public async Task What_has_ended_is_not_touched_by_a_restart()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.Chain), new StartOrchestrationOptions("x"));
        await host.Host.SettleAsync();
        var before = await host.GetAsync("x");

        await host.RestartAsync();
        await host.Advance(TimeSpan.FromDays(1));

        Assert.Equal(before.LastUpdatedAt, (await host.GetAsync("x")).LastUpdatedAt);
        Assert.Equal(3, host.Journal.Lines.Count);
    }

    [Fact]
    public async Task A_host_that_stops_in_the_middle_of_its_work_goes_on_with_it_at_the_next_start()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.Family), new StartOrchestrationOptions("x"));

        await host.RestartAsync();

        Assert.Equal("a!!! a!!!", (await host.EndOfAsync("x")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_host_that_stops_lets_its_activities_know_and_they_run_again_at_the_next_start()
    {
        await using var host = await DurableHost.StartAsync<Flows>(seed: null);
        await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.Stubborn), new StartOrchestrationOptions("x"));
        while (host.Journal.Count("began") == 0)
        {
            await Task.Yield();
        }

        await host.Host.StopAsync();
        Assert.Equal(1, host.Journal.Count("told to stop"));
        host.Journal.Add("second run");
        await host.StartAsync();

        Assert.Equal("worked", (await host.EndOfAsync("x")).ReadOutputAs<string>());
        Assert.Equal(2, host.Journal.Count("began"));
    }

    private static async Task<(string Outcome, long Steps)> RunAsync(string orchestrator, long? stopAt)
    {
        await using var host = await new DurableHost { Functions = [typeof(Flows)] }.StartAsync();
        var before = host.Probe.Steps;
        if (stopAt is not null)
        {
            host.Probe.StopAt = before + stopAt;
        }

        try
        {
            await PlayAsync(host, orchestrator);
        }
        catch (Exception) when (host.Probe.Stopped)
        {
            // The run was lost under the caller's hands.
        }

        var steps = host.Probe.Steps - before;
        if (stopAt is not null)
        {
            await host.CrashAndRestartAsync();
            await PlayAsync(host, orchestrator);
        }

        var instances = await host.AllAsync(new OrchestrationQuery(FetchInputsAndOutputs: true));
        var outcome = string.Join("; ", instances.Select(static each => $"{each.InstanceId} {each.Name} {each.RuntimeStatus} {each.SerializedOutput}"));
        return ($"{outcome}; left behind: {Leftovers(host)}", steps);
    }

    /// <summary>What has ended waits for nothing any more.</summary>
    private static long Leftovers(DurableHost host) => host.Host.Store.Read(static connection =>
    {
        var count = connection.Prepare(
            "SELECT (SELECT count(*) FROM durable_inbox) + (SELECT count(*) FROM durable_activity) + (SELECT count(*) FROM durable_timer)");
        count.Step();
        var rows = count.Number(0);
        count.Reset();
        return rows;
    });

    /// <summary>A caller that does not know how far it came before: every command may be given again.</summary>
    private static async Task PlayAsync(DurableHost host, string orchestrator)
    {
        if (await host.Client.GetInstanceAsync("x") is null)
        {
            await host.Client.ScheduleNewOrchestrationInstanceAsync(orchestrator, new StartOrchestrationOptions("x"));
        }

        await host.Advance(TimeSpan.FromHours(1));
        if (orchestrator == nameof(Flows.Patient) && (await host.Client.GetInstanceAsync("x"))!.IsRunning)
        {
            await host.Client.RaiseEventAsync("x", "approve", "yes");
        }

        await host.Advance(TimeSpan.FromHours(1));
    }

    internal sealed class Flows(Journal journal)
    {
        [Function(nameof(Chain))]
        public static async Task<string> Chain([OrchestrationTrigger] TaskOrchestrationContext context)
        {
            var text = await context.CallActivityAsync<string>(nameof(Work), "a");
            text = await context.CallActivityAsync<string>(nameof(Work), text);
            return await context.CallActivityAsync<string>(nameof(Work), text);
        }

        [Function(nameof(FanOut))]
        public static async Task<string> FanOut([OrchestrationTrigger] TaskOrchestrationContext context) => string.Join(
            ' ', await Task.WhenAll(Enumerable.Range(0, 5).Select(number => context.CallActivityAsync<string>(nameof(Work), $"{number}"))));

        [Function(nameof(Family))]
        public static async Task<string> Family([OrchestrationTrigger] TaskOrchestrationContext context) => string.Join(' ', await Task.WhenAll(
            context.CallSubOrchestratorAsync<string>(nameof(Chain), options: new SubOrchestrationOptions(instanceId: "x-1")),
            context.CallSubOrchestratorAsync<string>(nameof(Chain), options: new SubOrchestrationOptions(instanceId: "x-2"))));

        [Function(nameof(Patient))]
        public static async Task<string> Patient([OrchestrationTrigger] TaskOrchestrationContext context)
        {
            await context.CreateTimer(TimeSpan.FromMinutes(10), CancellationToken.None);
            var answer = await context.WaitForExternalEvent<string>("approve", TimeSpan.FromDays(1));
            return await context.CallActivityAsync<string>(nameof(Work), answer);
        }

        [Function(nameof(Generations))]
        public static async Task<string> Generations([OrchestrationTrigger] TaskOrchestrationContext context)
        {
            var generation = context.GetInput<int?>() ?? 0;
            context.SendEvent(context.InstanceId, "tick", generation);
            await context.CallActivityAsync<string>(nameof(Work), $"{generation}");
            if (generation == 3)
            {
                var ticks = new List<int>();
                while (ticks.Count < 4)
                {
                    ticks.Add(await context.WaitForExternalEvent<int>("tick"));
                }

                return string.Join(' ', ticks);
            }

            context.ContinueAsNew(generation + 1);
            return string.Empty;
        }

        [Function(nameof(Persistent))]
        public static async Task<string> Persistent([OrchestrationTrigger] TaskOrchestrationContext context)
        {
            try
            {
                return await context.CallActivityAsync<string>(
                    nameof(Fail), 0, TaskOptions.FromRetryPolicy(new RetryPolicy(3, TimeSpan.FromSeconds(10), 2)));
            }
            catch (TaskFailedException failure)
            {
                return failure.Message;
            }
        }

        [Function(nameof(Work))]
        public string Work([ActivityTrigger] string input)
        {
            journal.Add($"work {input}");
            return input + "!";
        }

        [Function(nameof(Fail))]
        public static string Fail([ActivityTrigger] int input) => throw new InvalidOperationException($"{input}");

        [Function(nameof(Stubborn))]
        public static Task<string> Stubborn([OrchestrationTrigger] TaskOrchestrationContext context) => context.CallActivityAsync<string>(nameof(WorkLong));

        [Function(nameof(WorkLong))]
        public async Task<string> WorkLong([ActivityTrigger] string? input, CancellationToken cancellation)
        {
            journal.Add("began" + input);
            if (journal.Count("second run") > 0)
            {
                return "worked";
            }

            try
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
                return "never";
            }
            finally
            {
                journal.Add("told to stop");
            }
        }
    }
}
