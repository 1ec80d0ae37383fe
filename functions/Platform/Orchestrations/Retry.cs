using Microsoft.DurableTask;

namespace EGov.Platform.Orchestrations;

/// <summary>How often an orchestration tries an activity.</summary>
public static class Retry
{
    /// <summary>
    /// Until it succeeds: for what fails only when the store is away. An orchestration that gave up would leave what it watches over alone for ever.
    /// </summary>
    public static readonly TaskOptions Patiently = TaskOptions.FromRetryPolicy(
        new RetryPolicy(int.MaxValue, TimeSpan.FromSeconds(1), backoffCoefficient: 2, maxRetryInterval: TimeSpan.FromMinutes(5)));

    /// <summary>Three times within seconds: for what needs more than the store, so that nothing else waits while that is away.</summary>
    public static readonly TaskOptions Briefly = TaskOptions.FromRetryPolicy(
        new RetryPolicy(3, TimeSpan.FromSeconds(1), backoffCoefficient: 2));
}
