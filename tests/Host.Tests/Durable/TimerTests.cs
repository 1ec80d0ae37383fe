using System.Diagnostics;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace EmbeddedFunctions.Tests.Durable;

public sealed class TimerTests
{
    [Fact]
    public async Task Thirty_days_with_a_reminder_each_day_take_well_under_a_second()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.Reminders));
        var watch = Stopwatch.StartNew();

        await host.Advance(TimeSpan.FromDays(30));

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        Assert.Equal(30, host.Journal.Lines.Count);
        Assert.Equal("nobody came", (await host.GetAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_timer_fires_at_its_time_and_not_before()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.Sleeps), TimeSpan.FromMinutes(10));

        await host.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromMilliseconds(1));
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await host.GetAsync(id)).RuntimeStatus);
        await host.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(TimeSpan.FromMinutes(10), (await host.GetAsync(id)).ReadOutputAs<TimeSpan>());
    }

    [Fact]
    public async Task A_timer_may_be_longer_than_the_clock_can_wait_at_once()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.Sleeps), TimeSpan.FromDays(400));

        await host.Advance(TimeSpan.FromDays(399));
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await host.GetAsync(id)).RuntimeStatus);
        await host.Advance(TimeSpan.FromDays(1));

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await host.GetAsync(id)).RuntimeStatus);
    }

    [Fact]
    public async Task A_timer_of_no_length_or_in_the_past_fires_at_once()
    {
        await using var host = await DurableHost.StartAsync<Flows>();

        Assert.Equal(TimeSpan.Zero, (await host.RunAsync(nameof(Flows.Sleeps), TimeSpan.Zero)).ReadOutputAs<TimeSpan>());
        Assert.Equal(TimeSpan.Zero, (await host.RunAsync(nameof(Flows.Sleeps), -TimeSpan.FromDays(1))).ReadOutputAs<TimeSpan>());
    }

    [Fact]
    public async Task A_cancelled_timer_ends_as_cancelled_and_holds_nothing_open()
    {
        await using var host = await DurableHost.StartAsync<Flows>();

        var end = await host.RunAsync(nameof(Flows.Cancels));

        Assert.Equal("cancelled", end.ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_timer_that_became_due_while_the_host_was_down_fires_at_the_next_start()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.Sleeps), TimeSpan.FromMinutes(10));
        await host.Host.SettleAsync();
        await host.Host.StopAsync();

        host.Skip(TimeSpan.FromHours(1));
        await host.StartAsync();
        await host.Host.SettleAsync();

        Assert.Equal(TimeSpan.FromHours(1), (await host.GetAsync(id)).ReadOutputAs<TimeSpan>());
    }

    [Fact]
    public async Task Timers_run_on_the_system_clock_too()
    {
        await using var host = await DurableHost.StartAsync<Flows>(seed: null);

        var end = await host.RunAsync(nameof(Flows.Sleeps), TimeSpan.FromMilliseconds(20));

        Assert.InRange(end.ReadOutputAs<TimeSpan>(), TimeSpan.FromMilliseconds(20), TimeSpan.FromSeconds(20));
    }

    internal sealed class Flows(Journal journal)
    {
        [Function(nameof(Reminders))]
        public static async Task<string> Reminders([OrchestrationTrigger] TaskOrchestrationContext context)
        {
            for (var day = 1; day <= 30; day++)
            {
                try
                {
                    return await context.WaitForExternalEvent<string>("came", TimeSpan.FromDays(1));
                }
                catch (OperationCanceledException)
                {
                    await context.CallActivityAsync(nameof(Remind), day);
                }
            }

            return "nobody came";
        }

        [Function(nameof(Remind))]
        public void Remind([ActivityTrigger] int day) => journal.Add($"day {day}");

        [Function(nameof(Sleeps))]
        public static async Task<TimeSpan> Sleeps([OrchestrationTrigger] TaskOrchestrationContext context)
        {
            var began = context.CurrentUtcDateTime;
            await context.CreateTimer(context.GetInput<TimeSpan>(), CancellationToken.None);
            return context.CurrentUtcDateTime - began;
        }

        [Function(nameof(Cancels))]
        public static async Task<string> Cancels([OrchestrationTrigger] TaskOrchestrationContext context)
        {
            using var cancellation = new CancellationTokenSource();
            var timer = context.CreateTimer(TimeSpan.FromDays(1), cancellation.Token);
            await context.CallActivityAsync(nameof(Remind), 0);
            cancellation.Cancel();
            try
            {
                await timer;
                return "fired";
            }
            catch (OperationCanceledException)
            {
                return "cancelled";
            }
        }
    }
}
