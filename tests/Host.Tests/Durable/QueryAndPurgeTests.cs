using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace EmbeddedFunctions.Tests.Durable;

public sealed class QueryAndPurgeTests
{
    [Fact]
    public async Task Instances_are_found_page_by_page_by_their_prefix()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        await StartAsync(host, "case-", 25);
        await StartAsync(host, "other-", 5);

        var pages = new List<Page<OrchestrationMetadata>>();
        await foreach (var page in host.Client.GetAllInstancesAsync(new OrchestrationQuery(InstanceIdPrefix: "case-", PageSize: 10)).AsPages())
        {
            pages.Add(page);
        }

        Assert.Equal([10, 10, 5], pages.Select(static page => page.Values.Count));
        Assert.Null(pages[^1].ContinuationToken);
        Assert.Equal(25, pages.SelectMany(static page => page.Values).Select(static instance => instance.InstanceId).Distinct().Count());
    }

    [Fact]
    public async Task A_query_goes_on_where_its_token_says()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        await StartAsync(host, "case-", 4);
        var first = await FirstPage(host, new OrchestrationQuery(PageSize: 3));

        var rest = await host.AllAsync(new OrchestrationQuery(ContinuationToken: first.ContinuationToken));

        Assert.Equal("case-003", Assert.Single(rest).InstanceId);
    }

    [Fact]
    public async Task Status_and_creation_limit_a_query()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        await StartAsync(host, "early-", 3);
        await host.Advance(TimeSpan.FromHours(1));
        var between = host.Host.Clock.GetUtcNow().AddMinutes(-30);
        await StartAsync(host, "late-", 3);
        await host.Client.RaiseEventAsync("late-000", "go");
        await host.Host.SettleAsync();

        var early = await host.AllAsync(new OrchestrationQuery(CreatedTo: between));
        var late = await host.AllAsync(new OrchestrationQuery(CreatedFrom: between));
        var ended = await host.AllAsync(new OrchestrationQuery(Statuses: [OrchestrationRuntimeStatus.Completed]));

        Assert.All(early, static instance => Assert.StartsWith("early-", instance.InstanceId, StringComparison.Ordinal));
        Assert.Equal((3, 3), (early.Count, late.Count));
        Assert.Equal("late-000", Assert.Single(ended).InstanceId);
    }

    [Fact]
    public async Task Inputs_and_outputs_come_only_when_asked_for()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        await StartAsync(host, "case-", 1);
        await host.Client.RaiseEventAsync("case-000", "go", "out");
        await host.Host.SettleAsync();

        var without = Assert.Single(await host.AllAsync());
        var with = Assert.Single(await host.AllAsync(new OrchestrationQuery(FetchInputsAndOutputs: true)));

        Assert.Equal((null, null), (without.SerializedInput, without.SerializedOutput));
        Assert.Equal(("\"in\"", "\"out\""), (with.SerializedInput, with.SerializedOutput));
    }

    [Fact]
    public async Task The_ids_of_ended_instances_are_listed_by_the_time_of_their_end()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        await StartAsync(host, "case-", 3);
        await host.Client.RaiseEventAsync("case-000", "go");
        await host.Advance(TimeSpan.FromHours(1));
        await host.Client.RaiseEventAsync("case-001", "go");
        await host.Host.SettleAsync();

        var recent = await host.Client.ListInstanceIdsAsync(completedTimeFrom: host.Host.Clock.GetUtcNow().AddMinutes(-1));
        var all = await host.Client.ListInstanceIdsAsync(pageSize: 1);

        Assert.Equal(["case-001"], recent.Values);
        Assert.Equal(("case-000", "case-000"), (Assert.Single(all.Values), all.ContinuationToken));
    }

    [Fact]
    public async Task A_purged_instance_leaves_nothing_behind()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        await StartAsync(host, "case-", 1);
        await host.Client.RaiseEventAsync("case-000", "go");
        await host.Host.SettleAsync();

        Assert.Equal(1, (await host.Client.PurgeInstanceAsync("case-000")).PurgedInstanceCount);
        Assert.Equal(0, (await host.Client.PurgeInstanceAsync("case-000")).PurgedInstanceCount);

        Assert.Null(await host.Client.GetInstanceAsync("case-000"));
        foreach (var table in new[] { "durable_instance", "durable_history", "durable_inbox", "durable_activity", "durable_timer" })
        {
            Assert.Equal(0, Rows(host, table));
        }
    }

    [Fact]
    public async Task A_running_instance_is_not_purged()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        await StartAsync(host, "case-", 1);

        await Assert.ThrowsAsync<InvalidOperationException>(() => host.Client.PurgeInstanceAsync("case-000"));

        Assert.Equal(0, (await host.Client.PurgeAllInstancesAsync(new PurgeInstancesFilter())).PurgedInstanceCount);
        Assert.Single(await host.AllAsync());
    }

    [Fact]
    public async Task A_purge_takes_its_sub_orchestrations_along_when_asked_to()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.CallsChild), new StartOrchestrationOptions("one"));
        await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.CallsChild), new StartOrchestrationOptions("two"));
        await host.Host.SettleAsync();

        Assert.Equal(1, (await host.Client.PurgeInstanceAsync("one")).PurgedInstanceCount);
        Assert.Equal(2, (await host.Client.PurgeInstanceAsync("two", new PurgeInstanceOptions(Recursive: true))).PurgedInstanceCount);

        Assert.Single(await host.AllAsync());
    }

    [Fact]
    public async Task A_purge_by_filter_takes_many_in_several_writes()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        for (var number = 0; number < 450; number++)
        {
            await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.Child), new StartOrchestrationOptions($"x-{number:000}"));
        }

        await host.Host.SettleAsync();
        await StartAsync(host, "running-", 2);

        var purged = await host.Client.PurgeAllInstancesAsync(new PurgeInstancesFilter(Statuses: [OrchestrationRuntimeStatus.Completed]));

        Assert.Equal((450, true), (purged.PurgedInstanceCount, purged.IsComplete));
        Assert.Equal(2, (await host.AllAsync()).Count);
    }

    private static long Rows(DurableHost host, string table) => host.Host.Store.Read(connection =>
    {
        var count = connection.Prepare($"SELECT count(*) FROM {table}");
        count.Step();
        var rows = count.Number(0);
        count.Reset();
        return rows;
    });

    private static async Task<Page<OrchestrationMetadata>> FirstPage(DurableHost host, OrchestrationQuery query)
    {
        await foreach (var page in host.Client.GetAllInstancesAsync(query).AsPages())
        {
            return page;
        }

        throw new InvalidOperationException("There is always a page.");
    }

    private static async Task StartAsync(DurableHost host, string prefix, int count)
    {
        for (var number = 0; number < count; number++)
        {
            await host.Client.ScheduleNewOrchestrationInstanceAsync(
                nameof(Flows.Waits), "in", new StartOrchestrationOptions($"{prefix}{number:000}"));
        }

        await host.Host.SettleAsync();
    }

    internal sealed class Flows
    {
        [Function(nameof(Waits))]
        public static Task<string> Waits([OrchestrationTrigger] TaskOrchestrationContext context) => context.WaitForExternalEvent<string>("go");

        [Function(nameof(CallsChild))]
        public static Task CallsChild([OrchestrationTrigger] TaskOrchestrationContext context) => context.CallSubOrchestratorAsync(nameof(Child));

        [Function(nameof(Child))]
        public static int Child([OrchestrationTrigger] TaskOrchestrationContext context) => context.InstanceId.Length;
    }
}
