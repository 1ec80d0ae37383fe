using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace EmbeddedFunctions.Tests.Durable;

public sealed class SuspendAndTerminateTests
{
    [Fact]
    public async Task A_suspended_orchestration_does_nothing_with_its_events_until_it_is_resumed()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.WorksOnEvents));
        await host.Host.SettleAsync();

        await host.Client.SuspendInstanceAsync(id, "lunch");
        await host.Client.RaiseEventAsync(id, "work", "one");
        await host.Client.RaiseEventAsync(id, "work", "two");
        await host.Host.SettleAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, (await host.GetAsync(id)).RuntimeStatus);
        Assert.Empty(host.Journal.Lines);

        await host.Client.ResumeInstanceAsync(id);
        await host.EndOfAsync(id);

        Assert.Equal(["one", "two"], host.Journal.Lines);
    }

    [Fact]
    public async Task Timers_that_fire_and_activities_that_end_meanwhile_count_after_the_resume()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.Sleeps));
        await host.Host.SettleAsync();

        await host.Client.SuspendInstanceAsync(id);
        await host.Advance(TimeSpan.FromHours(2));
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, (await host.GetAsync(id)).RuntimeStatus);

        await host.Client.ResumeInstanceAsync(id);
        Assert.Equal("awake", (await host.EndOfAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_suspended_orchestration_stays_so_after_a_crash()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.WorksOnEvents));
        await host.Client.SuspendInstanceAsync(id);
        await host.Client.RaiseEventAsync(id, "work", "one");
        await host.Host.SettleAsync();

        await host.CrashAndRestartAsync();
        await host.Client.RaiseEventAsync(id, "work", "two");
        await host.Host.SettleAsync();
        Assert.Empty(host.Journal.Lines);
        await host.Client.ResumeInstanceAsync(id);
        await host.EndOfAsync(id);

        Assert.Equal(["one", "two"], host.Journal.Lines);
    }

    [Fact]
    public async Task Suspended_again_and_again_an_orchestration_still_does_all_once_and_in_order()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.WorksOnEvents));
        await host.Client.SuspendInstanceAsync(id);
        await host.Client.RaiseEventAsync(id, "work", "one");
        await host.Client.ResumeInstanceAsync(id);
        await host.Client.SuspendInstanceAsync(id);
        await host.Host.SettleAsync();
        await host.Client.RaiseEventAsync(id, "work", "two");
        await host.Client.ResumeInstanceAsync(id);

        await host.EndOfAsync(id);

        Assert.Equal(["one", "two"], host.Journal.Lines);
    }

    [Fact]
    public async Task Suspended_twice_an_orchestration_needs_one_resume()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.WorksOnEvents));
        await host.Client.SuspendInstanceAsync(id);
        await host.Client.SuspendInstanceAsync(id);
        await host.Client.RaiseEventAsync(id, "work", "one");
        await host.Client.RaiseEventAsync(id, "work", "two");

        await host.Client.ResumeInstanceAsync(id);

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await host.EndOfAsync(id)).RuntimeStatus);
    }

    [Fact]
    public async Task A_terminated_orchestration_ends_with_the_output_that_was_given()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.Sleeps));
        await host.Host.SettleAsync();

        await host.Client.TerminateInstanceAsync(id, "changed our mind");
        var end = await host.EndOfAsync(id);

        Assert.Equal(OrchestrationRuntimeStatus.Terminated, end.RuntimeStatus);
        Assert.Equal("\"changed our mind\"", end.SerializedOutput);
        Assert.Equal("\"sleeping\"", end.SerializedCustomStatus);
    }

    [Fact]
    public async Task A_suspended_orchestration_can_be_terminated()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.Sleeps));
        await host.Client.SuspendInstanceAsync(id);
        await host.Host.SettleAsync();

        await host.Client.TerminateInstanceAsync(id);

        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await host.EndOfAsync(id)).RuntimeStatus);
    }

    [Fact]
    public async Task Nothing_is_left_of_the_timers_of_a_terminated_orchestration()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.Sleeps));
        await host.Host.SettleAsync();
        await host.Client.TerminateInstanceAsync(id);

        await host.Advance(TimeSpan.FromDays(1));
        await host.CrashAndRestartAsync();
        await host.Advance(TimeSpan.FromDays(1));

        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await host.GetAsync(id)).RuntimeStatus);
    }

    [Fact]
    public async Task What_has_ended_is_neither_suspended_nor_resumed_nor_terminated()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.Sleeps));
        await host.Advance(TimeSpan.FromHours(2));

        await Assert.ThrowsAsync<InvalidOperationException>(() => host.Client.SuspendInstanceAsync(id));
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.Client.ResumeInstanceAsync(id));
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.Client.TerminateInstanceAsync(id));
        await Assert.ThrowsAsync<ArgumentException>(() => host.Client.TerminateInstanceAsync("unknown"));
    }

    internal sealed class Flows(Journal journal)
    {
        [Function(nameof(WorksOnEvents))]
        public static async Task WorksOnEvents([OrchestrationTrigger] TaskOrchestrationContext context)
        {
            for (var done = 0; done < 2; done++)
            {
                await context.CallActivityAsync(nameof(Work), await context.WaitForExternalEvent<string>("work"));
            }
        }

        [Function(nameof(Work))]
        public void Work([ActivityTrigger] string what) => journal.Add(what);

        [Function(nameof(Sleeps))]
        public static async Task<string> Sleeps([OrchestrationTrigger] TaskOrchestrationContext context)
        {
            context.SetCustomStatus("sleeping");
            await context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
            return "awake";
        }
    }
}
