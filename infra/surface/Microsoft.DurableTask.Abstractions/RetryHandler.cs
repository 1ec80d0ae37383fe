namespace Microsoft.DurableTask;

/// <summary>Decides, as orchestrator code and so deterministically, whether a failed call is made again.</summary>
/// <param name="retryContext">The failure.</param>
/// <returns>True to call again.</returns>
public delegate bool RetryHandler(RetryContext retryContext);

/// <summary>Decides, as orchestrator code and so deterministically, whether a failed call is made again; may await durable tasks.</summary>
/// <param name="retryContext">The failure.</param>
/// <returns>True to call again.</returns>
public delegate Task<bool> AsyncRetryHandler(RetryContext retryContext);

/// <summary>The failure that a retry handler decides on.</summary>
/// <param name="OrchestrationContext">The orchestration that made the call.</param>
/// <param name="LastAttemptNumber">The attempt that failed, counted from 1.</param>
/// <param name="LastFailure">Why it failed.</param>
/// <param name="TotalRetryTime">Time since the first attempt, in the time of the orchestration.</param>
/// <param name="CancellationToken">Cancelled when retrying is no longer wanted.</param>
public record RetryContext(
    TaskOrchestrationContext OrchestrationContext,
    int LastAttemptNumber,
    TaskFailureDetails LastFailure,
    TimeSpan TotalRetryTime,
    CancellationToken CancellationToken);
