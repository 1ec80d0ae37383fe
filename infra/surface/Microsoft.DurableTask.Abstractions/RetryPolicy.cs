using System.ComponentModel;
using System.Runtime.CompilerServices;
using DurableTask.Core.Exceptions;

namespace Microsoft.DurableTask;

/// <summary>How often, and how far apart, a failed activity or sub-orchestration is called again.</summary>
public class RetryPolicy
{
    /// <summary>Sets the policy.</summary>
    /// <param name="maxNumberOfAttempts">How many times to call in all, the first call counted; at least 1.</param>
    /// <param name="firstRetryInterval">The wait before the second attempt; longer than nothing.</param>
    /// <param name="backoffCoefficient">What each wait is multiplied by to give the next; at least 1.</param>
    /// <param name="maxRetryInterval">The longest wait, one hour when null; <see cref="Timeout.InfiniteTimeSpan"/> sets no limit.</param>
    /// <param name="retryTimeout">After which time no further attempt is made; no limit when null or <see cref="Timeout.InfiniteTimeSpan"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range, or a limit is shorter than the first wait.</exception>
    public RetryPolicy(
        int maxNumberOfAttempts,
        TimeSpan firstRetryInterval,
        double backoffCoefficient = 1.0,
        TimeSpan? maxRetryInterval = null,
        TimeSpan? retryTimeout = null)
    {
        Require(maxNumberOfAttempts > 0, maxNumberOfAttempts, "must be at least 1");
        Require(firstRetryInterval > TimeSpan.Zero, firstRetryInterval, "must be longer than nothing");
        Require(!(backoffCoefficient < 1.0), backoffCoefficient, "must be at least 1.0");
        Require(IsLimit(maxRetryInterval), maxRetryInterval, $"must not be shorter than {nameof(firstRetryInterval)}");
        Require(IsLimit(retryTimeout), retryTimeout, $"must not be shorter than {nameof(firstRetryInterval)}");

        MaxNumberOfAttempts = maxNumberOfAttempts;
        FirstRetryInterval = firstRetryInterval;
        BackoffCoefficient = backoffCoefficient;
        MaxRetryInterval = maxRetryInterval ?? TimeSpan.FromHours(1);
        RetryTimeout = retryTimeout ?? Timeout.InfiniteTimeSpan;
        Handle = static _ => true;

        bool IsLimit(TimeSpan? limit) =>
            limit is null || limit == Timeout.InfiniteTimeSpan || limit >= firstRetryInterval;
    }

    /// <summary>How many times to call in all, the first call counted.</summary>
    public int MaxNumberOfAttempts { get; }

    /// <summary>The wait before the second attempt.</summary>
    public TimeSpan FirstRetryInterval { get; }

    /// <summary>What each wait is multiplied by to give the next.</summary>
    public double BackoffCoefficient { get; }

    /// <summary>The longest wait; <see cref="Timeout.InfiniteTimeSpan"/> when there is no limit.</summary>
    public TimeSpan MaxRetryInterval { get; }

    /// <summary>After which time no further attempt is made; <see cref="Timeout.InfiniteTimeSpan"/> when there is no limit.</summary>
    public TimeSpan RetryTimeout { get; }

    /// <summary>Asked by the Durable runtime, with its own exception, whether a failure is worth another attempt. True for all unless <see cref="HandleFailure"/> is set.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Func<Exception, bool> Handle { get; private init; }

    /// <summary>Decides which failures are worth another attempt. It runs as orchestrator code and must be deterministic.</summary>
    public Func<TaskFailureDetails, bool> HandleFailure
    {
        init => Handle = exception => value(Details(exception));
    }

    private static TaskFailureDetails Details(Exception exception)
    {
        var failure = exception switch
        {
            global::DurableTask.Core.Exceptions.TaskFailedException activity => activity.FailureDetails,
            SubOrchestrationFailedException orchestration => orchestration.FailureDetails,
            _ => null,
        };
        return TaskFailureDetails.FromCore(failure)
            ?? throw new InvalidOperationException("The failure carries no details: it is neither a failed task nor a failed sub-orchestration.");
    }

    private static void Require(
        bool holds,
        object? value,
        string rule,
        [CallerArgumentExpression(nameof(value))] string? parameter = null)
    {
        if (!holds)
        {
            throw new ArgumentOutOfRangeException(parameter, value, $"The value of {parameter} {rule}.");
        }
    }
}
