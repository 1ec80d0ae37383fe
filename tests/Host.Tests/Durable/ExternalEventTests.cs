using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace EmbeddedFunctions.Tests.Durable;

public sealed class ExternalEventTests
{
    [Fact]
    public async Task An_event_wakes_the_orchestration_whatever_the_case_of_its_name()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.WaitsForTwo));
        await host.Host.SettleAsync();

        await host.Client.RaiseEventAsync(id, "FIRST", 1);
        await host.Client.RaiseEventAsync(id, "second", 2);

        Assert.Equal("1 2", await Output(host, id));
    }

    [Fact]
    public async Task An_event_that_comes_before_its_wait_is_kept()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.WaitsForTwo));

        await host.Client.RaiseEventAsync(id, "second", 2);
        await host.Host.SettleAsync();
        await host.Client.RaiseEventAsync(id, "first", 1);

        Assert.Equal("1 2", await Output(host, id));
    }

    [Fact]
    public async Task Events_of_one_name_are_received_in_the_order_in_which_they_were_raised()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.Collects), 5);

        for (var number = 0; number < 5; number++)
        {
            await host.Client.RaiseEventAsync(id, "number", number);
        }

        Assert.Equal("0 1 2 3 4", await Output(host, id));
    }

    [Fact]
    public async Task A_wait_that_lasts_too_long_is_cancelled_and_the_event_still_reaches_the_next_wait()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.WaitsTwice));
        await host.Advance(TimeSpan.FromHours(2));

        await host.Client.RaiseEventAsync(id, "late", "at last");

        Assert.Equal("timed out, at last", await Output(host, id));
    }

    [Fact]
    public async Task An_event_that_comes_in_time_cancels_the_timer_of_its_wait()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.WaitsTwice));
        await host.Client.RaiseEventAsync(id, "late", "at once");

        var end = await host.EndOfAsync(id);

        Assert.Equal("at once", end.ReadOutputAs<string>());
    }

    [Fact]
    public async Task Of_several_waits_for_one_name_the_latest_is_served_first()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.WaitsInParallel));
        await host.Host.SettleAsync();

        await host.Client.RaiseEventAsync(id, "number", 1);
        await host.Client.RaiseEventAsync(id, "number", 2);

        Assert.Equal("2 1", await Output(host, id));
    }

    [Fact]
    public async Task An_orchestration_sends_an_event_to_another()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.Collects), 1, new StartOrchestrationOptions("receiver"));
        await host.RunAsync(nameof(Flows.Sends), "receiver");

        Assert.Equal("42", await Output(host, "receiver"));
    }

    [Fact]
    public async Task An_event_from_an_orchestration_to_nobody_is_discarded()
    {
        await using var host = await DurableHost.StartAsync<Flows>();

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await host.RunAsync(nameof(Flows.Sends), "nobody")).RuntimeStatus);
    }

    [Fact]
    public async Task Raising_an_event_for_an_instance_that_does_not_exist_or_has_ended_is_refused()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.Sends), "nobody", new StartOrchestrationOptions("ended"));
        await host.Host.SettleAsync();

        var unknown = await Assert.ThrowsAsync<ArgumentException>(() => host.Client.RaiseEventAsync("unknown", "go"));
        var ended = await Assert.ThrowsAsync<InvalidOperationException>(() => host.Client.RaiseEventAsync("ended", "go"));

        Assert.Contains("'unknown' was not found", unknown.Message, StringComparison.Ordinal);
        Assert.Contains("Completed", ended.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_is_not_lost_with_the_process()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.Collects), 2);
        await host.Host.SettleAsync();
        await host.Client.RaiseEventAsync(id, "number", 1);

        await host.CrashAndRestartAsync();
        await host.Client.RaiseEventAsync(id, "number", 2);

        Assert.Equal("1 2", await Output(host, id));
    }

    [Fact]
    public async Task An_event_that_cannot_be_read_fails_the_wait_not_the_host()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.Collects), 1);

        await host.Client.RaiseEventAsync(id, "number", "not a number");

        var end = await host.EndOfAsync(id);
        Assert.Equal("System.Text.Json.JsonException", end.FailureDetails!.ErrorType);
    }

    private static async Task<string?> Output(DurableHost host, string id) =>
        (await host.EndOfAsync(id)).ReadOutputAs<string>();

    internal sealed class Flows
    {
        [Function(nameof(WaitsForTwo))]
        public static async Task<string> WaitsForTwo([OrchestrationTrigger] TaskOrchestrationContext context)
        {
            var first = await context.WaitForExternalEvent<int>("First");
            var second = await context.WaitForExternalEvent<int>("Second");
            return $"{first} {second}";
        }

        [Function(nameof(Collects))]
        public static async Task<string> Collects([OrchestrationTrigger] TaskOrchestrationContext context)
        {
            var numbers = new List<int>();
            while (numbers.Count < context.GetInput<int>())
            {
                numbers.Add(await context.WaitForExternalEvent<int>("number"));
            }

            return string.Join(' ', numbers);
        }

        [Function(nameof(WaitsTwice))]
        public static async Task<string> WaitsTwice([OrchestrationTrigger] TaskOrchestrationContext context)
        {
            try
            {
                return await context.WaitForExternalEvent<string>("late", TimeSpan.FromHours(1));
            }
            catch (TaskCanceledException)
            {
                return $"timed out, {await context.WaitForExternalEvent<string>("late")}";
            }
        }

        [Function(nameof(WaitsInParallel))]
        public static async Task<string> WaitsInParallel([OrchestrationTrigger] TaskOrchestrationContext context)
        {
            var first = context.WaitForExternalEvent<int>("number");
            var second = context.WaitForExternalEvent<int>("number");
            return string.Join(' ', await Task.WhenAll(first, second));
        }

        [Function(nameof(Sends))]
        public static void Sends([OrchestrationTrigger] TaskOrchestrationContext context) =>
            context.SendEvent(context.GetInput<string>()!, "number", 42);
    }
}
