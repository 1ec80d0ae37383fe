using EmbeddedFunctions.Tests.Telemetry;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace EmbeddedFunctions.Tests.Durable;

[Collection(nameof(AloneCollection))]
public sealed class ScaleTests
{
    [Fact]
    public async Task A_thousand_activities_at_once_are_gathered()
    {
        await using var host = await DurableHost.StartAsync<Flows>(seed: null);

        Assert.Equal(499_500, (await host.RunAsync(nameof(Flows.FanOut), 1000)).ReadOutputAs<int>());
    }

    [Fact]
    public async Task Inputs_results_events_and_outputs_of_ten_megabytes_pass()
    {
        await using var host = await DurableHost.StartAsync<Flows>(seed: null);
        var large = new string('x', 10 << 20);
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.PassesOn), large);
        await host.Client.RaiseEventAsync(id, "more", large);

        var end = await host.EndOfAsync(id);

        Assert.Equal(large, end.ReadInputAs<string>());
        Assert.Equal(large.Length * 2, end.ReadOutputAs<string>()!.Length);
    }

    [Fact]
    public async Task Waiting_instances_cost_little_memory_and_wake_after_their_history_was_put_away()
    {
        const int Count = 20_000;
        await using var host = await DurableHost.StartAsync<Flows>(seed: null);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await Parallel.ForEachAsync(Enumerable.Range(0, Count), new ParallelOptions { MaxDegreeOfParallelism = 100 }, async (number, cancellation) =>
        {
            var id = $"waiting-{number}";
            await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.Waits), new StartOrchestrationOptions(id), cancellation);
            await host.Client.WaitForInstanceStartAsync(id, cancellation);
        });

        var each = (GC.GetTotalMemory(forceFullCollection: true) - before) / Count;
        await host.Client.RaiseEventAsync("waiting-0", "go", "morning");

        Assert.True(each < 2000, $"A waiting instance takes {each} bytes.");
        Assert.Equal("morning", (await host.EndOfAsync("waiting-0")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_host_with_many_waiting_instances_starts_without_reading_their_histories()
    {
        await using var host = await DurableHost.StartAsync<Flows>(seed: null);
        await Parallel.ForEachAsync(Enumerable.Range(0, 5000), async (number, cancellation) =>
            await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.Waits), new StartOrchestrationOptions($"waiting-{number}"), cancellation));
        await host.Client.WaitForInstanceStartAsync("waiting-4999");

        await host.RestartAsync();
        await host.Client.RaiseEventAsync("waiting-4999", "go", "hello again");

        Assert.Equal("hello again", (await host.EndOfAsync("waiting-4999")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Hundreds_of_orchestrations_at_once_on_two_replicas_all_end_right()
    {
        await using var host = await new DurableHost { Functions = [typeof(Flows)], Seed = null, Replicas = 2 }.StartAsync();

        var ends = await Task.WhenAll(Enumerable.Range(0, 300).Select(number => host.RunAsync(nameof(Flows.FanOut), (number % 5) + 1)));

        Assert.All(ends.Select(static (end, number) => (end, count: (number % 5) + 1)), static each =>
            Assert.Equal(each.count * (each.count - 1) / 2, each.end.ReadOutputAs<int>()));
    }

    internal sealed class Flows
    {
        [Function(nameof(FanOut))]
        public static async Task<int> FanOut([OrchestrationTrigger] TaskOrchestrationContext context) => (await Task.WhenAll(
            Enumerable.Range(0, context.GetInput<int>()).Select(number => context.CallActivityAsync<int>(nameof(Same), number)))).Sum();

        [Function(nameof(Same))]
        public static int Same([ActivityTrigger] int number) => number;

        [Function(nameof(PassesOn))]
        public static async Task<string> PassesOn([OrchestrationTrigger] TaskOrchestrationContext context) =>
            await context.CallActivityAsync<string>(nameof(Copy), context.GetInput<string>()) + await context.WaitForExternalEvent<string>("more");

        [Function(nameof(Copy))]
        public static string Copy([ActivityTrigger] string text) => text;

        [Function(nameof(Waits))]
        public static Task<string> Waits([OrchestrationTrigger] TaskOrchestrationContext context) => context.WaitForExternalEvent<string>("go");
    }
}
