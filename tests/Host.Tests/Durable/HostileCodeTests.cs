using EmbeddedFunctions.Tests.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace EmbeddedFunctions.Tests.Durable;

/// <summary>Whatever one function's code does to itself, the host and the other instances go on.</summary>
public sealed class HostileCodeTests
{
    [Theory]
    [InlineData(nameof(Flows.WaitsForAnEventWithinRealTime))]
    [InlineData(nameof(Flows.WaitsForATimerWithinRealTime))]
    public async Task A_token_that_ends_by_real_time_fails_its_orchestration_and_no_more(string orchestrator)
    {
        await using var host = await DurableHost.StartAsync<Flows>(seed: null);

        var end = await host.RunAsync(orchestrator);

        Assert.Equal(OrchestrationRuntimeStatus.Failed, end.RuntimeStatus);
        Assert.Contains("awaited something that is not a durable task", end.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
        await AssertGoesOn(host);
    }

    [Fact]
    public async Task A_token_that_ends_after_its_orchestration_or_its_host_does_nothing()
    {
        await using var host = await DurableHost.StartAsync<Flows>(seed: null);
        Flows.Late = new CancellationTokenSource();
        var ended = await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.WaitsWithALateToken));
        await host.Client.RaiseEventAsync(ended, "go", 1);
        await host.EndOfAsync(ended);
        var waiting = await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.WaitsWithALateToken));
        await host.Client.WaitForInstanceStartAsync(waiting);
        var first = host.Host;
        await host.Host.StopAsync();

        await Flows.Late.CancelAsync();

        Assert.Null(await first.Ended);
        await host.StartAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await host.GetAsync(ended)).RuntimeStatus);
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await host.GetAsync(waiting)).RuntimeStatus);
    }

    [Theory]
    [InlineData(nameof(Flows.GivesWhatCannotBeRead), "System.DivideByZeroException")]
    [InlineData(nameof(Flows.SetsAStatusThatCannotBeRead), "System.DivideByZeroException")]
    [InlineData(nameof(Flows.ThrowsWhatCannotBeRead), "EmbeddedFunctions.Tests.UnreadableException")]
    [InlineData(nameof(Flows.WrapsWhatCannotBeRead), "System.InvalidOperationException")]
    public async Task An_orchestration_whose_end_cannot_be_read_fails_for_good(string orchestrator, string type)
    {
        await using var host = await new DurableHost { Functions = [typeof(Flows)], LoggerFactory = new JournalLogs(new Journal()) }.StartAsync();

        var end = await host.RunAsync(orchestrator);
        await host.CrashAndRestartAsync();

        Assert.Equal(type, end.FailureDetails!.ErrorType);
        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await host.GetAsync(end.InstanceId)).RuntimeStatus);
        await AssertGoesOn(host);
    }

    [Theory]
    [InlineData("result", "System.DivideByZeroException")]
    [InlineData("exception", "EmbeddedFunctions.Tests.UnreadableException")]
    public async Task An_activity_whose_end_cannot_be_read_fails(string what, string type)
    {
        await using var host = await DurableHost.StartAsync<Flows>();

        var end = await host.RunAsync(nameof(Flows.CallsUnreadable), what);

        Assert.Equal(type, end.FailureDetails!.InnerFailure!.ErrorType);
        await AssertGoesOn(host);
    }

    [Fact]
    public async Task A_history_that_cannot_be_read_ends_the_host_rather_than_leave_its_instance_hanging()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        Flows.Late = new CancellationTokenSource();
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.WaitsWithALateToken));
        await host.Host.SettleAsync();
        await host.CrashAndRestartAsync();
        await host.Host.Store.WriteAsync(static connection => connection.Execute("ALTER TABLE durable_history RENAME TO hidden"));

        await host.Client.RaiseEventAsync(id, "go", 1);
        await host.Host.SettleAsync();

        Assert.True(host.Host.Ended.IsCompleted);
        Assert.Contains("no such table", (await host.Host.Ended)!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_orchestrator_that_blocks_is_named_once_it_has_used_up_its_time()
    {
        var log = new Journal();
        await using var host = await new DurableHost
        {
            Functions = [typeof(Flows)],
            Seed = null,
            HostJson = """{ "version": "2.0", "functionTimeout": "00:00:00.050" }""",
            LoggerFactory = new JournalLogs(log, LogLevel.Warning),
        }.StartAsync();
        Flows.Release = new ManualResetEventSlim();

        await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.Blocks), new StartOrchestrationOptions("blocked-1"));
        await Handler.UntilAsync(() => log.Lines.Any(static line => line.StartsWith("Orchestration Blocks blocked-1 has held its thread", StringComparison.Ordinal)));
        Flows.Release.Set();

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await host.EndOfAsync("blocked-1")).RuntimeStatus);
    }

    [Fact]
    public async Task An_activity_that_ignores_its_time_limit_fails_when_it_ends_and_ran_once()
    {
        await using var host = await new DurableHost
        {
            Functions = [typeof(Flows)],
            Seed = null,
            HostJson = """{ "version": "2.0", "functionTimeout": "00:00:00.050" }""",
        }.StartAsync();

        var end = await host.RunAsync(nameof(Flows.CallsOverlong));

        Assert.Equal("System.TimeoutException", end.FailureDetails!.InnerFailure!.ErrorType);
        Assert.Equal(1, host.Journal.Count("overlong"));
    }

    private static async Task AssertGoesOn(DurableHost host)
    {
        Assert.Equal(7, (await host.RunAsync(nameof(Flows.Fine))).ReadOutputAs<int>());
        Assert.False(host.Host.Ended.IsCompleted);
    }

    internal sealed class Flows(Journal journal)
    {
        internal static CancellationTokenSource? Late { get; set; }

        internal static ManualResetEventSlim? Release { get; set; }

        [Function(nameof(Fine))]
        public static int Fine([OrchestrationTrigger] TaskOrchestrationContext context) => context.IsReplaying ? 0 : 7;

        [Function(nameof(WaitsForAnEventWithinRealTime))]
        public static Task WaitsForAnEventWithinRealTime([OrchestrationTrigger] TaskOrchestrationContext context) =>
            context.WaitForExternalEvent<int>("go", new CancellationTokenSource(TimeSpan.FromMilliseconds(20), TimeProvider.System).Token);

        [Function(nameof(WaitsForATimerWithinRealTime))]
        public static Task WaitsForATimerWithinRealTime([OrchestrationTrigger] TaskOrchestrationContext context) =>
            context.CreateTimer(TimeSpan.FromDays(1), new CancellationTokenSource(TimeSpan.FromMilliseconds(20), TimeProvider.System).Token);

        [Function(nameof(WaitsWithALateToken))]
        public static Task WaitsWithALateToken([OrchestrationTrigger] TaskOrchestrationContext context) =>
            context.WaitForExternalEvent<int>("go", Late!.Token);

        [Function(nameof(GivesWhatCannotBeRead))]
        public static Unreadable GivesWhatCannotBeRead([OrchestrationTrigger] TaskOrchestrationContext context) => new(context.InstanceId);

        [Function(nameof(SetsAStatusThatCannotBeRead))]
        public static void SetsAStatusThatCannotBeRead([OrchestrationTrigger] TaskOrchestrationContext context) =>
            context.SetCustomStatus(new Unreadable(context.InstanceId));

        [Function(nameof(ThrowsWhatCannotBeRead))]
        public static void ThrowsWhatCannotBeRead([OrchestrationTrigger] TaskOrchestrationContext context) =>
            throw new UnreadableException(context.InstanceId);

        [Function(nameof(WrapsWhatCannotBeRead))]
        public static void WrapsWhatCannotBeRead([OrchestrationTrigger] TaskOrchestrationContext context) =>
            throw new InvalidOperationException("outer", new UnreadableException(context.InstanceId));

        [Function(nameof(CallsUnreadable))]
        public static Task CallsUnreadable([OrchestrationTrigger] TaskOrchestrationContext context) =>
            context.CallActivityAsync(nameof(GivesUnreadable), context.GetInput<string>());

        [Function(nameof(GivesUnreadable))]
        public static Unreadable GivesUnreadable([ActivityTrigger] string what) =>
            what == "result" ? new Unreadable(what) : throw new UnreadableException(what);

        [Function(nameof(Blocks))]
        public static void Blocks([OrchestrationTrigger] TaskOrchestrationContext context) => Release!.Wait(TimeSpan.FromMinutes(1));

        [Function(nameof(CallsOverlong))]
        public static Task CallsOverlong([OrchestrationTrigger] TaskOrchestrationContext context) => context.CallActivityAsync<int>(nameof(Overlong));

        /// <summary>Hears of its cancellation and gives a result all the same.</summary>
        [Function(nameof(Overlong))]
        public async Task<int> Overlong([ActivityTrigger] string? input, CancellationToken cancellation)
        {
            journal.Add("overlong");
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return input?.Length ?? 1;
        }
    }

    internal sealed record Unreadable(string Id)
    {
        public int Value => Id.Length / int.Parse("0", System.Globalization.CultureInfo.InvariantCulture);
    }
}
