using Microsoft.DurableTask;

namespace EmbeddedFunctions.Durable.Replay;

/// <summary>Repeats failed calls as the caller's options say. Runs as part of the orchestrator's code: waits are durable timers.</summary>
internal static class RetryLoop
{
    internal static Task<T> RunAsync<T>(EmbeddedOrchestrationContext context, TaskRetryOptions? options, bool ofSubOrchestration, Func<Task<T>> call) =>
        options switch
        {
            { Policy: { } policy } => ByPolicyAsync(context, policy, ofSubOrchestration, call),
            { Handler: { } handler } => ByHandlerAsync(context, handler, call),
            _ => call(),
        };

    private static async Task<T> ByPolicyAsync<T>(EmbeddedOrchestrationContext context, RetryPolicy policy, bool ofSubOrchestration, Func<Task<T>> call)
    {
        var first = context.CurrentUtcDateTime;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await call();
            }
            catch (TaskFailedException failure) when (Failures.MayRetry(failure))
            {
                if (attempt == policy.MaxNumberOfAttempts)
                {
                    // The official engine sets a timer without delay here; its task id shows in later failures, so it is skipped.
                    context.SkipTaskId();
                    throw;
                }

                if (!Handles(policy, failure, ofSubOrchestration) || IsOver(policy, context.CurrentUtcDateTime - first))
                {
                    throw;
                }
            }

            await context.CreateTimer(context.CurrentUtcDateTime + DelayAfter(policy, attempt), CancellationToken.None);
        }
    }

    private static async Task<T> ByHandlerAsync<T>(EmbeddedOrchestrationContext context, AsyncRetryHandler handler, Func<Task<T>> call)
    {
        var first = context.CurrentUtcDateTime;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await call();
            }
            catch (TaskFailedException failure) when (Failures.MayRetry(failure))
            {
                var retry = new RetryContext(context, attempt, failure.FailureDetails, context.CurrentUtcDateTime - first, CancellationToken.None);
                if (!await handler(retry))
                {
                    throw;
                }
            }
        }
    }

    private static bool Handles(RetryPolicy policy, TaskFailedException failure, bool ofSubOrchestration)
    {
        try
        {
            return policy.Handle(Failures.ForPolicy(failure, ofSubOrchestration));
        }
        catch (Exception)
        {
            // A handler that fails must not hide the failure that it was asked about; officially it means no.
            return false;
        }
    }

    private static bool IsOver(RetryPolicy policy, TimeSpan since) =>
        policy.RetryTimeout != Timeout.InfiniteTimeSpan && since >= policy.RetryTimeout;

    private static TimeSpan DelayAfter(RetryPolicy policy, int attempt)
    {
        var delay = policy.FirstRetryInterval.TotalMilliseconds * Math.Pow(policy.BackoffCoefficient, attempt - 1);
        var longest = policy.MaxRetryInterval == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : policy.MaxRetryInterval;
        return delay < longest.TotalMilliseconds ? TimeSpan.FromMilliseconds(delay) : longest;
    }
}
