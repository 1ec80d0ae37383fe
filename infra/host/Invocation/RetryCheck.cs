using EmbeddedFunctions.Hosting;
using Microsoft.Azure.Functions.Worker;

namespace EmbeddedFunctions.Invocation;

/// <summary>Holds a retry attribute against what a timer can wait for.</summary>
internal static class RetryCheck
{
    /// <summary>What the clock's timers take.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(49);

    /// <summary>What is wrong with the attribute, or null.</summary>
    internal static string? Problem(RetryAttribute retry, ITriggerModule module)
    {
        var name = retry.GetType().Name;
        if (!module.TakesRetryAttributes)
        {
            return $"{name} is for triggers of timers and change feeds; the official build refuses it (AZFW0012).";
        }

        if (retry.MaxRetryCount < -1)
        {
            return $"{name} wants {retry.MaxRetryCount} retries; it takes a number from 0 on, or -1 for ever.";
        }

        return RetryDelay.Longest(retry) > LongestWait ? $"{name} waits longer than {LongestWait.TotalDays} days." : null;
    }
}
