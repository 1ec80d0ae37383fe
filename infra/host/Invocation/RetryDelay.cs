using System.Globalization;
using Microsoft.Azure.Functions.Worker;

namespace EmbeddedFunctions.Invocation;

/// <summary>What a retry attribute says after a failure.</summary>
internal static class RetryDelay
{
    /// <summary>How long to wait before the next attempt, or null when there is none.</summary>
    /// <param name="retry">The function's attribute, or null when it has none.</param>
    /// <param name="failures">How many attempts have failed, at least 1.</param>
    internal static TimeSpan? After(RetryAttribute? retry, int failures) =>
        retry is null || (retry.MaxRetryCount != -1 && failures > retry.MaxRetryCount)
            ? null
            : retry switch
            {
                FixedDelayRetryAttribute constant => Interval(constant.DelayInterval),
                ExponentialBackoffRetryAttribute growing =>
                    Doubled(Interval(growing.MinimumInterval), Interval(growing.MaximumInterval), failures - 1),
                _ => null,
            };

    /// <summary>The longest wait between two attempts.</summary>
    internal static TimeSpan Longest(RetryAttribute retry) => retry switch
    {
        FixedDelayRetryAttribute constant => Interval(constant.DelayInterval),
        ExponentialBackoffRetryAttribute growing => Interval(growing.MaximumInterval),
        _ => TimeSpan.Zero,
    };

    /// <summary>Azure spreads these waits at random; here a run must repeat exactly, so each wait is the double of the one before.</summary>
    private static TimeSpan Doubled(TimeSpan shortest, TimeSpan longest, int times) =>
        times >= 32 || shortest > longest / (1L << times) ? longest : shortest * (1L << times);

    private static TimeSpan Interval(string text) => TimeSpan.Parse(text, CultureInfo.InvariantCulture);
}
