using System.Diagnostics;
using EmbeddedFunctions.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EmbeddedFunctions.Tests.Durable;

public sealed class HostIntegrationTests
{
    [Fact]
    public async Task An_http_function_starts_an_orchestration_by_the_client_it_is_given()
    {
        var journal = new Journal();
        await using var host = await TestHost.StartAsync<Flows>(compose: (app, _) => app.Services.AddSingleton(journal));
        using var http = host.CreateClient();

        var id = await http.GetStringAsync("/api/start");

        var end = await host.DurableClient("test").WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true);
        Assert.Equal("worked", end.ReadOutputAs<string>());
    }

    [Fact]
    public async Task Middleware_runs_around_every_turn_and_every_activity()
    {
        var seen = new Journal();
        await using var host = await new DurableHost
        {
            Functions = [typeof(Flows)],
            Compose = app => app.UseMiddleware(async (context, next) =>
            {
                seen.Add($"into {context.FunctionDefinition.Name}");
                await next();
                seen.Add($"out of {context.FunctionDefinition.Name}");
            }),
        }.StartAsync();

        await host.RunAsync(nameof(Flows.Works));

        // The first turn waits for the activity, so the code never comes out of it.
        Assert.Equal(["into Works", "into Work", "out of Work", "into Works", "out of Works"], seen.Lines);
    }

    [Fact]
    public async Task A_log_of_an_orchestrator_is_written_once_however_often_it_is_replayed()
    {
        var log = new Journal();
        await using var host = await new DurableHost { Functions = [typeof(Flows)], LoggerFactory = new JournalLogs(log) }.StartAsync();

        await host.RunAsync(nameof(Flows.Logs));

        Assert.Equal(["before", "after"], log.Lines);
    }

    [Fact]
    public async Task An_activity_that_takes_longer_than_the_function_timeout_fails()
    {
        await using var host = await new DurableHost
        {
            Functions = [typeof(Flows)],
            Seed = null,
            HostJson = """{ "version": "2.0", "functionTimeout": "00:00:01" }""",
        }.StartAsync();

        var end = await host.RunAsync(nameof(Flows.CallsSlow));

        Assert.Equal("System.TimeoutException", end.FailureDetails!.InnerFailure!.ErrorType);
    }

    [Fact]
    public async Task No_more_activities_run_at_once_than_host_json_allows()
    {
        await using var host = await new DurableHost
        {
            Functions = [typeof(Flows)],
            Seed = null,
            HostJson = """{ "version": "2.0", "extensions": { "durableTask": { "maxConcurrentActivityFunctions": 3 } } }""",
        }.StartAsync();

        await host.RunAsync(nameof(Flows.FansOut), 30);

        Assert.InRange(host.Journal.Lines.Max(static line => int.Parse(line, null)), 1, 3);
    }

    [Fact]
    public async Task Activities_are_spread_over_the_replicas()
    {
        var composed = 0;
        await using var host = await new DurableHost
        {
            Functions = [typeof(Flows)],
            Replicas = 2,
            Compose = app => app.Services.AddSingleton(new Replica(composed++)),
        }.StartAsync();

        var end = await host.RunAsync(nameof(Flows.AsksReplicas));

        Assert.Equal([0, 1], end.ReadOutputAs<int[]>()!.Distinct().Order());
    }

    [Theory]
    [InlineData(null, "3.1")]
    [InlineData("2.0", "2.0")]
    [InlineData("", "")]
    public async Task An_orchestration_has_the_version_it_was_started_with_else_that_of_host_json(string? version, string expected)
    {
        await using var host = await new DurableHost
        {
            Functions = [typeof(Flows)],
            HostJson = """{ "version": "2.0", "extensions": { "durableTask": { "defaultVersion": "3.1" } } }""",
        }.StartAsync();
        var options = version is null ? new StartOrchestrationOptions("x") : new StartOrchestrationOptions("x") { Version = version };
        await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.TellsVersions), options);

        // A sub-orchestration that names none has the default, whatever its caller has.
        Assert.Equal([expected, "3.1", "9"], (await host.EndOfAsync("x")).ReadOutputAs<string[]>()!);
    }

    [Fact]
    public async Task The_span_of_the_starter_is_the_parent_of_turns_and_activities()
    {
        using var source = new ActivitySource("durable-tests");
        var spans = new Journal();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static each => each.Name is "EmbeddedFunctions" or "durable-tests",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span => spans.Add($"{span.TraceId} {span.GetTagItem("faas.trigger")}"),
        };
        ActivitySource.AddActivityListener(listener);
        await using var host = await DurableHost.StartAsync<Flows>();

        string trace;
        using (var span = source.StartActivity("caller"))
        {
            trace = span!.TraceId.ToString();
            await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.Works), new StartOrchestrationOptions("x"));
        }

        await host.CrashAndRestartAsync();
        await host.EndOfAsync("x");

        Assert.Equal(2, spans.Count($"{trace} orchestrationTrigger"));
        Assert.Equal(1, spans.Count($"{trace} activityTrigger"));
    }

    [Fact]
    public async Task A_durable_client_parameter_of_another_type_stops_the_start()
    {
        var failure = await Assert.ThrowsAsync<HostStartException>(() => DurableHost.StartAsync<WrongClient>());

        Assert.Contains("'client' has [DurableClient]", failure.Message, StringComparison.Ordinal);
    }

    internal sealed record Replica(int Number);

    internal sealed class Flows(Journal journal, IServiceProvider services)
    {
        private static int running;

        [Function("Start")]
        public static async Task<IResult> Start(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "start")] HttpRequest request, [DurableClient] DurableTaskClient client)
        {
            ArgumentNullException.ThrowIfNull(request);
            return Results.Text(await client.ScheduleNewOrchestrationInstanceAsync(nameof(Works)));
        }

        [Function(nameof(Works))]
        public static Task<string> Works([OrchestrationTrigger] TaskOrchestrationContext context) => context.CallActivityAsync<string>(nameof(Work));

        [Function(nameof(Work))]
        public static string Work([ActivityTrigger] string? input) => "worked" + input;

        [Function(nameof(Logs))]
        public static async Task Logs([OrchestrationTrigger] TaskOrchestrationContext context)
        {
            var log = context.CreateReplaySafeLogger("flows");
            log.LogInformation("before");
            await context.CallActivityAsync(nameof(Work));
            log.LogInformation("after");
        }

        [Function(nameof(CallsSlow))]
        public static Task CallsSlow([OrchestrationTrigger] TaskOrchestrationContext context) => context.CallActivityAsync(nameof(Slow));

        [Function(nameof(Slow))]
        public static Task Slow([ActivityTrigger] string? input, CancellationToken cancellation) =>
            Task.Delay(input is null ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, TimeProvider.System, cancellation);

        [Function(nameof(FansOut))]
        public static Task FansOut([OrchestrationTrigger] TaskOrchestrationContext context) => Task.WhenAll(
            Enumerable.Range(0, context.GetInput<int>()).Select(number => context.CallActivityAsync(nameof(CountRunning), number)));

        [Function(nameof(CountRunning))]
        public async Task CountRunning([ActivityTrigger] int number)
        {
            journal.Add($"{Interlocked.Increment(ref running)}");
            await Task.Delay(TimeSpan.FromMilliseconds(number % 5), TimeProvider.System);
            Interlocked.Decrement(ref running);
        }

        [Function(nameof(AsksReplicas))]
        public static Task<int[]> AsksReplicas([OrchestrationTrigger] TaskOrchestrationContext context) => Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => context.CallActivityAsync<int>(nameof(TellReplica))));

        [Function(nameof(TellReplica))]
        public int TellReplica([ActivityTrigger] string? input) => services.GetRequiredService<Replica>().Number + (input?.Length ?? 0);

        [Function(nameof(TellsVersions))]
        public static async Task<string[]> TellsVersions([OrchestrationTrigger] TaskOrchestrationContext context) =>
        [
            context.Version,
            await context.CallSubOrchestratorAsync<string>(nameof(TellsVersion)),
            await context.CallSubOrchestratorAsync<string>(nameof(TellsVersion), options: new SubOrchestrationOptions { Version = "9" }),
        ];

        [Function(nameof(TellsVersion))]
        public static string TellsVersion([OrchestrationTrigger] TaskOrchestrationContext context) => context.Version;
    }

    internal sealed class WrongClient
    {
        [Function(nameof(Wants))]
        public static string Wants([ActivityTrigger] string input, [DurableClient] string client) => input + client;
    }
}
