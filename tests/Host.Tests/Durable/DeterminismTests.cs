using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Hosting;

namespace EmbeddedFunctions.Tests.Durable;

public sealed class DeterminismTests
{
    private const string NonDeterministic = "DurableTask.Core.Exceptions.NonDeterministicOrchestrationException";

    [Theory]
    [InlineData("other activity", "step 1 of the history is the activity 'Second', but the code now asks for the activity 'Third' as step 1")]
    [InlineData("timer instead", "step 1 of the history is the activity 'Second', but the code now asks for a timer as step 1")]
    [InlineData("child instead", "step 1 of the history is the activity 'Second', but the code now asks for the sub-orchestration 'Child' as step 1")]
    [InlineData("event before", "step 1 of the history is the activity 'Second', but the code now asks for the event 'hello' to another instance as step 1")]
    [InlineData("one less", "step 1 of the history is the activity 'Second', but the code has not asked for it at this point")]
    [InlineData("one more", "the code now asks for the activity 'Third' as step 2, where the history goes on without it")]
    public async Task A_changed_orchestrator_fails_with_a_message_that_names_the_first_difference(string change, string difference)
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.Changes));
        await host.Host.SettleAsync();

        Flows.Change = change;
        try
        {
            await host.CrashAndRestartAsync();
            await host.Client.RaiseEventAsync(id, "go");
            var end = await host.EndOfAsync(id);

            Assert.Equal(OrchestrationRuntimeStatus.Failed, end.RuntimeStatus);
            Assert.Equal(NonDeterministic, end.FailureDetails!.ErrorType);
            Assert.StartsWith($"Non-Deterministic workflow detected: {difference}", end.FailureDetails.ErrorMessage, StringComparison.Ordinal);
        }
        finally
        {
            Flows.Change = null;
        }
    }

    [Fact]
    public async Task The_same_code_in_another_process_goes_on_as_if_nothing_had_happened()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.Changes));
        await host.Host.SettleAsync();

        await host.CrashAndRestartAsync();
        await host.Client.RaiseEventAsync(id, "go");

        Assert.Equal("unchanged", (await host.EndOfAsync(id)).ReadOutputAs<string>());
    }

    [Theory]
    [InlineData(nameof(Flows.AwaitsDelay))]
    [InlineData(nameof(Flows.AwaitsThreadPool))]
    [InlineData(nameof(Flows.AwaitsAfterAnActivity))]
    [InlineData(nameof(Flows.ComesBackOnAnotherThread))]
    [InlineData(nameof(Flows.CancelsOnAnotherThread))]
    [InlineData(nameof(Flows.AwaitsDelayBesideAnEvent))]
    public async Task Awaiting_anything_but_durable_tasks_fails_the_orchestration_and_says_why(string orchestrator)
    {
        await using var host = await DurableHost.StartAsync<Flows>(seed: null);

        var end = await host.RunAsync(orchestrator);

        Assert.Equal("System.InvalidOperationException", end.FailureDetails!.ErrorType);
        Assert.Contains("awaited something that is not a durable task", end.FailureDetails.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Middleware_that_awaits_before_the_orchestrator_is_found_out_too()
    {
        await using var host = await new DurableHost
        {
            Functions = [typeof(Flows)],
            Compose = static app => app.UseMiddleware(static async (_, next) =>
            {
                await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
                await next();
            }),
        }.StartAsync();

        var end = await host.RunAsync(nameof(Flows.Child));

        Assert.Contains("or middleware around it", end.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
    }

    internal sealed class Flows
    {
        internal static string? Change { get; set; }

        [Function(nameof(Changes))]
        public static async Task<string> Changes([OrchestrationTrigger] TaskOrchestrationContext context)
        {
            await context.CallActivityAsync("First");
            switch (Change)
            {
                case "other activity":
                    await context.CallActivityAsync("Third");
                    break;
                case "timer instead":
                    await context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
                    break;
                case "child instead":
                    await context.CallSubOrchestratorAsync(nameof(Child));
                    break;
                case "event before":
                    context.SendEvent("nobody", "hello", 1);
                    await context.CallActivityAsync("Second");
                    break;
                case "one less":
                    break;
                case "one more":
                    var second = context.CallActivityAsync("Second");
                    await Task.WhenAll(second, context.CallActivityAsync("Third"));
                    break;
                default:
                    await context.CallActivityAsync("Second");
                    break;
            }

            await context.WaitForExternalEvent<object>("go");
            return "unchanged";
        }

        [Function(nameof(Child))]
        public static int Child([OrchestrationTrigger] TaskOrchestrationContext context) => context.InstanceId.Length;

        [Function("First")]
        public static int First([ActivityTrigger] string? input) => input?.Length ?? 1;

        [Function("Second")]
        public static int Second([ActivityTrigger] string? input) => input?.Length ?? 2;

        [Function("Third")]
        public static int Third([ActivityTrigger] string? input) => input?.Length ?? 3;

        [Function(nameof(AwaitsDelay))]
        public static Task AwaitsDelay([OrchestrationTrigger] TaskOrchestrationContext context) =>
            Task.Delay(TimeSpan.FromMilliseconds(context.InstanceId.Length), TimeProvider.System);

        [Function(nameof(AwaitsThreadPool))]
        public static async Task AwaitsThreadPool([OrchestrationTrigger] TaskOrchestrationContext context)
        {
            await Task.Run(() => context.InstanceId);
            await context.CallActivityAsync("First");
        }

        [Function(nameof(AwaitsAfterAnActivity))]
        public static async Task AwaitsAfterAnActivity([OrchestrationTrigger] TaskOrchestrationContext context)
        {
            await context.CallActivityAsync("First");
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
            await context.CallActivityAsync("Second");
        }

        [Function(nameof(ComesBackOnAnotherThread))]
        public static async Task ComesBackOnAnotherThread([OrchestrationTrigger] TaskOrchestrationContext context)
        {
            // Something durable is open meanwhile, so that only the return on the foreign thread gives the code away.
            var timer = context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
            await context.CallActivityAsync("First");
            await timer;
        }

        [Function(nameof(AwaitsDelayBesideAnEvent))]
        public static async Task AwaitsDelayBesideAnEvent([OrchestrationTrigger] TaskOrchestrationContext context)
        {
            _ = context.WaitForExternalEvent<int>("never");
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }

        [Function(nameof(CancelsOnAnotherThread))]
        public static async Task CancelsOnAnotherThread([OrchestrationTrigger] TaskOrchestrationContext context)
        {
            using var cancellation = new CancellationTokenSource();
            var timer = context.CreateTimer(TimeSpan.FromDays(1), cancellation.Token);
            await cancellation.CancelAsync();
            await timer;
        }
    }
}
