using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Conformance.Patterns;

/// <summary>Failures, retries and compensation.</summary>
internal sealed class Failing(TimeProvider clock)
{
    /// <summary>An activity that works from a given time on: how often it was tried before does not matter.</summary>
    [Function("WorksFrom")]
    public string WorksFrom([ActivityTrigger] DateTime time) =>
        clock.GetUtcNow() >= time ? "worked" : throw new InvalidOperationException("not yet");

    [Function("Explodes")]
    public static string Explodes([ActivityTrigger] string message) => throw new InvalidOperationException(message, new FormatException("inner"));

    [Function("RetriesByPolicy")]
    public static Task<string> RetriesByPolicy([OrchestrationTrigger] TaskOrchestrationContext context) => context.CallActivityAsync<string>(
        "WorksFrom",
        context.CurrentUtcDateTime.AddSeconds(1),
        TaskOptions.FromRetryPolicy(new RetryPolicy(20, TimeSpan.FromMilliseconds(200), backoffCoefficient: 1.5)));

    [Function("RunsOutOfAttempts")]
    public static async Task<string> RunsOutOfAttempts([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var began = context.CurrentUtcDateTime;
        try
        {
            return await context.CallActivityAsync<string>(
                "Explodes", "always", TaskOptions.FromRetryPolicy(new RetryPolicy(3, TimeSpan.FromMilliseconds(200), 2)));
        }
        catch (TaskFailedException failure)
        {
            var waited = context.CurrentUtcDateTime - began >= TimeSpan.FromMilliseconds(600);
            return $"{failure.TaskName} #{failure.TaskId} {failure.FailureDetails.ErrorMessage}, waited {waited}";
        }
    }

    [Function("RetriesByHandler")]
    public static async Task<string> RetriesByHandler([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var attempts = new List<int>();
        try
        {
            await context.CallActivityAsync<string>("Explodes", "always", TaskOptions.FromRetryHandler(retry =>
            {
                attempts.Add(retry.LastAttemptNumber);
                return retry.LastAttemptNumber < 4 && retry.LastFailure.IsCausedBy<InvalidOperationException>();
            }));
        }
        catch (TaskFailedException)
        {
            // Expected: the activity never works.
        }

        return string.Join(' ', attempts);
    }

    [Function("FailsByActivity")]
    public static Task FailsByActivity([OrchestrationTrigger] TaskOrchestrationContext context) => context.CallActivityAsync("Explodes", "kaboom");

    [Function("FailsItself")]
    public static void FailsItself([OrchestrationTrigger] TaskOrchestrationContext context) => throw new ArithmeticException("does not add up");

    [Function("Compensates")]
    public static async Task<string> Compensates([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var booked = await context.CallActivityAsync<string>("Append", new Chaining.Pair("booked", ""));
        try
        {
            await context.CallActivityAsync("Explodes", "no money");
            return booked;
        }
        catch (TaskFailedException failure)
        {
            return await context.CallActivityAsync<string>("Append", new Chaining.Pair("cancelled: ", failure.FailureDetails.ErrorMessage));
        }
    }
}
