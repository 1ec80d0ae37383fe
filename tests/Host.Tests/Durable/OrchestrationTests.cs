using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace EmbeddedFunctions.Tests.Durable;

public sealed class OrchestrationTests
{
    [Fact]
    public async Task Activities_are_called_one_after_the_other_each_with_the_result_of_the_one_before()
    {
        await using var host = await DurableHost.StartAsync<Flows>();

        var end = await host.RunAsync(nameof(Flows.Chain), "a");

        Assert.Equal(OrchestrationRuntimeStatus.Completed, end.RuntimeStatus);
        Assert.Equal("abcd", end.ReadOutputAs<string>());
        Assert.Equal("a", end.ReadInputAs<string>());
    }

    [Fact]
    public async Task Activities_run_at_the_same_time_and_their_results_are_gathered()
    {
        await using var host = await DurableHost.StartAsync<Flows>(seed: null);

        var end = await host.RunAsync(nameof(Flows.FanOut), 50);

        Assert.Equal(Enumerable.Range(0, 50).Sum() * 2, end.ReadOutputAs<int>());
    }

    [Fact]
    public async Task Each_activity_of_a_chain_runs_once_however_often_the_orchestrator_is_replayed()
    {
        await using var host = await DurableHost.StartAsync<Flows>();

        await host.RunAsync(nameof(Flows.Chain), "a");

        Assert.Equal(["append b", "append c", "append d"], host.Journal.Lines);
    }

    [Fact]
    public async Task A_failed_activity_fails_an_orchestration_that_does_not_catch_it_and_the_details_keep_the_cause()
    {
        await using var host = await DurableHost.StartAsync<Flows>();

        var end = await host.RunAsync(nameof(Flows.Failing));

        Assert.Equal(OrchestrationRuntimeStatus.Failed, end.RuntimeStatus);
        var failure = end.FailureDetails!;
        Assert.Equal("Microsoft.DurableTask.TaskFailedException", failure.ErrorType);
        Assert.Equal("Task 'Explode' (#0) failed with an unhandled exception: kaboom", failure.ErrorMessage);
        Assert.Equal("System.InvalidOperationException", failure.InnerFailure!.ErrorType);
        Assert.Equal("System.FormatException", failure.InnerFailure.InnerFailure!.ErrorType);
        Assert.True(failure.InnerFailure.IsCausedBy<InvalidOperationException>());
    }

    [Fact]
    public async Task An_orchestrator_can_catch_what_an_activity_threw()
    {
        await using var host = await DurableHost.StartAsync<Flows>();

        var end = await host.RunAsync(nameof(Flows.Catching));

        Assert.Equal("Explode 0 System.InvalidOperationException kaboom", end.ReadOutputAs<string>());
    }

    [Fact]
    public async Task What_an_orchestrator_throws_is_the_failure_of_the_orchestration()
    {
        await using var host = await DurableHost.StartAsync<Flows>();

        var end = await host.RunAsync(nameof(Flows.Throwing));

        Assert.Equal("System.ArithmeticException", end.FailureDetails!.ErrorType);
        Assert.Equal("does not add up", end.FailureDetails.ErrorMessage);
    }

    [Fact]
    public async Task An_orchestrator_that_does_not_exist_fails_the_orchestration_and_names_those_that_do()
    {
        await using var host = await DurableHost.StartAsync<Flows>();

        var end = await host.RunAsync("Nowhere");

        Assert.Equal("OrchestratorTaskNotFound", end.FailureDetails!.ErrorType);
        Assert.Contains("'Nowhere'", end.FailureDetails.ErrorMessage, StringComparison.Ordinal);
        Assert.Contains("Chain", end.FailureDetails.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_activity_that_does_not_exist_fails_its_call()
    {
        await using var host = await DurableHost.StartAsync<Flows>();

        var end = await host.RunAsync(nameof(Flows.CallsNothing));

        Assert.Equal("ActivityTaskNotFound", end.FailureDetails!.InnerFailure!.ErrorType);
    }

    [Fact]
    public async Task Names_are_found_whatever_their_case()
    {
        await using var host = await DurableHost.StartAsync<Flows>();

        Assert.Equal("abcd", (await host.RunAsync("cHAIN", "a")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task The_input_can_be_a_parameter_of_its_own()
    {
        await using var host = await DurableHost.StartAsync<Flows>();

        var end = await host.RunAsync(nameof(Flows.WithInput), new Order("tea", 3));

        Assert.Equal(new Order("tea", 6), end.ReadOutputAs<Order>());
    }

    [Fact]
    public async Task An_activity_learns_the_instance_that_it_works_for()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.AsksForItsId), new StartOrchestrationOptions("me"));

        var end = await host.EndOfAsync(id);

        Assert.Equal("me", end.ReadOutputAs<string>());
    }

    [Fact]
    public async Task Time_and_guids_are_the_same_on_every_replay()
    {
        await using var host = await DurableHost.StartAsync<Flows>();

        await host.RunAsync(nameof(Flows.TellsTimeAndGuids));

        var seen = host.Journal.Lines.Where(static line => line.StartsWith("first", StringComparison.Ordinal)).Distinct().ToList();
        Assert.Equal(3, host.Journal.Lines.Count(static line => line.StartsWith("first", StringComparison.Ordinal)));
        Assert.Single(seen);
        Assert.Equal(2, host.Journal.Lines.Where(static line => line.StartsWith("guid", StringComparison.Ordinal)).Distinct().Count());
    }

    [Fact]
    public async Task An_orchestration_that_has_returned_is_complete_only_when_nothing_is_open_any_more()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.LeavesATimer));
        await host.Host.SettleAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Running, (await host.GetAsync(id)).RuntimeStatus);
        await host.Advance(TimeSpan.FromHours(1));

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await host.GetAsync(id)).RuntimeStatus);
    }

    [Fact]
    public async Task The_custom_status_shows_what_the_code_said_last()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.Reports));
        await host.Host.SettleAsync();

        Assert.Equal("waiting", (await host.GetAsync(id)).ReadCustomStatusAs<string>());
        await host.Client.RaiseEventAsync(id, "go");
        await host.Host.SettleAsync();

        Assert.Equal("done", (await host.GetAsync(id)).ReadCustomStatusAs<string>());
    }

    [Fact]
    public async Task A_result_that_cannot_be_written_as_json_fails_the_orchestration_not_the_host()
    {
        await using var host = await DurableHost.StartAsync<Flows>();

        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await host.RunAsync(nameof(Flows.ReturnsATask))).RuntimeStatus);
        Assert.Equal("abcd", (await host.RunAsync(nameof(Flows.Chain), "a")).ReadOutputAs<string>());
    }

    internal sealed record Order(string What, int Count);

    internal sealed class Flows(Journal journal)
    {
        [Function(nameof(Chain))]
        public async Task<string> Chain([OrchestrationTrigger] TaskOrchestrationContext context)
        {
            var text = context.GetInput<string>()!;
            foreach (var next in new[] { "b", "c", "d" })
            {
                text = await context.CallActivityAsync<string>(nameof(Append), new[] { text, next });
            }

            return text;
        }

        [Function(nameof(Append))]
        public string Append([ActivityTrigger] string[] parts)
        {
            journal.Add($"append {parts[1]}");
            return string.Concat(parts);
        }

        [Function(nameof(FanOut))]
        public static async Task<int> FanOut([OrchestrationTrigger] TaskOrchestrationContext context)
        {
            var calls = Enumerable.Range(0, context.GetInput<int>()).Select(number => context.CallActivityAsync<int>(nameof(Double), number));
            return (await Task.WhenAll(calls)).Sum();
        }

        [Function(nameof(Double))]
        public static int Double([ActivityTrigger] int number) => number * 2;

        [Function(nameof(Failing))]
        public static Task Failing([OrchestrationTrigger] TaskOrchestrationContext context) => context.CallActivityAsync(nameof(Explode));

        [Function(nameof(Catching))]
        public static async Task<string> Catching([OrchestrationTrigger] TaskOrchestrationContext context)
        {
            try
            {
                await context.CallActivityAsync(nameof(Explode));
                return "nothing";
            }
            catch (TaskFailedException failure)
            {
                return $"{failure.TaskName} {failure.TaskId} {failure.FailureDetails.ErrorType} {failure.FailureDetails.ErrorMessage}";
            }
        }

        [Function(nameof(Explode))]
        public static void Explode([ActivityTrigger] string? nothing) => throw new InvalidOperationException("kaboom", new FormatException(nothing));

        [Function(nameof(Throwing))]
        public static Task Throwing([OrchestrationTrigger] TaskOrchestrationContext context) => throw new ArithmeticException("does not add up");

        [Function(nameof(CallsNothing))]
        public static Task CallsNothing([OrchestrationTrigger] TaskOrchestrationContext context) => context.CallActivityAsync("Nothing");

        [Function(nameof(WithInput))]
        public static Order WithInput([OrchestrationTrigger] TaskOrchestrationContext context, Order order, FunctionContext function)
        {
            ArgumentNullException.ThrowIfNull(context);
            ArgumentNullException.ThrowIfNull(function);
            return order with { Count = order.Count * 2 };
        }

        [Function(nameof(AsksForItsId))]
        public static Task<string> AsksForItsId([OrchestrationTrigger] TaskOrchestrationContext context) =>
            context.CallActivityAsync<string>(nameof(TellId));

        [Function(nameof(TellId))]
        public static string TellId([ActivityTrigger] FunctionContext context, string instanceId)
        {
            ArgumentNullException.ThrowIfNull(context);
            return instanceId;
        }

        [Function(nameof(TellsTimeAndGuids))]
        public async Task TellsTimeAndGuids([OrchestrationTrigger] TaskOrchestrationContext context)
        {
            journal.Add($"first {context.CurrentUtcDateTime:O} {context.NewGuid()} {context.NewGuid()}");
            await context.CreateTimer(TimeSpan.Zero, CancellationToken.None);
            journal.Add($"guid {context.NewGuid()}");
            await context.CreateTimer(TimeSpan.Zero, CancellationToken.None);
            journal.Add($"guid {context.NewGuid()}");
        }

        [Function(nameof(LeavesATimer))]
        public static void LeavesATimer([OrchestrationTrigger] TaskOrchestrationContext context) =>
            _ = context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);

        [Function(nameof(Reports))]
        public static async Task Reports([OrchestrationTrigger] TaskOrchestrationContext context)
        {
            context.SetCustomStatus("waiting");
            await context.WaitForExternalEvent<object>("go");
            context.SetCustomStatus("done");
        }

        [Function(nameof(ReturnsATask))]
        public static object ReturnsATask([OrchestrationTrigger] TaskOrchestrationContext context) => new { Type = context.GetType() };
    }
}
