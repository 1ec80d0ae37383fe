using DurableTask.Core.Exceptions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace EmbeddedFunctions.Tests.Durable;

public sealed class StartTests
{
    private static readonly OrchestrationRuntimeStatus[] All =
    [
        OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Terminated,
        OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended,
    ];

    [Fact]
    public async Task An_orchestration_that_is_to_start_later_is_pending_until_then()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        var start = host.Host.Clock.GetUtcNow().AddHours(3);
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.TellsTime), new StartOrchestrationOptions(StartAt: start));

        await host.Advance(TimeSpan.FromHours(2));
        Assert.Equal(OrchestrationRuntimeStatus.Pending, (await host.GetAsync(id)).RuntimeStatus);
        await host.CrashAndRestartAsync();
        await host.Advance(TimeSpan.FromHours(1));

        Assert.Equal(start.UtcDateTime, (await host.GetAsync(id)).ReadOutputAs<DateTime>());
    }

    [Fact]
    public async Task Events_wait_for_a_later_start_and_termination_does_not()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        var later = host.Host.Clock.GetUtcNow().AddHours(3);
        await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.Waits), new StartOrchestrationOptions("a", later));
        await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.Waits), new StartOrchestrationOptions("b", later));

        await host.Client.RaiseEventAsync("a", "go");
        await host.Client.TerminateInstanceAsync("b");
        await host.Host.SettleAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Pending, (await host.GetAsync("a")).RuntimeStatus);
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await host.GetAsync("b")).RuntimeStatus);

        await host.Advance(TimeSpan.FromHours(3));
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await host.GetAsync("a")).RuntimeStatus);
    }

    [Fact]
    public async Task A_start_that_names_all_statuses_never_disturbs_an_existing_instance()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        var options = new StartOrchestrationOptions("case-1").WithDedupeStatuses(All);
        await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.Waits), options);
        await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(() => host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.Waits), options));
        await host.Host.SettleAsync();
        await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(() => host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.Waits), options));
        await host.Client.RaiseEventAsync("case-1", "go");
        await host.Host.SettleAsync();

        await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(() => host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.Waits), options));

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await host.GetAsync("case-1")).RuntimeStatus);
    }

    [Fact]
    public async Task An_instance_that_has_ended_in_a_status_that_is_not_named_is_replaced()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.TellsTime), new StartOrchestrationOptions("x"));
        await host.Host.SettleAsync();

        await host.Client.ScheduleNewOrchestrationInstanceAsync(
            nameof(Flows.Waits), new StartOrchestrationOptions("x").WithDedupeStatuses(OrchestrationRuntimeStatus.Running));
        await host.Host.SettleAsync();

        var now = await host.GetAsync("x");
        Assert.Equal((nameof(Flows.Waits), OrchestrationRuntimeStatus.Running), (now.Name, now.RuntimeStatus));
        Assert.Single(await host.AllAsync());
    }

    [Fact]
    public async Task Without_named_statuses_only_a_running_instance_refuses_the_start()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        var options = new StartOrchestrationOptions("x");
        await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.Waits), options);

        await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(() => host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.Waits), options));
        await host.Client.RaiseEventAsync("x", "go");
        await host.Host.SettleAsync();

        Assert.Equal("x", await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.Waits), options));
    }

    [Fact]
    public async Task A_running_instance_whose_status_is_not_among_the_named_is_terminated_and_replaced()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.Waits), new StartOrchestrationOptions("x"));
        await host.Host.SettleAsync();

        await host.Client.ScheduleNewOrchestrationInstanceAsync(
            nameof(Flows.TellsTime), new StartOrchestrationOptions("x").WithDedupeStatuses(OrchestrationRuntimeStatus.Completed));

        Assert.Equal(nameof(Flows.TellsTime), (await host.EndOfAsync("x")).Name);
    }

    [Fact]
    public async Task A_hundred_starts_of_one_id_at_once_start_one_orchestration()
    {
        await using var host = await DurableHost.StartAsync<Flows>(seed: null);
        var options = new StartOrchestrationOptions("only").WithDedupeStatuses(All);

        var starts = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(async () =>
        {
            try
            {
                await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.Counts), options);
                return true;
            }
            catch (OrchestrationAlreadyExistsException)
            {
                return false;
            }
        })));

        await host.EndOfAsync("only");
        Assert.Single(starts, static started => started);
        Assert.Equal(1, host.Journal.Count("counted"));
    }

    [Fact]
    public async Task Tags_are_kept_with_the_instance()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        var options = new StartOrchestrationOptions("x") { Tags = new Dictionary<string, string> { ["agency"] = "G01" } };
        await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.Waits), options);

        Assert.Equal("G01", (await host.GetAsync("x")).Tags["agency"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("@entity")]
    [InlineData("a/b")]
    [InlineData("a#b")]
    [InlineData("line\nbreak")]
    public async Task An_id_that_azure_refuses_is_refused(string id)
    {
        await using var host = await DurableHost.StartAsync<Flows>();

        await Assert.ThrowsAnyAsync<ArgumentException>(() =>
            host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.Waits), new StartOrchestrationOptions(id)));
    }

    [Fact]
    public async Task A_wait_for_the_start_ends_when_the_first_turn_is_done()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.Waits), new StartOrchestrationOptions("x"));

        Assert.Equal(OrchestrationRuntimeStatus.Running, (await host.Client.WaitForInstanceStartAsync("x")).RuntimeStatus);
    }

    [Fact]
    public async Task A_wait_can_begin_before_the_instance_exists()
    {
        await using var host = await DurableHost.StartAsync<Flows>(seed: null);
        var wait = host.EndOfAsync("later");

        await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.TellsTime), new StartOrchestrationOptions("later"));

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await wait).RuntimeStatus);
    }

    [Fact]
    public async Task An_ended_orchestration_is_restarted_with_its_input()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        var first = await host.RunAsync(nameof(Flows.Echoes), "same");

        var again = await host.EndOfAsync(await host.Client.RestartAsync(first.InstanceId, restartWithNewInstanceId: true));

        Assert.NotEqual(first.InstanceId, again.InstanceId);
        Assert.Equal("same", again.ReadOutputAs<string>());
    }

    internal sealed class Flows(Journal journal)
    {
        [Function(nameof(TellsTime))]
        public static DateTime TellsTime([OrchestrationTrigger] TaskOrchestrationContext context) => context.CurrentUtcDateTime;

        [Function(nameof(Waits))]
        public static Task Waits([OrchestrationTrigger] TaskOrchestrationContext context) => context.WaitForExternalEvent<object>("go");

        [Function(nameof(Echoes))]
        public static string? Echoes([OrchestrationTrigger] TaskOrchestrationContext context) => context.GetInput<string>();

        [Function(nameof(Counts))]
        public static Task Counts([OrchestrationTrigger] TaskOrchestrationContext context) => context.CallActivityAsync(nameof(Count));

        [Function(nameof(Count))]
        public void Count([ActivityTrigger] string? nothing) => journal.Add("counted" + nothing);
    }
}
