using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace EmbeddedFunctions.Tests.Durable;

public sealed class RetryTests
{
    [Fact]
    public async Task The_first_attempt_counts_and_each_wait_is_longer_than_the_one_before()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        var began = host.Host.Clock.GetUtcNow();
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.ByPolicy), 4);

        await host.Advance(TimeSpan.FromHours(1));

        Assert.Equal([0, 10, 30, 70], Attempts(host, began));
        Assert.Equal("done after 4", (await host.GetAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task No_wait_is_longer_than_the_longest_interval()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        var began = host.Host.Clock.GetUtcNow();
        await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.WithLongestInterval));

        await host.Advance(TimeSpan.FromHours(1));

        Assert.Equal([0, 10, 25, 40, 55], Attempts(host, began));
    }

    [Fact]
    public async Task No_attempt_is_made_after_the_timeout()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        var began = host.Host.Clock.GetUtcNow();
        await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.WithTimeout));

        await host.Advance(TimeSpan.FromHours(1));

        Assert.Equal([0, 10, 20, 30], Attempts(host, began));
    }

    [Fact]
    public async Task After_the_last_attempt_the_failure_comes_out_with_the_id_of_that_attempt()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.ByPolicy), 100);

        await host.Advance(TimeSpan.FromHours(1));

        // Attempt, timer, attempt, timer, ...: the fifth attempt is task 8.
        Assert.Equal("Task 'Flaky' (#8) failed with an unhandled exception: attempt 5", (await host.GetAsync(id)).FailureDetails!.ErrorMessage);
    }

    [Fact]
    public async Task A_policy_is_asked_which_failures_are_worth_another_attempt()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.OnlyTimeouts));

        await host.Advance(TimeSpan.FromHours(1));

        Assert.Single(host.Journal.Lines);
        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await host.GetAsync(id)).RuntimeStatus);
    }

    [Fact]
    public async Task A_handler_is_told_the_attempt_the_failure_and_the_time_since_the_first()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.ByHandler));

        await host.Advance(TimeSpan.FromHours(1));

        Assert.Equal("1 attempt 1 00:00:00, 2 attempt 2 00:01:00, 3 attempt 3 00:03:00", (await host.GetAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_name_that_does_not_exist_is_not_tried_again()
    {
        await using var host = await DurableHost.StartAsync<Flows>();

        var end = await host.RunAsync(nameof(Flows.RetriesNothing));

        Assert.Equal("ActivityTaskNotFound", end.FailureDetails!.InnerFailure!.ErrorType);
    }

    [Fact]
    public async Task Retries_outlive_the_process()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        var began = host.Host.Clock.GetUtcNow();
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.ByPolicy), 4);
        await host.Advance(TimeSpan.FromSeconds(15));

        await host.CrashAndRestartAsync();
        await host.Advance(TimeSpan.FromHours(1));

        Assert.Equal([0, 10, 30, 70], Attempts(host, began));
        Assert.Equal("done after 4", (await host.GetAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_failed_sub_orchestration_is_called_again_under_the_same_id()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.CallsChild));

        await host.Advance(TimeSpan.FromHours(1));

        Assert.Equal("done after 3", (await host.GetAsync(id)).ReadOutputAs<string>());
        Assert.Equal(2, (await host.AllAsync()).Count);
    }

    private static IEnumerable<int> Attempts(DurableHost host, DateTimeOffset began) =>
        host.Journal.Lines.Select(line => (int)(DateTimeOffset.Parse(line, null) - began).TotalSeconds);

    internal sealed class Flows(Journal journal, TimeProvider clock)
    {
        [Function(nameof(ByPolicy))]
        public static Task<string> ByPolicy([OrchestrationTrigger] TaskOrchestrationContext context) => context.CallActivityAsync<string>(
            nameof(Flaky),
            context.GetInput<int>(),
            TaskOptions.FromRetryPolicy(new RetryPolicy(5, TimeSpan.FromSeconds(10), backoffCoefficient: 2)));

        [Function(nameof(WithLongestInterval))]
        public static Task WithLongestInterval([OrchestrationTrigger] TaskOrchestrationContext context) => context.CallActivityAsync<string>(
            nameof(Flaky),
            100,
            TaskOptions.FromRetryPolicy(new RetryPolicy(5, TimeSpan.FromSeconds(10), 2, maxRetryInterval: TimeSpan.FromSeconds(15))));

        [Function(nameof(WithTimeout))]
        public static Task WithTimeout([OrchestrationTrigger] TaskOrchestrationContext context) => context.CallActivityAsync<string>(
            nameof(Flaky),
            100,
            TaskOptions.FromRetryPolicy(new RetryPolicy(50, TimeSpan.FromSeconds(10), retryTimeout: TimeSpan.FromSeconds(25))));

        [Function(nameof(OnlyTimeouts))]
        public static Task OnlyTimeouts([OrchestrationTrigger] TaskOrchestrationContext context) => context.CallActivityAsync<string>(
            nameof(Flaky),
            100,
            TaskOptions.FromRetryPolicy(new RetryPolicy(5, TimeSpan.FromSeconds(10)) { HandleFailure = static failure => failure.IsCausedBy<TimeoutException>() }));

        [Function(nameof(ByHandler))]
        public static async Task<string> ByHandler([OrchestrationTrigger] TaskOrchestrationContext context)
        {
            var told = new List<string>();
            var options = TaskOptions.FromRetryHandler(async retry =>
            {
                told.Add($"{retry.LastAttemptNumber} {retry.LastFailure.ErrorMessage} {retry.TotalRetryTime:c}");
                await retry.OrchestrationContext.CreateTimer(TimeSpan.FromMinutes(retry.LastAttemptNumber), CancellationToken.None);
                return retry.LastAttemptNumber < 3;
            });
            try
            {
                await context.CallActivityAsync<string>(nameof(Flaky), 100, options);
            }
            catch (TaskFailedException)
            {
                // Expected: the activity never succeeds.
            }

            return string.Join(", ", told);
        }

        [Function(nameof(RetriesNothing))]
        public static Task RetriesNothing([OrchestrationTrigger] TaskOrchestrationContext context) =>
            context.CallActivityAsync("Nothing", null, TaskOptions.FromRetryPolicy(new RetryPolicy(5, TimeSpan.FromSeconds(10))));

        [Function(nameof(CallsChild))]
        public static Task<string> CallsChild([OrchestrationTrigger] TaskOrchestrationContext context) => context.CallSubOrchestratorAsync<string>(
            nameof(Child), 3, TaskOptions.FromRetryPolicy(new RetryPolicy(5, TimeSpan.FromSeconds(10))));

        [Function(nameof(Child))]
        public static Task<string> Child([OrchestrationTrigger] TaskOrchestrationContext context) =>
            context.CallActivityAsync<string>(nameof(Flaky), context.GetInput<int>());

        [Function(nameof(Flaky))]
        public string Flaky([ActivityTrigger] int succeedsAt)
        {
            journal.Add(clock.GetUtcNow().ToString("O"));
            var attempt = journal.Lines.Count;
            return attempt >= succeedsAt ? $"done after {attempt}" : throw new InvalidOperationException($"attempt {attempt}");
        }
    }
}
